import type { DayNumber, TaskId } from '../../model';
import { between } from './axis';
import { freeFloatOf } from './backward';
import { problemOf } from './describe';
import { basisCodes, noDay, type ForecastState } from './state';
import type { Forecast, ForecastBasis, ForecastDay, TaskForecast } from './types';

const bases: readonly ForecastBasis[] = ['nobody', 'done', 'booked', 'partly', 'forecast', 'nobody'];

const dayOrNull = (day: number | undefined): DayNumber | null => (day === undefined || day === noDay ? null : day);

/** What the forecast says of one task, in words and records; worked out when it is asked for. */
const taskForecast = (state: ForecastState, slot: number, taskId: TaskId): TaskForecast => {
  const { numbers, axis } = state;
  const start = dayOrNull(numbers.start[slot]);
  const finish = dayOrNull(numbers.finish[slot]);
  const latestFinish = dayOrNull(numbers.latestFinish[slot]);
  const totalFloat = finish === null || latestFinish === null ? null : between(axis, finish, latestFinish);
  // Words, lists and free float cost more than all other figures together, and most readers want those of every task.
  const resourceIds = lazily(() => resourcesOf(state, slot, taskId));
  const problem = lazily(() => problemOf(state, slot));
  const days = lazily(() => restOf(state, slot));
  return {
    taskId, start, finish,
    latestStart: dayOrNull(numbers.latestStart[slot]), latestFinish,
    totalFloat,
    critical: totalFloat !== null && totalFloat <= 0,
    basis: bases[numbers.basis[slot] ?? 0] ?? 'nobody',
    get freeFloat() { return totalFloat === null ? null : freeFloatOf(state, slot, totalFloat); },
    get resourceIds() { return resourceIds(); },
    get problem() { return problem(); },
    get days() { return days(); },
  };
};

const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

const restOf = ({ placements, staff, statusDay }: ForecastState, slot: number): readonly ForecastDay[] => {
  const placement = placements[slot];
  const resourceId = staff.resources[placement?.person ?? -1]?.id;
  if (placement === undefined || resourceId === undefined) return [];
  const days: ForecastDay[] = [];
  for (let at = 0; at < placement.days.length; at += 2) days.push({ resourceId, day: statusDay + (placement.days[at] ?? 0), minutes: placement.days[at + 1] ?? 0 });
  return days;
};

/** Who works on a task from the status day on; of a task that is done, who did. Sorted. */
export const resourcesOf = (state: ForecastState, slot: number, taskId: TaskId): TaskForecast['resourceIds'] => {
  const { workspace, statusDay, numbers } = state;
  const isDone = numbers.basis[slot] === basisCodes.done;
  const ids = new Set(restOf(state, slot).map(({ resourceId }) => resourceId));
  if (isDone) for (const id of workspace.index.timeByTask.get(taskId) ?? []) addTo(ids, workspace.timeEntries.get(id)?.resourceId);
  if (isDone && ids.size > 0) return [...ids].sort();
  for (const id of workspace.index.bookingsByTask.get(taskId) ?? []) {
    const booking = workspace.bookings.get(id);
    if (isDone || (booking?.days.at(-1)?.day ?? noDay) >= statusDay) addTo(ids, booking?.resourceId);
  }
  return [...ids].sort();
};

const addTo = <T>(set: Set<T>, value: T | undefined): void => {
  if (value !== undefined) set.add(value);
};

const lastFinish = ({ numbers, slots, tasks }: ForecastState): DayNumber | null => {
  let last = noDay;
  for (let slot = 0; slot < slots.ids.length; slot += 1) if (tasks[slot] !== undefined) last = Math.max(last, numbers.finish[slot] ?? noDay);
  return dayOrNull(last);
};

/** A forecast as others read it. Records are made when they are asked for, and kept. */
export const viewOf = (state: ForecastState): Forecast => {
  const made = new Map<TaskId, TaskForecast>();
  const get = (id: TaskId): TaskForecast | undefined => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const slot = state.slots.of.get(id);
    if (slot === undefined || state.tasks[slot] === undefined) return undefined;
    const fresh = taskForecast(state, slot, id);
    made.set(id, fresh);
    return fresh;
  };
  function* values(): Generator<TaskForecast, undefined> {
    for (const task of state.tasks) {
      const forecast = task === undefined ? undefined : get(task.id);
      if (forecast !== undefined) yield forecast;
    }
    return undefined;
  }
  return {
    statusDay: state.statusDay,
    tasks: { get, values, size: state.tasks.reduce((count, task) => count + (task === undefined ? 0 : 1), 0) },
    finish: lastFinish(state),
  };
};
