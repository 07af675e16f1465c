import { quotedTitle, refuseWith, sentReportId, type DayNumber, type ReportKind, type SentReport } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';

export interface SendReportInput extends Pick<SentReport, 'kind' | 'subject' | 'title' | 'content'> {
  /** Status day of the report. */
  readonly day: DayNumber;
}

/** What the record of a report holds at most; its title is cut, its content never. */
const longestTitle = 500;
const longestContent = 5_000_000;

const cut = (title: string): string => {
  const letters = [...title];
  let kept = '';
  for (const letter of letters) {
    if (kept.length + letter.length > longestTitle) break;
    kept += letter;
  }
  return kept;
};

const isSameReport = (report: SentReport, kind: ReportKind, subject: string, content: string, today: DayNumber): boolean =>
  report.kind === kind && report.subject === subject && report.sentDay === today && report.content === content;

/**
 * Keeps a report that goes out, with today as the day it was sent. `content` is the document as `documentToText` writes it.
 * Refuses `nothing-changed` when the same words were kept today already, and `too-long` what is longer than 5 million letters.
 */
export const sendReport: Command<SendReportInput> = (workspace, { kind, subject, title, day, content }, { newId, today }) => {
  for (const report of workspace.sentReports.values()) {
    if (isSameReport(report, kind, subject, content, today)) return refuseWith('nothing-changed', 'This report was kept today already, in the same words.', 'It is in the list of reports that went out.');
  }
  if (content.length > longestContent) return refuseWith('too-long', `${cut(title)} is too long to be kept in the plan. It went out, and nothing else was changed.`, 'Keep the file that it became, or report on a part of the plan.');
  const row: SentReport = { id: sentReportId(newId()), kind, subject, title: cut(title), day, sentDay: today, content };
  return checkedDraft(workspace, `Keep report ${quotedTitle(cut(title))}`, [created('sentReports', row)]);
};
