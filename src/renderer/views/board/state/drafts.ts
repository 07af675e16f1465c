import type { NewResource, NewTask } from '../../../../shared/commands';
import type { PersonDraft, TaskDraft } from '../../../../shared/exchange';

/** A typed line as the command that adds tasks wants it; what the line does not say takes its usual value. */
export const newTaskOf = ({ title, effort, requirements, priority, earliestStart, deadline, projectId, tags, after, afterDrafts }: TaskDraft): NewTask => ({
  ...(afterDrafts.length === 0 ? {} : { afterPlaces: afterDrafts }),
  title,
  ...(effort === null ? {} : { effort }),
  ...(priority === null ? {} : { priority }),
  earliestStart,
  deadline,
  projectId,
  tags,
  requirements: requirements.map(({ skill, level, need }) => ({ skillName: skill, level, need })),
  dependencies: after.map((predecessorId) => ({ predecessorId, type: 'FS', lagDays: 0 })),
});

/** The same for people. */
export const newResourceOf = ({ name, kind, role, team, email, skills, pattern, costPerHour }: PersonDraft): NewResource => ({
  name, kind, role, team, email, pattern, costPerHour,
  skills: skills.map(({ skill, level }) => ({ skillName: skill, level })),
});
