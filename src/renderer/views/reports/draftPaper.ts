import type { DayNumber, Workspace } from '../../../shared/model';
import { draftReport, reportedChanges, type PageFormat, type ReportDocument, type ReportedChange, type ReportRequest } from '../../../shared/reporting';
import type { PaperChoice } from './choice';
import type { RecordedPeriod } from './useRecordedChanges';

/** What a paper is drafted from besides the plan. */
export interface DraftParts {
  readonly statusDay: DayNumber;
  readonly since: DayNumber;
  readonly page: PageFormat;
  readonly period: RecordedPeriod;
  readonly odds: ReportRequest['odds'];
  readonly edits: ReadonlyMap<string, string>;
}

const cutWords = (since: DayNumber): ReportedChange => ({ day: since, by: '', label: 'There were more changes in this period than are read here; the oldest are left out', reason: '' });

/** Drafts a report of one of the kinds that are kept. */
export const draftPaper = (workspace: Workspace, choice: PaperChoice & { readonly kind: ReportRequest['kind'] }, { statusDay, since, page, period, odds, edits }: DraftParts): ReportDocument => {
  const { kind, subject } = choice;
  const changes = reportedChanges(workspace, period.entries, { kind, subject, since, statusDay });
  return draftReport(workspace, { kind, subject, statusDay, since, page, changes: period.reach === 'cut' ? [cutWords(since), ...changes] : changes, odds, edits });
};
