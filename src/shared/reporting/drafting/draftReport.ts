import { formatDay, isoDayOf, isoWeekOf } from '../../calendar';
import type { ReportKind, Workspace } from '../../model';
import type { ReportDocument } from '../document';
import { budgetDraft } from './budget';
import { capacityDraft } from './capacity';
import { planFacts, type PlanFacts } from './facts';
import { personDraft, teamDraft } from './people';
import { portfolioDraft } from './portfolio';
import { projectDraft, type Draft } from './project';
import type { ReportRequest } from './request';

const drafts: Readonly<Record<ReportKind, (facts: PlanFacts) => Draft>> = {
  project: projectDraft, portfolio: portfolioDraft, team: teamDraft, person: personDraft, capacity: capacityDraft, budget: budgetDraft,
};

/**
 * A report about a subject, drafted from the plan, the history and the simulation as they are. Paragraphs written by hand (`edits`, by
 * block id) take the place of drafted ones; `rag` may be `red`, `amber` or `green`, and what the figures say is kept beside it.
 * Figures are over everything; long tables are cut and say by how much. A subject that is gone gives a page that says so.
 */
export const draftReport = (workspace: Workspace, request: ReportRequest): ReportDocument => {
  const { statusDay, since, kind, subject, page, edits } = request;
  const { title, about, pages } = drafts[kind](planFacts(workspace, request));
  const period = `Status of ${formatDay(statusDay, 'weekdayDayMonth')} ${isoDayOf(statusDay).slice(0, 4)} (week ${String(isoWeekOf(statusDay).week)}) · since ${formatDay(Math.min(since, statusDay), 'dayMonthYear')}`;
  return {
    version: 1, kind, subject, title: edits?.get('title') ?? title, subtitle: [period, about].filter((text) => text !== '').join(' · '), statusDay: isoDayOf(statusDay), since: isoDayOf(Math.min(since, statusDay)),
    workspace: workspace.settings.workspaceName, scenario: '', currency: workspace.settings.currency, page, pages,
  };
};
