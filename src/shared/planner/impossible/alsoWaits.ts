import type { TaskId } from '../../model';
import { namesOf, titleOf } from '../proposal/words';
import type { Proposal } from '../proposal/types';
import { predecessorsOf, type Fact, type Question } from './forbids';
import type { Grounds } from './jobs';

/**
 * "It also waits for “Weld”, which has no place either." Of work that is ruled out by itself: a way out of its own does not place it as long as what it
 * waits for has no place. Empty: it waits for nothing that is left out, or that is told already. `alike`: other work that wants the same.
 */
export const alsoWaitsWords = (grounds: Grounds, { leftOut }: Proposal, { job }: Question, facts: readonly Fact[], alike: readonly TaskId[]): string => {
  const told = new Set([job.task.id, ...alike, ...facts.flatMap((fact) => (fact.kind === 'before' ? [fact.taskId] : []))]);
  const out = new Set(leftOut.filter(({ taskId, bookingId, cause }) => bookingId === null && cause !== 'waits' && !told.has(taskId)).map(({ taskId }) => taskId));
  const waiting = [job.task.id, ...alike].map((id) => ({ id, for: predecessorsOf(grounds, id).filter((before) => out.has(before)) })).filter((each) => each.for.length > 0);
  if (waiting.length === 0) return '';
  const before = [...new Set(waiting.flatMap((each) => each.for))].map((id) => titleOf(grounds.workspace, id));
  const who = alike.length === 0 ? 'It' : namesOf(waiting.map(({ id }) => titleOf(grounds.workspace, id)));
  return `${who} also ${waiting.length === 1 ? 'waits' : 'wait'} for ${namesOf(before)}, which ${before.length === 1 ? 'has' : 'have'} no place either.`;
};
