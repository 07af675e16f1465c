import { applyOps, type BookingId, type DayNumber, type TaskId, type Workspace } from '../../model';
import { taskEnd } from '../proposal/facts';
import { opsOfLines, previewIds } from '../proposal/ops';
import type { Proposal } from '../proposal/types';
import type { Due, Question } from './forbids';
import type { Grounds } from './jobs';

/** What a question is about, as it can be asked again of another plan. */
export interface QuestionAbout {
  readonly taskId: TaskId;
  readonly bookingId: BookingId | null;
  readonly kind: Due['kind'];
  readonly id: string;
}

/** The question in a plan; null: its job is not in scope there, or is not due any more. */
export const questionIn = (grounds: Grounds, { taskId, bookingId, kind, id }: QuestionAbout): Question | null => {
  const job = grounds.jobs.find((each) => each.task.id === taskId && each.bookingId === bookingId);
  const day = dueDayIn(grounds, taskId, kind, id);
  return job === undefined || day === null ? null : { job, due: { day, kind, id } };
};

const dueDayIn = ({ workspace, lastDay }: Grounds, taskId: TaskId, kind: Due['kind'], id: string): DayNumber | null => {
  switch (kind) {
    case 'until': return lastDay;
    case 'deadline': return workspace.tasks.get(taskId)?.deadline ?? null;
    case 'milestone': return [...workspace.milestones.values()].find((row) => row.id === id)?.dueDay ?? null;
    case 'project': return [...workspace.projects.values()].find((row) => row.id === id)?.dueDay ?? null;
  }
};

/** What a proposal leaves out, and what is late in it: of a milestone or project the work that ends last. Most late first. */
export const questionsOf = (workspace: Workspace, grounds: Grounds, { lines, leftOut }: Proposal): readonly QuestionAbout[] => {
  const after = applyOps(workspace, opsOfLines(workspace, lines, previewIds()));
  const out = leftOut.filter(({ cause }) => cause !== 'waits').map(({ taskId, bookingId }): QuestionAbout => ({ taskId, bookingId, kind: 'until', id: '' }));
  const late: (QuestionAbout & { readonly days: number })[] = [];
  const ask = (taskIds: readonly TaskId[], day: DayNumber | null, kind: Due['kind'], id: string): void => {
    const ends = taskIds.map((taskId) => ({ taskId, end: taskEnd(after, taskId) ?? -1 })).sort((one, other) => other.end - one.end);
    for (const { taskId, end } of ends.slice(0, kind === 'deadline' ? 1 : 3)) {
      const [job] = [...grounds.jobsOf(taskId)].sort((one, other) => other.minutes - one.minutes);
      if (day !== null && end > day && job !== undefined) late.push({ taskId, bookingId: job.bookingId, kind, id, days: end - day });
    }
  };
  for (const taskId of new Set(grounds.jobs.map(({ task }) => task.id))) ask([taskId], workspace.tasks.get(taskId)?.deadline ?? null, 'deadline', '');
  for (const { id, taskIds, dueDay, archived, reachedDay } of workspace.milestones.values()) if (!archived && reachedDay === null) ask(taskIds, dueDay, 'milestone', id);
  for (const { id, dueDay, archived } of workspace.projects.values()) {
    if (!archived && dueDay !== null) ask([...new Set(grounds.jobs.filter(({ task }) => task.projectId === id).map(({ task }) => task.id))], dueDay, 'project', id);
  }
  return [...out, ...late.sort((one, other) => other.days - one.days || (one.taskId < other.taskId ? -1 : 1))];
};
