import { useDeferredValue, useMemo } from 'react';
import { statusDayOf, type DayNumber, type SentReport, type Workspace } from '../../../shared/model';
import type { PageFormat, ReportDocument, ReportRequest } from '../../../shared/reporting';
import { useOpenScenario, useQuery, useToday, useWorkspace } from '../../hooks';
import type { PaperChoice } from './choice';
import { draftPaper, type ShownWeeks } from './draftPaper';
import { lastReport, periodStart } from './reportPeriod';
import { type Edits, useEdits } from './useEdits';
import { useRecordedChanges } from './useRecordedChanges';

export interface Draft {
  /** null: what it is made from is still being read. */
  readonly document: ReportDocument | null;
  /** `stale`: a newer one is being drafted. */
  readonly standing: 'present' | 'stale';
  readonly statusDay: DayNumber;
  readonly since: DayNumber;
  readonly last: SentReport | null;
  readonly edits: Edits;
  /** Takes what is written on `document`, which may be that of a moment ago. */
  readonly write: Edits['write'];
}

const last = (workspace: Workspace, choice: PaperChoice, statusDay: DayNumber): SentReport | null => lastReport(workspace, choice, statusDay);

/** The present draft: follows the plan, the history, the paper and what was written by hand. `from`: a first day that was chosen. */
export const useDraft = (choice: PaperChoice, page: PageFormat, from: DayNumber | null, weeks: ShownWeeks, odds: ReportRequest['odds']): Draft => {
  const today = useToday();
  const present = useWorkspace();
  const scenario = useOpenScenario()?.name ?? null;
  const statusDay = statusDayOf(present, today);
  const since = Math.min(from ?? periodStart(present, choice, statusDay), statusDay);
  const period = useRecordedChanges(since);
  const edits = useEdits(`${choice.kind} ${choice.subject} ${String(statusDay)}`);
  // Drafting a large plan takes a moment: what is typed and pressed meanwhile comes first.
  const wanted = useMemo(() => (period === null ? null : { workspace: present, choice, parts: { statusDay, since, weeks, page, period, odds, edits: edits.texts, scenario }, write: edits.write }), [present, choice, statusDay, since, weeks, page, period, odds, edits.texts, edits.write, scenario]);
  const asked = useDeferredValue(wanted);
  const document = useMemo(() => (asked === null ? null : draftPaper(asked.workspace, asked.choice, asked.parts)), [asked]);
  return { document, standing: asked === wanted ? 'present' : 'stale', statusDay, since, last: useQuery(last, choice, statusDay), edits, write: asked?.write ?? edits.write };
};
