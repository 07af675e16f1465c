import { counted, formatHours } from '../../calendar';
import type { CostFigures } from '../../costing';
import type { Minutes } from '../../model';
import type { MilestoneFacts, PlanFacts, ReportScope, WorkFigures } from './facts';
import { nextMilestone } from './milestoneParts';
import { dayWords, moneyWords, named, percentOf, resourceName, sentences, slipWords } from './words';

/** How far the work is, in a sentence. */
export const workSentence = ({ request }: PlanFacts, { tasks, done, doing, blocked, late, percent, remaining, finish }: WorkFigures): string => {
  if (tasks === 0) return 'No task is planned yet.';
  const states = [doing > 0 ? `${String(doing)} in progress` : '', blocked > 0 ? `${String(blocked)} blocked` : ''].filter((text) => text !== '').join(', ');
  const counts = `${String(done)} of ${counted(tasks, 'task')} ${done === 1 || tasks === 1 ? 'is' : 'are'} done${states === '' ? '' : `, ${states}`}`;
  if (done === tasks) return `All ${counted(tasks, 'task')} are done.`.replace('All 1 task are', 'The one task is');
  const end = finish === null ? 'no end can be told' : `the last task is expected to end on ${dayWords(finish, request.statusDay)}`;
  const after = late.length === 0 ? '' : `${String(late.length)} will end after ${late.length === 1 ? 'its' : 'their'} due day, `;
  return `${percent === null ? '' : `${String(percent)} % of the work is done: `}${counts}; ${after}${formatHours(remaining)} are left and ${end}.`;
};

/** How many tasks end after their due day, and the latest of them; empty where none does. */
export const lateSentence = ({ late, latePast }: WorkFigures): string => {
  const [worst] = late;
  if (worst === undefined) return '';
  const title = named(worst.task.title);
  const days = counted(worst.lateBy, 'working day');
  if (late.length === 1) return latePast === 0 ? `${title} is forecast to end ${days} after its due day.` : `${title} is past its due day and forecast to end ${days} after it.`;
  const passed = latePast === 0 ? '' : `, ${latePast === late.length ? 'all' : String(latePast)} of them past it already`;
  return `${counted(late.length, 'task')} are forecast to end after their due day${passed}; the latest is ${title}, ${days} after it.`;
};

/** The milestone that comes next, and how many are late. */
export const milestoneSentence = ({ request }: PlanFacts, milestones: readonly MilestoneFacts[]): string => {
  if (milestones.length === 0) return 'No milestone is set.';
  const next = nextMilestone(milestones);
  if (next === null) return milestones.length === 1 ? 'The one milestone is reached.' : `All ${String(milestones.length)} milestones are reached.`;
  const { milestone, forecast } = next;
  const late = milestones.filter((each) => each.forecast.status === 'late').length;
  const due = milestone.dueDay === null ? 'has no due day' : `is due ${dayWords(milestone.dueDay, request.statusDay)}`;
  const expected = forecast.day === null ? 'no day can be told for it' : `it is expected ${dayWords(forecast.day, request.statusDay)}${forecast.slipFromDue === null || forecast.slipFromDue === 0 ? '' : `, ${slipWords(forecast.slipFromDue)}`}`;
  return sentences(`The next milestone, ${named(milestone.name)}, ${due}; ${expected}.`, late === 0 ? '' : `${String(late)} of ${counted(milestones.length, 'milestone')} ${late === 1 ? 'is' : 'are'} late.`);
};

/** What was spent and what it will be, against the budget, and for how much work a rate is missing. */
export const moneySentence = ({ workspace }: PlanFacts, costs: CostFigures): string => {
  const money = (amount: number): string => moneyWords(amount, workspace);
  const unrated = costs.unratedMinutes === 0 ? '' : `${formatHours(costs.unratedMinutes)} have no cost yet: a rate is missing.`;
  return sentences(budgetSentence(costs, money), unrated);
};

const budgetSentence = ({ budget, actual, estimateAtCompletion, leftAtCompletion }: CostFigures, money: (amount: number) => string): string => {
  if (budget === null) return estimateAtCompletion === 0 && actual === 0 ? 'No budget is set and no cost is known.' : `${money(actual)} are spent and ${money(estimateAtCompletion)} expected at completion; no budget is set.`;
  const share = percentOf(actual, budget);
  const end = leftAtCompletion === null || leftAtCompletion === 0 ? 'exactly the budget' : `${money(Math.abs(leftAtCompletion))} ${leftAtCompletion < 0 ? 'above' : 'below'} the budget`;
  return `${money(actual)} of ${money(budget)} are spent${share === null ? '' : ` (${String(share)} %)`}; at completion ${money(estimateAtCompletion)} are expected, ${end}.`;
};

/** Who is booked beyond their time, and by how much. */
export const loadSentence = ({ workspace }: PlanFacts, { conflicts }: ReportScope): string => {
  const over = new Map<string, Minutes>();
  for (const { kind, resourceId, minutes } of conflicts) if (resourceId !== null && (kind === 'overAllocation' || kind === 'timeOff')) over.set(resourceId, (over.get(resourceId) ?? 0) + minutes);
  const [worst] = [...over].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (worst === undefined) return 'Nobody is booked beyond capacity in the next four weeks.';
  const name = named(resourceName(workspace, [...workspace.resources.keys()].find((id) => id === worst[0]) ?? null));
  return `In the next four weeks ${over.size === 1 ? `${name} is booked ${formatHours(worst[1])} beyond capacity` : `${String(over.size)} people are booked beyond capacity, most of all ${name} with ${formatHours(worst[1])}`}.`;
};

/** How much was changed, and how often against a rule. */
export const changeSentence = ({ request: { changes, since, statusDay } }: PlanFacts): string => {
  const overrides = changes.filter(({ topic }) => topic === 'override').length;
  return changes.length === 0 ? '' : `Since ${dayWords(since, statusDay)} the plan was changed ${changes.length === 1 ? 'once' : `${String(changes.length)} times`}${overrides === 0 ? '' : `, ${overrides === 1 ? 'once' : `${String(overrides)} times`} against a rule with a reason`}.`;
};
