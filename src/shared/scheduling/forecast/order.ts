import { isOpen, type ForecastState, type Links } from './state';

/** No deadline: later than any. */
export const noDue = 2_147_483_647;
const noLinks: Links = new Int32Array(0);

/** What a task's place in the order of service is made of. */
interface Place {
  /** The highest priority of the task and all that waits for it. */
  readonly urgency: number;
  /** The earliest deadline of the task and all that waits for it. */
  readonly due: number;
  /** The longest chain of tasks it waits for. */
  readonly level: number;
}

const levelOf = (state: ForecastState, slot: number): number => {
  const links = state.waitsFor[slot] ?? noLinks;
  let level = 0;
  for (let at = 0; at < links.length; at += 3) {
    const other = links[at] ?? 0;
    if (isOpen(state, other)) level = Math.max(level, (state.numbers.level[other] ?? 0) + 1);
  }
  return level;
};

const urgencyOf = (state: ForecastState, slot: number): Pick<Place, 'urgency' | 'due'> => {
  const task = state.tasks[slot];
  const links = state.heldUp[slot] ?? noLinks;
  let urgency: number = task?.priority ?? 0;
  let due = task?.deadline ?? noDue;
  for (let at = 0; at < links.length; at += 3) {
    const other = links[at] ?? 0;
    if (!isOpen(state, other)) continue;
    urgency = Math.max(urgency, state.numbers.urgency[other] ?? 0);
    due = Math.min(due, state.numbers.due[other] ?? noDue);
  }
  return { urgency, due };
};

const dueRange = 4_194_304;
const levelRange = 1_048_576;

const rankOf = (statusDay: number, { urgency, due, level }: Place): number => {
  const relative = due === noDue ? dueRange - 1 : Math.min(dueRange - 2, Math.max(0, due - statusDay + dueRange / 2));
  return ((4 - urgency) * dueRange + relative) * levelRange + Math.min(level, levelRange - 1);
};

/** Brings the longest chain before a task up to date; answers whether it is another one. */
export const setLevel = (state: ForecastState, slot: number): boolean => {
  const level = levelOf(state, slot);
  if (state.numbers.level[slot] === level) return false;
  state.numbers.level[slot] = level;
  return true;
};

/** Brings what a task inherits from those that wait for it up to date; answers whether it is another one. */
export const setUrgency = (state: ForecastState, slot: number): boolean => {
  const { urgency, due } = urgencyOf(state, slot);
  if (state.numbers.urgency[slot] === urgency && state.numbers.due[slot] === due) return false;
  state.numbers.urgency[slot] = urgency;
  state.numbers.due[slot] = due;
  return true;
};

/** The place in the order of service as it should be now. */
export const rankFor = ({ numbers, statusDay }: ForecastState, slot: number): number =>
  rankOf(statusDay, { urgency: numbers.urgency[slot] ?? 0, due: numbers.due[slot] ?? noDue, level: numbers.level[slot] ?? 0 });

/** Whether `one` is served before `other`: by rank, then by id. */
export const isBefore = ({ numbers, slots }: ForecastState, one: number, other: number): boolean => {
  const difference = (numbers.rank[one] ?? 0) - (numbers.rank[other] ?? 0);
  return difference === 0 ? (slots.ids[one] ?? '') < (slots.ids[other] ?? '') : difference < 0;
};

/**
 * All open tasks in the order in which they are served: by the priority of the task and whatever waits for it, then by the
 * earliest deadline among these, then what others wait for first, then by id. So what an urgent task waits for is as urgent,
 * and each task comes after those it waits for.
 */
export const orderOfService = (state: ForecastState): Int32Array => {
  const chain = fromFirstToLast(state);
  for (const slot of chain) setLevel(state, slot);
  for (let at = chain.length - 1; at >= 0; at -= 1) setUrgency(state, chain[at] ?? 0);
  for (const slot of chain) state.numbers.rank[slot] = rankFor(state, slot);
  return chain.sort((one, other) => (isBefore(state, one, other) ? -1 : 1));
};

/** Open tasks so that each comes after those it waits for; tasks in a circle, which no plan should hold, come last. */
const fromFirstToLast = (state: ForecastState): Int32Array => {
  const count = state.slots.ids.length;
  const waiting = new Int32Array(count);
  const chain = new Int32Array(count);
  const taken = new Uint8Array(count);
  let length = 0;
  const take = (slot: number): void => {
    chain[length] = slot;
    taken[slot] = 1;
    length += 1;
  };
  for (let slot = 0; slot < count; slot += 1) {
    if (!isOpen(state, slot)) continue;
    const links = state.waitsFor[slot] ?? noLinks;
    for (let at = 0; at < links.length; at += 3) if (isOpen(state, links[at] ?? 0)) waiting[slot] = (waiting[slot] ?? 0) + 1;
    if (waiting[slot] === 0) take(slot);
  }
  for (let position = 0; position < length; position += 1) {
    const links = state.heldUp[chain[position] ?? 0] ?? noLinks;
    for (let at = 0; at < links.length; at += 3) {
      const other = links[at] ?? 0;
      if (!isOpen(state, other) || taken[other] === 1) continue;
      waiting[other] = (waiting[other] ?? 0) - 1;
      if (waiting[other] === 0) take(other);
    }
  }
  for (let slot = 0; slot < count; slot += 1) if (taken[slot] === 0 && isOpen(state, slot)) take(slot);
  return chain.slice(0, length);
};
