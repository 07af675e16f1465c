import type { PaperPress } from '../paper/paperPress';
import type { Handler } from './handle';

/** Prints a report on the printer the user chooses. */
export const printReport =
  (press: PaperPress): Handler<'report:print'> =>
  async ({ paper }) => {
    try {
      return { ok: true, value: { done: (await press.toPrinter(paper)) === 'printed' } };
    } catch {
      return { ok: false, refusal: { code: 'not-printed', sentence: `${paper.title} could not be printed. Your plan is unchanged.`, nextStep: 'Check the printer, or save the report as PDF and print that.' } };
    }
  };
