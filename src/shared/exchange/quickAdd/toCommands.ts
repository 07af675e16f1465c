import type { NewResource, NewTask } from '../../commands';
import type { PersonDraft, TaskDraft } from './drafts';

/** A typed task as `addTasks` takes it; what the line does not say is left to the command. */
export const newTaskOf = ({ title, effort, requirements, priority, earliestStart, deadline, projectId, tags, kind, after, afterDrafts }: TaskDraft): NewTask => ({
  title, earliestStart, deadline, projectId, tags, kind,
  ...(effort === null ? {} : { effort }),
  ...(priority === null ? {} : { priority }),
  ...(afterDrafts.length === 0 ? {} : { afterPlaces: afterDrafts }),
  requirements: requirements.map(({ skill, level, need }) => ({ skillName: skill, level, need })),
  dependencies: after.map((predecessorId) => ({ predecessorId, type: 'FS', lagDays: 0 })),
});

/** A typed person as `addResources` takes it. */
export const newResourceOf = ({ name, kind, role, team, email, skills, pattern, costPerHour }: PersonDraft): NewResource => ({
  name, kind, role, team, email, pattern, costPerHour,
  skills: skills.map(({ skill, level }) => ({ skillName: skill, level })),
});
