import type { PaperPress } from '../paper/paperPress';
import type { Handler } from './handle';
import { saveFile, type SavePlaces } from './saveFile';

/** Saves a report as PDF where the user wants it, whole or not at all. */
export const saveReportPdf =
  (places: SavePlaces, press: PaperPress): Handler<'report:savePdf'> =>
  async ({ suggestedName, paper }, sender) =>
    saveFile(places, suggestedName, sender, () => press.toPdf(paper));
