import type { CostFigures } from '../../costing';
import { counted, formatHours } from '../../calendar';
import type { Project, Workspace } from '../../model';
import { daysAfter } from '../../scheduling';
import type { NoteBlock, RagBlock, RagStatus } from '../document';
import { ragStatuses } from '../document';
import { workOf, type PlanFacts, type ReportScope, type WorkFigures } from './facts';
import { lateSentence } from './summary';
import { headline, moneyWords, named, sentences } from './words';

/** One reason why the status is not green. */
export interface RagReason {
  readonly status: 'red' | 'amber';
  readonly sentence: string;
}

export interface RagVerdict {
  readonly status: RagStatus;
  /** The heaviest first. */
  readonly reasons: readonly RagReason[];
}

/** Below this chance to be in time a milestone needs attention. */
const leastChance = 80;

/** The rules, as the report's own footnote states them. */
export const ragRules: NoteBlock = {
  type: 'note', size: 'small',
  text: `Red: a milestone is late, a project ends after its due day, the estimate is above the budget, money has a serious alert, or nobody can do some of the work. Amber: a milestone is at risk or in time in less than ${String(leastChance)} % of simulated runs, money has a warning, work is blocked or forecast to end after its due day, or a booking of the next four weeks breaks a rule without a recorded reason. Green: none of these.`,
};

/**
 * Red, amber or green, with every reason in words (RPT rules in docs/spec/reports.md). Forecasts and figures decide, never a feeling;
 * an edit of the status is kept beside what is found here.
 */
export const ragOf = (facts: PlanFacts, scope: ReportScope, work: WorkFigures, costs: CostFigures | null): RagVerdict => {
  const reasons = [...milestoneReasons(scope), ...endReasons(facts, scope), ...moneyReasons(facts.workspace, scope, costs), ...workReasons(work), ...conflictReasons(scope)];
  const red = reasons.filter(({ status }) => status === 'red');
  return { status: red.length > 0 ? 'red' : reasons.length > 0 ? 'amber' : 'green', reasons: saidOnce([...red, ...reasons.filter(({ status }) => status === 'amber')]) };
};

/** What a reason repeats of one before it is left out: a milestone waits for a task whose trouble is told already. */
const saidOnce = (reasons: readonly RagReason[]): readonly RagReason[] => {
  const told: RagReason[] = [];
  const repeats = (sentence: string): boolean => told.some((before) => sentence.toLowerCase().includes(before.sentence.toLowerCase().replace(/\.$/, '')));
  for (const reason of reasons) {
    const sentence = repeats(reason.sentence) ? headline(reason.sentence) : reason.sentence;
    if (!repeats(sentence)) told.push({ ...reason, sentence });
  }
  return told;
};

const milestoneReasons = ({ milestones }: ReportScope): readonly RagReason[] => {
  const worst = [...milestones].sort((a, b) => (b.forecast.slipFromDue ?? 0) - (a.forecast.slipFromDue ?? 0));
  const late = worst.filter(({ forecast }) => forecast.status === 'late');
  const risky = worst.filter(({ forecast }) => forecast.status === 'atRisk');
  const unlikely = milestones.filter(({ forecast, onTimePercent }) => forecast.status === 'onTrack' && onTimePercent !== null && onTimePercent < leastChance);
  return [
    ...grouped('red', late.map(({ milestone, forecast }) => `${named(milestone.name)}: ${forecast.sentence}`), 'other milestone is late', 'other milestones are late'),
    ...grouped('amber', risky.map(({ milestone, forecast }) => `${named(milestone.name)}: ${forecast.sentence}`), 'other milestone is at risk', 'other milestones are at risk'),
    ...grouped('amber', unlikely.map(({ milestone, onTimePercent }) => `${named(milestone.name)} is in time in only ${String(onTimePercent)} % of simulated runs.`), 'other milestone is not likely in time', 'other milestones are not likely in time'),
  ];
};

/** The first reason in full, the others of its kind as a number. */
const grouped = (status: RagReason['status'], all: readonly string[], one: string, many: string): readonly RagReason[] => {
  const [first] = all;
  if (first === undefined) return [];
  return [{ status, sentence: first }, ...(all.length > 1 ? [{ status, sentence: `${counted(all.length - 1, one, many)}.` }] : [])];
};

/** Projects that end after their own due day, as the timeline says of them. */
const endReasons = (facts: PlanFacts, { projects }: ReportScope): readonly RagReason[] => {
  const late = projects.flatMap((project) => { const days = projectLateBy(facts, project); return days === 0 ? [] : [{ project, days }]; }).sort((a, b) => b.days - a.days);
  return grouped('red', late.map(({ project, days }) => `${named(project.name)} is forecast to end ${counted(days, 'working day')} after its due day.`), 'other project ends after its due day', 'other projects end after their due days');
};

