import { formatHours, spanTotals } from '../../calendar';
import type { BookingId, TaskId, Workspace } from '../../model';
import { horizonDays } from '../days/model';
import type { LeftOutWork, PlanRequest } from '../request';
import { ableOn } from './facts';
import type { ProposalLeftOut } from './types';
import { dayWords, namesOf, titleOf } from './words';

/** Work that has no place, with why and what to do about it. `stays`: its booking stays as it is all the same. */
export const leftOutWords = (workspace: Workspace, request: PlanRequest, work: LeftOutWork, stays: ReadonlySet<BookingId>): ProposalLeftOut => {
  const { sentence, nextStep } = wordsOf(workspace, request, work);
  return { ...work, sentence: work.bookingId !== null && stays.has(work.bookingId) ? `${sentence.slice(0, -1)}; it stays as it is.` : sentence, nextStep };
};

type Words = Pick<ProposalLeftOut, 'sentence' | 'nextStep'>;

const wordsOf = (workspace: Workspace, request: PlanRequest, work: LeftOutWork): Words => {
  const what = `${formatHours(work.minutes)} of ${titleOf(workspace, work.taskId)}`;
  switch (work.cause) {
    case 'nobody': return nobodyWords(workspace, request, work, what);
    case 'noRoom': return noRoomWords(workspace, request, work, what);
    case 'waits': return waitsWords(workspace, work, what);
  }
};

const nobodyWords = (workspace: Workspace, request: PlanRequest, { taskId }: LeftOutWork, what: string): Words => {
  const task = workspace.tasks.get(taskId);
  const required = task?.requirements.filter(({ need }) => need === 'required') ?? [];
  const asked = required.map(({ skillId, level }) => `${workspace.skills.get(skillId)?.name ?? 'a skill that is gone'}${level > 1 ? ` at level ${String(level)}` : ''}`);
  const chosen = request.resourceIds === null ? 'Nobody' : 'None of those chosen';
  if (task !== undefined && request.resourceIds !== null && ableOn(workspace, { ...request, resourceIds: null }, task, request.from).length > 0) {
    return { sentence: `${what}: none of those chosen can do it.`, nextStep: 'Choose more people for the plan.' };
  }
  const why = asked.length === 0 ? `${chosen.toLowerCase()} can do it` : `${chosen.toLowerCase()} has ${namesOf(asked)}${asked.length > 1 ? ' together' : ''}`;
  return { sentence: `${what}: ${why}${task !== undefined && task.crew.length > 0 ? ', or its crew is not there' : ''}.`, nextStep: 'Train somebody, add a placeholder, or change what the task asks for.' };
};

const noRoomWords = (workspace: Workspace, request: PlanRequest, { taskId, minutes }: LeftOutWork, what: string): Words => {
  const task = workspace.tasks.get(taskId);
  const able = task === undefined ? [] : ableOn(workspace, request, task, request.from);
  const until = request.until === null ? 'within two years' : `up to ${dayWords(request.until)}`;
  const last = request.until ?? request.from + horizonDays - 1;
  if (able.some(({ id }) => spanTotals(workspace, id, request.from, last + 1).free >= minutes)) return tightWords(workspace, taskId, what, until);
  const who = able.length === 0 ? 'nobody who can do it has' : able.length > 3 ? `none of the ${String(able.length)} who can do it has` : `${namesOf(able.map(({ name }) => name))} ${able.length === 1 ? 'does' : 'do'} not have`;
  return {
    sentence: `${what}: ${who} ${task?.splittable === false ? 'time for it in one piece' : 'enough time'} ${until}.`,
    nextStep: request.until === null ? 'Free some time, add people, or let it be split.' : 'Plan further ahead, free some time, or add people.',
  };
};

/** There would be time, but not where it may lie: between other work that stays, or after work that takes it first. */
const tightWords = (workspace: Workspace, taskId: TaskId, what: string, until: string): Words => {
  const task = workspace.tasks.get(taskId);
  const followers = (workspace.index.successorsOf.get(taskId) ?? []).filter((id) => (workspace.index.bookingsByTask.get(id) ?? []).length > 0).map((id) => titleOf(workspace, id));
  if (followers.length > 0) return { sentence: `${what}: no place is left ${until} before ${namesOf(followers)}, which ${followers.length === 1 ? 'waits' : 'wait'} for it.`, nextStep: `Move ${namesOf(followers)}, unlock what is locked, or add people.` };
  const why = task?.splittable === false ? 'no place in one piece is left' : task !== undefined && task.crew.length > 0 ? 'its crew is never free together' : 'other work takes the time there is';
  return { sentence: `${what}: ${why} ${until}.`, nextStep: 'Plan further ahead, free some time, add people, or let it be split.' };
};

const waitsWords = (workspace: Workspace, { taskId }: LeftOutWork, what: string): Words => {
  const waits = (workspace.tasks.get(taskId)?.dependencies ?? []).map(({ predecessorId }) => titleOf(workspace, predecessorId));
  return { sentence: `${what}: it waits for ${waits.length === 0 ? 'work' : namesOf(waits)}, and that has no place.`, nextStep: 'Find a place for that first.' };
};
