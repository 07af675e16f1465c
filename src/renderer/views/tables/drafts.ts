import { addTasks, setDependencies, stepOf, together, type Command, type NewResource, type NewTask } from '../../../shared/commands';
import type { PersonDraft, TaskDraft } from '../../../shared/exchange';
import { isOpOf, type Dependency, type TaskId } from '../../../shared/model';

const finishToStart = (predecessorId: TaskId): Dependency => ({ predecessorId, type: 'FS', lagDays: 0 });

const newTaskOf = ({ title, effort, requirements, priority, earliestStart, deadline, projectId, tags, after }: TaskDraft): NewTask => ({
  title,
  ...(effort === null ? {} : { effort }),
  ...(priority === null ? {} : { priority }),
  earliestStart,
  deadline,
  projectId,
  tags,
  requirements: requirements.map(({ skill, level, need }) => ({ skillName: skill, level, need })),
  dependencies: after.map(finishToStart),
});

export interface AddTaskDraftsInput {
  readonly drafts: readonly TaskDraft[];
}

/** Adds the tasks that lines were read as, with the dependencies between the lines themselves. One change. */
export const addTaskDrafts: Command<AddTaskDraftsInput> = (workspace, { drafts }, context) => {
  const added = addTasks(workspace, { tasks: drafts.map(newTaskOf) }, context);
  if (!added.ok || drafts.every(({ afterDrafts }) => afterDrafts.length === 0)) return added;
  const ids = added.value.ops.flatMap((op) => (isOpOf(op, 'tasks') ? [op.id] : []));
  const links = drafts.flatMap(({ after, afterDrafts }, line) => {
    const id = ids[line];
    const before = afterDrafts.flatMap((other) => ids[other] ?? []);
    return id === undefined || before.length === 0 ? [] : [stepOf(setDependencies, { taskId: id, dependencies: [...after, ...before].map(finishToStart) })];
  });
  return together(workspace, { label: added.value.label, steps: [() => added, ...links] }, context);
};

/** What a typed line says about a person, as the command that adds people wants it. */
export const newResourceOf = ({ name, kind, role, team, email, skills, pattern, costPerHour }: PersonDraft): NewResource => ({
  name, kind, role, team, email, pattern, costPerHour,
  skills: skills.map(({ skill, level }) => ({ skillName: skill, level })),
});
