import { quotedTitle, resourceId, type DayNumber, type ReportKind, type Workspace } from '../../../shared/model';
import { draftReport, personSheet, printedBoard, reportedChanges, type PageFormat, type ReportDocument, type ReportedChange, type ReportRequest } from '../../../shared/reporting';
import { everybody, type PaperChoice, type PaperKind, subjectsOf } from './choice';
import { onePaper } from './onePaper';
import type { RecordedPeriod } from './useRecordedChanges';

/** The weeks that a board or sheet shows. */
export interface ShownWeeks {
  /** Any day of the first one. */
  readonly from: DayNumber;
  readonly count: number;
}

/** What a paper is drafted from besides the plan. */
export interface DraftParts {
  readonly statusDay: DayNumber;
  readonly since: DayNumber;
  readonly weeks: ShownWeeks;
  readonly page: PageFormat;
  readonly period: RecordedPeriod;
  readonly odds: ReportRequest['odds'];
  readonly edits: ReadonlyMap<string, string>;
  /** The scenario that the workspace is the branch of; null: it is the plan. */
  readonly scenario: string | null;
}

/** Whether it is a report on how things stand, which is kept when it goes out. A board or sheet shows the plan as it is, and is not. */
export const isReport = (kind: PaperKind): kind is ReportKind => kind !== 'board' && kind !== 'sheets';

const cutWords = (since: DayNumber): ReportedChange => ({ day: since, by: '', label: 'There were more changes in this period than are read here; the oldest are left out', reason: '' });

const sheetsOf = (workspace: Workspace, subject: string, { from, count }: ShownWeeks, page: PageFormat): ReportDocument => {
  const sheet = (id: string): ReportDocument => personSheet(workspace, resourceId(id), { from, weeks: count, page });
  if (subject !== everybody) return sheet(subject);
  const sheets = subjectsOf(workspace, 'person').map(({ value }) => sheet(value));
  const week = printedBoard(workspace, { from, weeks: count, page });
  return { ...(onePaper(week.title, sheets) ?? week), title: `Sheets, ${week.title.toLowerCase()}` };
};

/** Drafts what is chosen: a report, the printed board, or sheets for people. What is drafted in a scenario says so in its title, and with it wherever it goes, and below it that this is not the plan. */
export const draftPaper = (workspace: Workspace, choice: PaperChoice, parts: DraftParts): ReportDocument => {
  const drafted = plainPaper(workspace, choice, parts);
  if (parts.scenario === null) return drafted;
  const short = shortened(parts.scenario);
  const suffix = ` · scenario ${quotedTitle(short)}`;
  // A title written by hand was written over one that had it.
  const title = drafted.title.endsWith(suffix) ? drafted.title : `${drafted.title}${suffix}`;
  // The workspace is called after the scenario too: on one paper its name is said once.
  const workspaceSuffix = ` · scenario ${quotedTitle(parts.scenario)}`;
  const plain = (text: string): string => (text.endsWith(workspaceSuffix) ? text.slice(0, -workspaceSuffix.length) : text);
  const warning = short === parts.scenario ? notThePlan : `${notThePlan}: ${quotedTitle(parts.scenario)}`;
  return { ...drafted, title, subtitle: [warning, plain(drafted.subtitle)].filter((text) => text !== '').join(' · '), workspace: plain(drafted.workspace), scenario: parts.scenario };
};

/** In a title there is room for so many letters of a scenario's name, or the first page would not be one page any more. */
const mostLetters = 28;

/** What saying the scenario's name takes, in millimetres: a second line of subtitle, with a long name one of title too. */
const headRoomFor = (scenario: string | null): number => (scenario === null ? 0 : [...scenario].length > mostLetters / 2 ? 13 : 5);

const shortened = (name: string): string => {
  const letters = [...name];
  return letters.length <= mostLetters ? name : `${letters.slice(0, mostLetters).join('').trimEnd()}…`;
};

/** For readers who have never heard of scenarios. */
const notThePlan = 'What if, not the plan';

const plainPaper = (workspace: Workspace, { kind, subject }: PaperChoice, { statusDay, since, weeks, page, period, odds, edits, scenario }: DraftParts): ReportDocument => {
  if (kind === 'board') return printedBoard(workspace, { from: weeks.from, weeks: weeks.count, page });
  if (kind === 'sheets') return sheetsOf(workspace, subject, weeks, page);
  const changes = reportedChanges(workspace, period.entries, { kind, subject, since, statusDay });
  return draftReport(workspace, { kind, subject, statusDay, since, page, changes: period.reach === 'cut' ? [cutWords(since), ...changes] : changes, odds, edits, headRoom: headRoomFor(scenario) });
};