/** Working days that a project with open work ends after its due day; 0: in time, without a due day, or no end is known. */
const projectLateBy = (facts: PlanFacts, { id, dueDay }: Project): number => {
  const { finish, tasks, done } = workOf(facts, facts.tasksByProject.get(id) ?? []);
  return dueDay === null || finish === null || finish <= dueDay || done === tasks ? 0 : daysAfter(facts.workspace, dueDay, finish);
};

const moneyReasons = (workspace: Workspace, { alerts }: ReportScope, costs: CostFigures | null): readonly RagReason[] => {
  const left = costs?.leftAtCompletion ?? null;
  const over = left !== null && left < 0 ? [{ status: 'red' as const, sentence: `The estimate at completion is ${moneyWords(-left, workspace)} above the budget.` }] : [];
  // The overrun is said above, for the subject as a whole.
  const others = alerts.filter(({ kind }) => kind !== 'overrun' || over.length === 0);
  const serious = others.filter(({ severity }) => severity === 'serious').map(({ sentence }) => sentence);
  const warnings = others.filter(({ severity }) => severity === 'warning').map(({ sentence }) => sentence);
  return [...over, ...grouped('red', serious.map(headline), 'other serious alert about money', 'other serious alerts about money'), ...grouped('amber', warnings.map(headline), 'other warning about money', 'other warnings about money')];
};

const workReasons = (work: WorkFigures): readonly RagReason[] => [
  ...grouped('red', work.nobody.map(({ task, forecast }) => (forecast?.problem ?? '') === '' ? `Nobody can do ${named(task.title)}.` : `${named(task.title)}: ${forecast?.problem ?? ''}`), 'other task has nobody who can do it', 'other tasks have nobody who can do them'),
  ...(work.blocked === 0 ? [] : [{ status: 'amber' as const, sentence: `${counted(work.blocked, 'task is', 'tasks are')} blocked.` }]),
  ...(work.late.length === 0 ? [] : [{ status: 'amber' as const, sentence: lateSentence(work) }]),
];

/** Work booked after its due day is told by the forecast, which counts what is not booked too. */
const conflictReasons = ({ conflicts }: ReportScope): readonly RagReason[] => {
  const open = conflicts.filter(({ accepted, kind }) => !accepted && kind !== 'deadline');
  const over = open.filter(({ kind }) => kind === 'overAllocation' || kind === 'timeOff');
  const minutes = over.reduce((sum, conflict) => sum + conflict.minutes, 0);
  const others = open.length - over.length;
  return [
    ...(over.length === 0 ? [] : [{ status: 'amber' as const, sentence: `${formatHours(minutes)} are booked above capacity or on time off in the next four weeks.` }]),
    ...(others === 0 ? [] : [{ status: 'amber' as const, sentence: `${counted(others, 'booking or dependency breaks', 'bookings or dependencies break')} a rule in the next four weeks.` }]),
  ];
};

const hasDueDay = ({ projects, milestones, tasks }: ReportScope): boolean => [...projects, ...milestones.map(({ milestone }) => milestone)].some(({ dueDay }) => dueDay !== null) || tasks.some(({ deadline, status }) => deadline !== null && status !== 'done');

/** "a, b and c". */
const listed = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`);

/** What is said of a status without a reason: what there was to judge. */
const quietReason = (scope: ReportScope, costs: CostFigures | null): string => {
  const missing = [
    ...(scope.milestones.length === 0 ? ['no milestone'] : []),
    ...(hasDueDay(scope) ? [] : ['no due day']),
    ...(costs === null || costs.budget === null ? ['no budget'] : []),
  ];
  return sentences(
    scope.tasks.length === 0 ? 'There is no task yet, so nothing can be late.' : 'Nothing is late, over budget or in conflict.',
    missing.length === 0 ? '' : `${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} set, so not all could be judged.`.replace(/^n/, 'N'),
  );
};

/** Reasons told in the block itself; the details name the others. */
const mostReasons = 3;

/** The status with its reasons in words; `edits` may hold another status and another text. */
export const ragBlock = (scope: ReportScope, { status, reasons }: RagVerdict, costs: CostFigures | null, edits: ReadonlyMap<string, string> | undefined): RagBlock => {
  const drafted = reasons.length === 0 ? quietReason(scope, costs) : sentences(...reasons.slice(0, mostReasons).map(({ sentence }) => sentence), reasons.length > mostReasons ? `${counted(reasons.length - mostReasons, 'further reason stands', 'further reasons stand')} below.` : '');
  const byHand = edits?.get('rag');
  return {
    type: 'rag', id: 'rag', status: ragStatuses.find((each) => each === byHand) ?? status, derived: status, reasonId: 'rag.reason', reason: edits?.get('rag.reason') ?? drafted,
  };
};
