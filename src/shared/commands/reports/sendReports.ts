import { refuseWith, sentReportId, type DayNumber, type SentReport, type Workspace } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';
import { kindOrCounted } from '../support/words';

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

const isSameReport = (report: SentReport, { kind, subject, content }: SendReportInput, today: DayNumber): boolean =>
  report.kind === kind && report.subject === subject && report.sentDay === today && report.content === content;

const isKept = (workspace: Workspace, input: SendReportInput, today: DayNumber): boolean => {
  for (const report of workspace.sentReports.values()) if (isSameReport(report, input, today)) return true;
  return false;
};

export interface SendReportsInput {
  readonly reports: readonly SendReportInput[];
}

/**
 * Keeps reports that go out together, with today as the day they were sent, as one change. Each `content` is the document as
 * `documentToText` writes it. What was kept today already in the same words is left out. Refuses `nothing-changed` when that is all
 * of them, and `too-long` what is longer than 5 million letters.
 */
export const sendReports: Command<SendReportsInput> = (workspace, { reports }, { newId, today }) => {
  const long = reports.find(({ content }) => content.length > longestContent);
  if (long !== undefined) return refuseWith('too-long', `${cut(long.title)} is too long to be kept in the plan. It went out, and nothing else was changed.`, 'Keep the file that it became, or report on a part of the plan.');
  const fresh = reports.filter((report) => !isKept(workspace, report, today));
  if (fresh.length === 0) return refuseWith('nothing-changed', 'This was kept today already, in the same words.', 'It is in the list of reports that went out.');
  const rows = fresh.map(({ kind, subject, title, day, content }): SentReport => ({ id: sentReportId(newId()), kind, subject, title: cut(title), day, sentDay: today, content }));
  return checkedDraft(workspace, `Keep ${kindOrCounted(rows.map(({ title }) => title), 'report')}`, rows.map((row) => created('sentReports', row)));
};
