import type { Handler } from './handle';
import { saveFile, type SavePlaces } from './saveFile';

/** Saves text where the user wants it, whole or not at all. */
export const saveTextFile =
  (places: SavePlaces): Handler<'file:saveText'> =>
  async ({ suggestedName, text }, sender) =>
    saveFile(places, suggestedName, sender, async () => text);
