import { counted } from '../../calendar';
import { compareNames } from '../../model';
import type { ListBlock, TableBlock } from '../document';
import type { MilestoneFacts, PlanFacts } from './facts';
import { column, item, list, table } from './parts';
import { isoOrNull, named, resourceName } from './words';

const statusWords = { reached: 'Reached', onTrack: 'On track', atRisk: 'At risk', late: 'Late' } as const;
const order = { late: 0, atRisk: 1, onTrack: 2, reached: 3 } as const;

/** Late ones first, then by due day: what a manager has to look at stands on top. */
const byConcern = (a: MilestoneFacts, b: MilestoneFacts): number =>
  order[a.forecast.status] - order[b.forecast.status] || (a.forecast.dueDay ?? Number.MAX_SAFE_INTEGER) - (b.forecast.dueDay ?? Number.MAX_SAFE_INTEGER) || compareNames(a.milestone.name, b.milestone.name) || (a.milestone.id < b.milestone.id ? -1 : 1);

const projectCode = ({ workspace }: PlanFacts, { milestone }: MilestoneFacts): string => (milestone.projectId === null ? '' : workspace.projects.get(milestone.projectId)?.code ?? '');

/** Milestones with due day, forecast, slip in working days, chance and status. `of` the portfolio names their projects. */
export const milestoneTable = (facts: PlanFacts, milestones: readonly MilestoneFacts[], { of, most }: { readonly of: 'project' | 'portfolio'; readonly most: number }): TableBlock => {
  const many = of === 'portfolio';
  const hasOdds = facts.request.odds !== null;
  const hasBaseline = facts.baseline !== null;
  return table({
    id: 'milestones', caption: '',
    columns: [
      column('Milestone'), ...(many ? [column('Project')] : []), column('Owner'), column('Due', 'day'), column('Forecast', 'day'), column('Slip, days', 'number'),
      ...(hasBaseline ? [column('Baseline, days', 'number')] : []), ...(hasOdds ? [column('In time', 'percent')] : []), column('Status'),
    ],
    rows: [...milestones].sort(byConcern), most,
    cells: (row) => [
      row.milestone.name, ...(many ? [projectCode(facts, row)] : []), resourceName(facts.workspace, row.milestone.ownerId), isoOrNull(row.forecast.dueDay), isoOrNull(row.forecast.day), row.forecast.slipFromDue,
      ...(hasBaseline ? [row.forecast.slipFromBaseline] : []), ...(hasOdds ? [row.onTimePercent] : []), statusWords[row.forecast.status],
    ],
    none: 'No milestone is set. Set one for each result that somebody waits for.',
  });
};

/** Why each open milestone stands where it does, what sets its day, what it still waits for. */
export const milestoneReasons = (facts: PlanFacts, milestones: readonly MilestoneFacts[]): ListBlock =>
  list('milestones.why', [...milestones].filter(({ forecast }) => forecast.status !== 'reached').sort(byConcern).map(({ milestone, forecast }) => item(`${named(milestone.name)}:`, [
    forecast.sentence,
    // That it waits for nothing its sentence says.
    ...(forecast.openTasks + forecast.doneTasks === 0 ? [] : [`${String(forecast.doneTasks)} of ${counted(forecast.openTasks + forecast.doneTasks, 'task')} done.`]),
    ...(forecast.unmetCriteria > 0 ? [`${counted(forecast.unmetCriteria, 'acceptance criterion is', 'acceptance criteria are')} not met yet.`] : []),
    ...driverWords(facts, forecast.drivers),
  ].join(' '))), 'Every milestone is reached.');

const driverWords = ({ workspace }: PlanFacts, drivers: MilestoneFacts['forecast']['drivers']): readonly string[] => {
  const names = drivers.slice(0, 3).flatMap((id) => { const task = workspace.tasks.get(id); return task === undefined ? [] : [named(task.title)]; });
  return names.length === 0 ? [] : [`Its day is set by ${names.join(', ')}.`];
};

/** The next milestone that is not reached. */
export const nextMilestone = (milestones: readonly MilestoneFacts[]): MilestoneFacts | null =>
  [...milestones].filter(({ forecast }) => forecast.status !== 'reached').sort((a, b) => (a.forecast.dueDay ?? a.forecast.day ?? Number.MAX_SAFE_INTEGER) - (b.forecast.dueDay ?? b.forecast.day ?? Number.MAX_SAFE_INTEGER))[0] ?? null;
