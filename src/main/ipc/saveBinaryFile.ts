import type { Handler } from './handle';
import { saveFile, type SavePlaces } from './saveFile';

/** Saves bytes where the user wants them, whole or not at all. */
export const saveBinaryFile =
  (places: SavePlaces): Handler<'file:saveBinary'> =>
  async ({ suggestedName, bytes }, sender) =>
    saveFile(places, suggestedName, sender, async () => bytes);
