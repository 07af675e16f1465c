import { sortedBy, type SortValue, type TableSort } from './order';
import type { TaskRow } from './taskRows';
import { taskStatuses } from './choiceText';

export type TaskSortKey =
  | 'title' | 'project' | 'effort' | 'remaining' | 'unbooked' | 'priority' | 'status' | 'earliestStart' | 'deadline' | 'nextDay' | 'people' | 'skills' | 'tags' | 'predecessors' | 'kind' | 'actual' | 'percent';

const valueOf: Readonly<Record<TaskSortKey, (row: TaskRow) => SortValue>> = {
  title: ({ task }) => task.title,
  project: ({ projectName }) => projectName,
  effort: ({ task }) => task.effort,
  remaining: ({ progress }) => progress.remaining,
  unbooked: ({ unbooked }) => unbooked,
  priority: ({ task }) => task.priority,
  status: ({ task }) => taskStatuses.indexOf(task.status),
  earliestStart: ({ task }) => task.earliestStart,
  // What is done is due no more: it comes last, so that the list begins with what presses.
  deadline: ({ task }) => (task.status === 'done' ? null : task.deadline),
  nextDay: ({ nextDay }) => nextDay,
  people: ({ peopleText }) => peopleText,
  skills: ({ skillsText }) => skillsText,
  tags: ({ tagsText }) => tagsText,
  predecessors: ({ predecessorsText }) => predecessorsText,
  kind: ({ task }) => task.kind,
  actual: ({ progress }) => progress.actual,
  percent: ({ progress }) => progress.percent,
};

/** Rows in the order asked for (`near`: rows ordered so a moment ago, for speed); equal ones by title. */
export const sortedTaskRows = (rows: readonly TaskRow[], sort: TableSort<TaskSortKey>, near: readonly TaskRow[] = []): readonly TaskRow[] =>
  sortedBy(rows, valueOf[sort.key], sort.direction, ({ task }) => task.title, near);
