import { counted, formatDay, formatDayNear, workingDaysBetween } from '../../../../shared/calendar';
import type { DayNumber, Workspace } from '../../../../shared/model';
import { dependencyWords, spanWords } from '../../../../shared/queries/timeline';
import { spanLeft } from '../../../../shared/scheduling';
import { isBegun, isBooked } from './begun';
import { typeBetween, type Dragging, type DragSubject } from './dragState';
import type { Layout } from './viewState';

/** What is said while something is in the hand. */
export interface DragWords {
  readonly title: string;
  readonly place: string;
  readonly warnings: readonly string[];
  readonly effects: readonly string[];
}

/** Where it would lie, what would break, and what comes of it. */
export const dragWords = (workspace: Workspace, layout: Layout, { subject, target, trial, effect }: Dragging): DragWords => {
  const title = titleOf(workspace, subject);
  const warnings = trial === null ? [] : trial.refusal !== '' ? [trial.refusal] : [...new Set([...(trial.preview?.broken ?? []).map(({ sentence }) => sentence), ...trial.violations.map(({ sentence }) => sentence)])].slice(0, 3);
  const effects = effect ?? [];
  if (subject.kind === 'link') {
    if (target?.kind !== 'bar') return { title, place: `${subject.edge === 'end' ? 'From its end' : 'From its start'}: draw to the start or the end of another task.`, warnings, effects };
    const type = typeBetween(subject.edge, target.edge);
    return { title: workspace.tasks.get(target.taskId)?.title ?? '', place: `${dependencyWords[type]} ${title} (${type}).`, warnings, effects };
  }
  if (target?.kind !== 'day' || target.day === subject.from) return { title, place: 'Where it is now.', warnings, effects };
  const followers = (trial?.preview?.spans.length ?? 0) - 1;
  const along = followers > 0 ? ` ${counted(followers, 'follower')} ${followers === 1 ? 'moves' : 'move'} along.` : '';
  return { title, place: `${placeWords(workspace, layout, subject, target.day, trial)}${along}`, warnings, effects };
};

const titleOf = (workspace: Workspace, subject: DragSubject): string =>
  subject.kind === 'due' ? `${workspace.milestones.get(subject.milestoneId)?.name ?? ''}, due` : workspace.tasks.get(subject.taskId)?.title ?? '';

const distance = (workspace: Workspace, from: DayNumber, to: DayNumber): string => {
  const days = workingDaysBetween(workspace, null, from, to);
  return days === 0 ? '' : `, ${counted(Math.abs(days), 'working day')} ${days > 0 ? 'later' : 'earlier'}`;
};

const placeWords = (workspace: Workspace, layout: Layout, subject: Exclude<DragSubject, { kind: 'link' }>, day: DayNumber, trial: Dragging['trial']): string => {
  if (subject.kind === 'due') return `${formatDay(day, 'weekdayDayMonth')}${distance(workspace, subject.from, day)}.`;
  const moved = trial?.preview?.spans.find(({ taskId }) => taskId === subject.taskId);
  const span = moved?.after ?? null;
  if (trial?.outcome === 'refused') return formatDay(day, 'weekdayDayMonth');
  const isRest = isBegun(workspace, subject.taskId);
  const near = layout.today;
  if (!isBooked(workspace, subject.taskId)) {
    const own = layout.forecast.tasks.get(subject.taskId);
    const stays = span === null && own !== undefined && own.start !== null ? ` The forecast stays ${formatDayNear(own.start, near)}.` : span === null ? '' : ` The forecast is then ${spanWords(span, near)}.`;
    return `Not booked: ${isRest ? 'what is left' : 'it'} begins no earlier than ${formatDayNear(day, near)}.${stays}`;
  }
  if (span === null) return 'Where it is now.';
  const left = isRest && trial !== null && trial.preview !== null ? spanLeft(trial.preview.workspace, subject.taskId) : null;
  if (subject.kind === 'move' && left !== null) return `What is left: ${spanWords({ start: left.first, finish: left.last }, near)}${distance(workspace, subject.from, left.first)}.`;
  return subject.kind === 'move' ? `${spanWords(span, near)}${distance(workspace, subject.from, span.start)}.` : `${spanWords(span, near)}.`;
};
