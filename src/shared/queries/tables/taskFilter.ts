import { startOfWeek } from '../../calendar';
import type { DayNumber, Priority, ProjectId, SkillId, TaskStatus } from '../../model';
import type { TaskRow } from './taskRows';

export type DueFilter = 'overdue' | 'thisWeek' | 'nextWeek' | 'within4Weeks' | 'none';

/** What the Tasks screen shows; null asks nothing. */
export interface TaskFilter {
  /** Words that must all occur in title, project, skills, tags, people or external id. */
  readonly text: string;
  /** `none`: tasks without a project. */
  readonly projectId: ProjectId | 'none' | null;
  readonly skillId: SkillId | null;
  readonly priority: Priority | null;
  readonly due: DueFilter | null;
  readonly tag: string | null;
  /** `open`: all but done. */
  readonly status: TaskStatus | 'open' | null;
  /** `unassigned`: some effort has no booking. */
  readonly booking: 'unassigned' | 'booked' | null;
  readonly archived: 'hidden' | 'only';
}

/** Shows every task that is not archived. */
export const everyTask: TaskFilter = { text: '', projectId: null, skillId: null, priority: null, due: null, tag: null, status: null, booking: null, archived: 'hidden' };

const texts = new WeakMap<TaskRow, string>();

const textOf = (row: TaskRow): string => {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = [row.task.title, row.projectName, row.project?.code ?? '', row.skillsText, row.tagsText, row.peopleText, row.task.externalId].join('\n').toLowerCase();
  texts.set(row, text);
  return text;
};

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter((word) => word !== '');

const isDue = (deadline: DayNumber | null, due: DueFilter, today: DayNumber, weekStart: 1 | 7): boolean => {
  if (deadline === null) return due === 'none';
  const week = startOfWeek(today, weekStart);
  switch (due) {
    case 'none': return false;
    case 'overdue': return deadline < today;
    case 'thisWeek': return deadline >= week && deadline < week + 7;
    case 'nextWeek': return deadline >= week + 7 && deadline < week + 14;
    case 'within4Weeks': return deadline >= today && deadline < today + 28;
  }
};

const passes = (row: TaskRow, filter: TaskFilter, words: readonly string[], today: DayNumber, weekStart: 1 | 7): boolean => {
  const { task } = row;
  if (task.archived !== (filter.archived === 'only')) return false;
  if (filter.projectId !== null && task.projectId !== (filter.projectId === 'none' ? null : filter.projectId)) return false;
  if (filter.status !== null && (filter.status === 'open' ? task.status === 'done' : task.status !== filter.status)) return false;
  if (filter.priority !== null && task.priority !== filter.priority) return false;
  if (filter.booking !== null && (filter.booking === 'unassigned' ? row.unbooked === 0 : row.resourceIds.length === 0)) return false;
  if (filter.skillId !== null && !task.requirements.some(({ skillId }) => skillId === filter.skillId)) return false;
  if (filter.tag !== null && !task.tags.includes(filter.tag)) return false;
  if (filter.due !== null && !(isDue(task.deadline, filter.due, today, weekStart) && (filter.due !== 'overdue' || task.status !== 'done'))) return false;
  return words.length === 0 || words.every((word) => textOf(row).includes(word));
};

/** The rows that pass the filter, in their order. */
export const filteredTaskRows = (rows: readonly TaskRow[], filter: TaskFilter, today: DayNumber, weekStart: 1 | 7): readonly TaskRow[] => {
  const words = wordsOf(filter.text);
  return rows.filter((row) => passes(row, filter, words, today, weekStart));
};

/** How many of the filter's questions are asked, search text aside. */
export const askedCount = (filter: TaskFilter): number =>
  [filter.projectId, filter.skillId, filter.priority, filter.due, filter.tag, filter.status, filter.booking].filter((value) => value !== null).length
  + (filter.archived === 'only' ? 1 : 0);
