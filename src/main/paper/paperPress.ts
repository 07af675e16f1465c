import type { Paper } from '../../shared/ports';

/** Turns a paper into what leaves the program. Rejects where the engine could not. */
export interface PaperPress {
  toPdf(paper: Paper): Promise<Uint8Array>;
  /** False: the user closed the printer's dialog. */
  toPrinter(paper: Paper): Promise<'printed' | 'declined'>;
}
