import type { Violation } from '../violation';
import type { Placement } from './placement';

/** Nothing is booked for archived work or archived people. */
export const presenceViolations = ({ task, resource }: Placement): readonly Violation[] => {
  const archived = [...(task.archived ? [task.title] : []), ...(resource.archived ? [resource.name] : [])];
  if (archived.length === 0) return [];
  return [{ kind: 'archived', weight: 'hard', minutes: 0, sentence: `${archived.join(' and ')} ${archived.length === 1 ? 'is' : 'are'} archived.` }];
};
