import type { DayNumber, DependencyType, TaskId, Workspace } from '../../model';
import { daysTooEarly, holdsUp, taskSpan, type Forecast } from '../../scheduling';
import { xOf, type TimelineScale } from './scale';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A dependency between two lines of the timeline. */
export interface DependencyLine {
  /** Stable: predecessor and successor. */
  readonly key: string;
  readonly predecessorId: TaskId;
  readonly successorId: TaskId;
  readonly type: DependencyType;
  readonly lagDays: number;
  /** `broken`: the bookings do not keep it; `critical`: both ends are on the critical path; `past`: one end is done. */
  readonly state: 'plain' | 'critical' | 'broken' | 'past';
  /** Corners in pixels, from the predecessor to the successor; an arrow stands at the end of it. */
  readonly points: readonly Point[];
}

export interface LinesQuestion {
  /** Tasks on the lines in sight. */
  readonly taskIds: readonly TaskId[];
  /** Line of a task; null: it is folded away or filtered out. */
  readonly lineOf: (id: TaskId) => number | null;
  readonly scale: TimelineScale;
  readonly rowHeight: number;
  /** Half the height of a bar. */
  readonly barHalf: number;
}

/** The dependencies of the tasks asked for, before and after them, as lines with right angles. Those to lines that are not shown are left out. */
export const dependencyLines = (workspace: Workspace, forecast: Forecast, question: LinesQuestion): readonly DependencyLine[] => {
  const lines = new Map<string, DependencyLine>();
  const add = (predecessorId: TaskId, successorId: TaskId): void => {
    const key = `${predecessorId} ${successorId}`;
    if (lines.has(key)) return;
    const line = lineBetween(workspace, forecast, question, predecessorId, successorId);
    if (line !== null) lines.set(key, line);
  };
  for (const id of question.taskIds) {
    for (const { predecessorId } of workspace.tasks.get(id)?.dependencies ?? []) add(predecessorId, id);
    for (const successorId of workspace.index.successorsOf.get(id) ?? []) add(id, successorId);
  }
  return [...lines.values()];
};

const lineBetween = (workspace: Workspace, forecast: Forecast, { lineOf, scale, rowHeight, barHalf }: LinesQuestion, predecessorId: TaskId, successorId: TaskId): DependencyLine | null => {
  const dependency = workspace.tasks.get(successorId)?.dependencies.find((one) => one.predecessorId === predecessorId);
  const [from, to] = [lineOf(predecessorId), lineOf(successorId)];
  const [before, after] = [forecast.tasks.get(predecessorId), forecast.tasks.get(successorId)];
  if (dependency === undefined || from === null || to === null || before === undefined || after === undefined) return null;
  if (before.start === null || before.finish === null || after.start === null || after.finish === null) return null;
  const { type, lagDays } = dependency;
  const start: Point = { x: edgeX(scale, type === 'FS' || type === 'FF' ? 'end' : 'start', before.start, before.finish), y: middle(from, rowHeight) };
  const end: Point = { x: edgeX(scale, type === 'FS' || type === 'SS' ? 'start' : 'end', after.start, after.finish), y: middle(to, rowHeight) };
  return { key: `${predecessorId} ${successorId}`, predecessorId, successorId, type, lagDays, state: stateOf(workspace, forecast, predecessorId, successorId), points: route(type, start, end, barHalf) };
};

const edgeX = (scale: TimelineScale, edge: 'start' | 'end', start: DayNumber, finish: DayNumber): number => xOf(scale, edge === 'start' ? start : finish + 1);
const middle = (line: number, rowHeight: number): number => line * rowHeight + rowHeight / 2;

const stateOf = (workspace: Workspace, forecast: Forecast, predecessorId: TaskId, successorId: TaskId): DependencyLine['state'] => {
  const [predecessor, successor] = [workspace.tasks.get(predecessorId), workspace.tasks.get(successorId)];
  if (!holdsUp(predecessor) || !holdsUp(successor)) return 'past';
  const dependency = successor.dependencies.find((one) => one.predecessorId === predecessorId);
  const [before, after] = [taskSpan(workspace, predecessorId), taskSpan(workspace, successorId)];
  if (dependency !== undefined && before !== null && after !== null && daysTooEarly(workspace, dependency, before, after) > 0) return 'broken';
  return forecast.tasks.get(predecessorId)?.critical === true && forecast.tasks.get(successorId)?.critical === true ? 'critical' : 'plain';
};

/** How far a line leaves a bar before it turns, and how far inside a bar it comes down on it: the same, so that lines lie on each other. */
const stub = 7;
/** How far beside a bar a line passes it. */
const beside = 4;

/**
 * The corners of a line. Where the successor lies on the side the line leaves for, it turns at once and goes along the
 * successor's line, where nothing is written; where it follows at once, it comes down (or up) on the bar; else it goes round
 * between the lines.
 */
export const route = (type: DependencyType, start: Point, end: Point, barHalf: number): readonly Point[] => {
  const leaves = type === 'FS' || type === 'FF' ? 1 : -1;
  const arrives = type === 'FS' || type === 'SS' ? 1 : -1;
  const down = end.y > start.y ? 1 : -1;
  if (leaves === arrives) {
    const ahead = (end.x - start.x) * leaves;
    if (ahead >= 2 * stub) return [start, { x: start.x + stub * leaves, y: start.y }, { x: start.x + stub * leaves, y: end.y }, end];
    if (ahead >= 0) return [start, { x: end.x + stub * leaves, y: start.y }, { x: end.x + stub * leaves, y: end.y - down * barHalf }];
    const between = end.y - down * (barHalf + beside);
    const out = start.x + stub * leaves;
    return [start, { x: out, y: start.y }, { x: out, y: between }, { x: end.x - stub * leaves, y: between }, { x: end.x - stub * leaves, y: end.y }, end];
  }
  const side = (leaves === 1 ? Math.max(start.x, end.x) : Math.min(start.x, end.x)) + stub * leaves;
  return [start, { x: side, y: start.y }, { x: side, y: end.y }, end];
};

/** A line as an SVG path with rounded corners. */
export const pathOf = (points: readonly Point[], radius = 3): string => {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${n(first.x)} ${n(first.y)}`;
  rest.forEach((corner, index) => {
    const before = points[index] ?? first;
    const next = rest[index + 1];
    if (next === undefined) {
      path += `L${n(corner.x)} ${n(corner.y)}`;
      return;
    }
    const [into, out] = [towards(corner, before, radius), towards(corner, next, radius)];
    path += `L${n(into.x)} ${n(into.y)}Q${n(corner.x)} ${n(corner.y)} ${n(out.x)} ${n(out.y)}`;
  });
  return path;
};

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A point up to `radius` from `from` on the way to `to`, at most half of it. */
const towards = (from: Point, to: Point, radius: number): Point => {
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const step = length === 0 ? 0 : Math.min(radius, length / 2) / length;
  return { x: from.x + (to.x - from.x) * step, y: from.y + (to.y - from.y) * step };
};
