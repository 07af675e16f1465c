import type { DayNumber, SentReport, Workspace } from '../../../shared/model';
import { scenarioOfText } from '../../../shared/reporting';
import type { PaperChoice } from './choice';

const usualDays = 7;

/** Kept reports, the newest first. */
export const keptReports = (workspace: Workspace): readonly SentReport[] =>
  [...workspace.sentReports.values()].sort((a, b) => b.sentDay - a.sentDay || b.day - a.day || (a.id < b.id ? 1 : -1));

const known = new WeakMap<SentReport, boolean>();

/** Whether a kept report told of a scenario. They may be long: each is looked into once, and only when it is asked for. */
export const isOfScenario = (report: SentReport): boolean => {
  const answer = known.get(report) ?? scenarioOfText(report.content) !== '';
  known.set(report, answer);
  return answer;
};

/** The last report on the plan of the same kind and subject that reports up to a day before `statusDay`. What told of a scenario told nobody how the plan stands. */
export const lastReport = (workspace: Workspace, { kind, subject }: PaperChoice, statusDay: DayNumber): SentReport | null => {
  let last: SentReport | null = null;
  for (const report of workspace.sentReports.values()) {
    if (report.kind === kind && report.subject === subject && report.day < statusDay && (last === null || report.day > last.day) && !isOfScenario(report)) last = report;
  }
  return last;
};

/** First day of a report's period: the day after the last report's status day, else the first of seven days. */
export const periodStart = (workspace: Workspace, choice: PaperChoice, statusDay: DayNumber): DayNumber => {
  const last = lastReport(workspace, choice, statusDay);
  return last === null ? statusDay - usualDays + 1 : last.day + 1;
};
