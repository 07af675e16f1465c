import { counted, formatDayNear } from '../../calendar';
import type { DayNumber, Milestone } from '../../model';
import { workingDays } from '../dependencies';
import { slip } from './axis';
import { blockedSentence, problemOf, waitsForNobody } from './describe';
import type { ForecastState } from './state';
import type { MilestoneStatus, Odds } from './types';

/** What the status of a milestone is decided and explained by. Tasks are slots. */
export interface MilestoneFacts {
  readonly state: ForecastState;
  readonly milestone: Milestone;
  readonly day: DayNumber | null;
  readonly odds: Odds | null;
  readonly open: number;
  readonly done: number;
  readonly unmet: number;
  /** The open task that ends last; null: none is open. */
  readonly last: number | null;
  /** Blocked tasks and tasks that nobody can do, among all that it waits for. */
  readonly troubled: readonly number[];
}

/** Why the status is what it is, in one to three short sentences. */
export const milestoneSentence = (facts: MilestoneFacts, status: MilestoneStatus): string =>
  status === 'reached' ? reachedSentence(facts) : [expectedSentence(facts), troubleSentence(facts), oddsSentence(facts, status), criteriaSentence(facts)].filter((sentence) => sentence !== '').join(' ');

const dayWords = ({ statusDay }: ForecastState, day: DayNumber): string => formatDayNear(day, statusDay);

const reachedSentence = ({ state, milestone: { reachedDay, dueDay }, open, unmet }: MilestoneFacts): string => {
  const parts = [open === 0 ? '' : `${counted(open, 'task')} still open`, unmet === 0 ? '' : `${counted(unmet, 'acceptance criterion', 'acceptance criteria')} not met`].filter((part) => part !== '');
  const rest = parts.length === 0 ? '' : `, with ${parts.join(' and ')}`;
  return `Reached on ${dayWords(state, reachedDay ?? 0)}${dueDay === null || reachedDay === null ? '' : `, ${againstDue(state, dueDay, reachedDay)}`}${rest}.`;
};

/** "2 working days after its due day". */
const againstDue = ({ axis }: ForecastState, dueDay: DayNumber, day: DayNumber): string => {
  if (day === dueDay) return 'on its due day';
  const days = Math.abs(slip(axis, dueDay, day));
  const amount = days === 0 ? 'just' : workingDays(days);
  return `${amount} ${day > dueDay ? 'after' : 'before'} its due day`;
};

const titleAt = ({ tasks }: ForecastState, slot: number): string => tasks[slot]?.title ?? '';

const expectedSentence = (facts: MilestoneFacts): string => {
  const { state, milestone: { dueDay }, day, open, done, last } = facts;
  const overdue = dueDay !== null && dueDay < state.statusDay ? `Was due ${dayWords(state, dueDay)} and is not reached` : '';
  if (open + done === 0) return tasklessSentence(state, dueDay, overdue);
  if (open === 0) return overdue === '' ? `${allDone(done)}, but nobody has declared it reached.` : `${overdue}, though ${lowered(allDone(done))}.`;
  if (day === null) return overdue === '' ? 'No day can be told.' : `${overdue}; no day can be told.`;
  const cause = last === null ? '' : `${titleAt(state, last)} ends last`;
  if (overdue !== '') return `${overdue}: expected ${dayWords(state, day)}, ${cause}.`;
  return `Expected ${dayWords(state, day)}${dueDay === null ? '' : `, ${againstDue(state, dueDay, day)}`}: ${cause}.`;
};

const allDone = (done: number): string => (done === 1 ? 'Its task is done' : `All ${String(done)} tasks are done`);

const tasklessSentence = (state: ForecastState, dueDay: DayNumber | null, overdue: string): string => {
  if (overdue !== '') return `${overdue}. It waits for no tasks, so nothing tells when it will be.`;
  return dueDay === null ? 'It has neither tasks nor a due day, so nothing tells when it will be reached.' : `Due ${dayWords(state, dueDay)}. It waits for no tasks, so nothing tells whether it will be in time.`;
};

/** The first thing in the way, and how many more there are: "Weld is blocked: no steel. 2 more tasks are held up." */
const troubleSentence = ({ state, troubled }: MilestoneFacts): string => {
  const causes = troubled.filter((slot) => state.tasks[slot]?.status === 'blocked' || !waitsForNobody(state, slot));
  const [first] = causes;
  const task = first === undefined ? undefined : state.tasks[first];
  if (first === undefined || task === undefined) return '';
  const more = troubled.length === 1 ? '' : ` ${counted(troubled.length - 1, 'more task is', 'more tasks are')} held up.`;
  if (task.status === 'blocked') return `${task.title} is ${lowered(blockedSentence(task))}${more}`;
  return `${task.title}: ${lowered(problemOf(state, first))}${more}`;
};

const lowered = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

const oddsSentence = ({ odds, milestone: { dueDay } }: MilestoneFacts, status: MilestoneStatus): string => {
  if (status !== 'atRisk' || odds === null || odds.p80 === null || odds.onTimePercent === null || dueDay === null || odds.p80 <= dueDay) return '';
  return `${String(odds.onTimePercent)} % of simulated runs are in time.`;
};

const criteriaSentence = ({ open, done, unmet }: MilestoneFacts): string => (open > 0 || done === 0 || unmet === 0 ? '' : `${counted(unmet, 'acceptance criterion is', 'acceptance criteria are')} not met.`);
