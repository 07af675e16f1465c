import { formatDay, formatDayNear, formatHours } from '../../calendar';
import { skillMatch, type SkillId, type Task, type Workspace } from '../../model';
import { between } from './axis';
import { daysTooEarly, tooEarlySentence, workingDays } from '../dependencies';
import type { TaskSpan } from '../span';
import { groupOf, horizonDays } from './staff';
import { basisCodes, isOpen, noDay, type ForecastState } from './state';

/** What stands in the way of a task, as sentences; empty: nothing. */
export const problemOf = (state: ForecastState, slot: number): string => {
  const task = state.tasks[slot];
  if (task === undefined || task.status === 'done') return '';
  return [blockedSentence(task), nobodySentence(state, slot, task), ...earlySentences(state, slot, task), placeholderSentence(state, slot), lateSentence(state, slot, task)].filter((sentence) => sentence !== '').join(' ');
};

/** "Blocked: no steel."; empty: it is not blocked. */
export const blockedSentence = ({ status, blockedReason }: Task): string => (status !== 'blocked' ? '' : blockedReason === '' ? 'Blocked.' : `Blocked: ${blockedReason.replace(/[.!]$/u, '')}.`);

const nobodySentence = (state: ForecastState, slot: number, task: Task): string => {
  if (state.numbers.basis[slot] !== basisCodes.nobody) return '';
  const held = unknownPredecessor(state, slot);
  if (held !== undefined) return `Waits for ${held.title}, for which no day can be told.`;
  return groupOf(state.staff, task).candidates.length === 0 ? missingSkills(state, task) : noRoomSentence(state, slot, task);
};

/** Whether a task has no day because something it waits for has none. */
export const waitsForNobody = (state: ForecastState, slot: number): boolean => unknownPredecessor(state, slot) !== undefined;

const unknownPredecessor = (state: ForecastState, slot: number): Task | undefined => {
  const links = state.waitsFor[slot] ?? [];
  for (let at = 0; at < links.length; at += 3) {
    const other = links[at] ?? 0;
    if (isOpen(state, other) && state.numbers.finish[other] === noDay) return state.tasks[other];
  }
  return undefined;
};

const skillName = (workspace: Workspace, id: SkillId): string => workspace.skills.get(id)?.name ?? 'a skill that is gone';

/** "Nobody holds Welding at level 4." */
const missingSkills = ({ workspace, staff }: ForecastState, { requirements, effortOf }: Task): string => {
  const able = staff.resources.filter(({ kind }) => (kind === 'equipment') === (effortOf === 'equipment'));
  if (able.length === 0) return effortOf === 'equipment' ? 'There is no equipment to do it.' : 'There is nobody to do it.';
  const who = effortOf === 'equipment' ? 'No equipment' : 'Nobody';
  const required = requirements.filter(({ need }) => need === 'required');
  const words = required.map((requirement) => {
    const { skillId, level } = requirement;
    const lapsed = able.some((resource) => skillMatch(resource, requirement, staff.statusDay).verdict === 'lapsed');
    return `${skillName(workspace, skillId)}${level === 1 ? '' : ` at level ${String(level)}`}${lapsed ? ' that is still valid' : ''}`;
  });
  const missing = words.filter((_word, index) => {
    const requirement = required[index];
    return requirement !== undefined && !able.some((resource) => skillMatch(resource, requirement, staff.statusDay).verdict === 'met');
  });
  if (missing.length > 0) return `${who} holds ${missing.join(' or ')}.`;
  return `${who} holds ${words.join(' and ')} at once.`;
};

const noRoomSentence = (state: ForecastState, slot: number, task: Task): string => {
  const { statusDay, numbers } = state;
  const end = statusDay + horizonDays - 1;
  if ((numbers.readyDay[slot] ?? 0) > end) return `It may not begin before ${formatDay(numbers.readyDay[slot] ?? 0, 'dayMonthYear')}, more than two years after the status day.`;
  const lapse = lapseSentence(state, task);
  if (lapse !== null) return lapse;
  const piece = task.splittable ? formatHours(task.remaining) : `${formatHours(task.remaining)} without a break`;
  return `Nobody who can do it has room for ${piece} by ${formatDay(end, 'dayMonthYear')}.`;
};

/** Where all who can do it hold something that lapses: whose does so last. Null: somebody could do it for longer. */
const lapseSentence = ({ workspace, staff, statusDay }: ForecastState, task: Task): string | null => {
  const { candidates } = groupOf(staff, task);
  const last = candidates.reduce((latest, candidate) => (candidate.until > latest.until ? candidate : latest), { person: -1, until: -1 });
  const resource = staff.resources[last.person];
  if (last.until >= horizonDays || resource === undefined) return null;
  const day = statusDay + last.until;
  const held = resource.skills.find(({ skillId, expires }) => expires === day && task.requirements.some((asked) => asked.skillId === skillId && asked.need === 'required'));
  return held === undefined ? null : `${skillName(workspace, held.skillId)} of ${resource.name} lapses on ${formatDay(day, 'dayMonthYear')}, before the work could be done.`;
};

const placeholderSentence = ({ staff, placements }: ForecastState, slot: number): string => {
  const resource = staff.resources[placements[slot]?.person ?? -1];
  return resource?.kind === 'placeholder' ? `Nobody holds the role ${resource.name} yet.` : '';
};

/** What is booked before it may be done. */
const earlySentences = (state: ForecastState, slot: number, task: Task): readonly string[] => {
  const basis = state.numbers.basis[slot];
  const successorSpan = spanAt(state, slot);
  if (successorSpan === null || (basis !== basisCodes.booked && basis !== basisCodes.partly)) return [];
  return task.dependencies.flatMap((dependency) => {
    const other = state.slots.of.get(dependency.predecessorId);
    const predecessor = other === undefined || !isOpen(state, other) ? undefined : state.tasks[other];
    const predecessorSpan = other === undefined ? null : spanAt(state, other);
    if (predecessor === undefined || predecessorSpan === null) return [];
    const days = daysTooEarly(state.workspace, dependency, predecessorSpan, successorSpan);
    return days === 0 ? [] : [tooEarlySentence({ predecessor, successor: task, dependency, predecessorSpan, successorSpan, days })];
  });
};

const spanAt = ({ numbers }: ForecastState, slot: number): TaskSpan | null => {
  const first = numbers.start[slot] ?? noDay;
  const last = numbers.finish[slot] ?? noDay;
  return first === noDay || last === noDay ? null : { first, last, firstMinutes: numbers.firstMinutes[slot] ?? 0, lastMinutes: numbers.lastMinutes[slot] ?? 0 };
};

const lateSentence = ({ numbers, axis, statusDay }: ForecastState, slot: number, { deadline }: Task): string => {
  const finish = numbers.finish[slot] ?? noDay;
  if (deadline === null || finish <= deadline) return '';
  return `Ends ${formatDayNear(finish, statusDay)}, ${workingDays(between(axis, deadline, finish))} after its deadline.`;
};
