import { calendarOf } from '../../calendar';
import { applyOps, resourceId, type Op, type Resource, type Workspace, type WorkingPattern } from '../../model';
import type { PlanRequest } from '../request';
import { requiredOf } from './jobs';
import type { TriedWayOut, WayOut, WayOutTrial } from './types';

/** The plan and the question with a way out taken, to plan on as a what-if. Nothing of it is in the plan: `ops` make it a scenario, or a change. */
export const tryWayOut = (workspace: Workspace, request: PlanRequest, { trial }: Pick<WayOut, 'trial'>, newId: () => string): TriedWayOut => {
  const ops = opsOf(workspace, trial, newId);
  const hired = ops.flatMap((op) => (op.table === 'resources' && op.before === null ? [op.id] : []));
  const people = hired.length === 0 || request.resourceIds === null ? request : { ...request, resourceIds: [...request.resourceIds, ...hired] };
  return { ops, workspace: applyOps(workspace, ops), request: trial.kind === 'request' ? asked(request, trial) : people };
};

const asked = (request: PlanRequest, { allow, addResourceIds, until }: Extract<WayOutTrial, { readonly kind: 'request' }>): PlanRequest => ({
  ...request,
  allowed: [...new Set([...request.allowed, ...allow])],
  resourceIds: addResourceIds === 'everybody' || request.resourceIds === null ? null : [...new Set([...request.resourceIds, ...addResourceIds])],
  until: until === 'same' ? request.until : until,
});

const opsOf = (workspace: Workspace, trial: WayOutTrial, newId: () => string): readonly Op[] => {
  switch (trial.kind) {
    case 'overtime': return trial.resourceIds.flatMap((id) => resourceOps(workspace, id, (resource) => ({ ...resource, pattern: longer(workspace, resource, trial.minutesPerDay) })));
    case 'train': return resourceOps(workspace, trial.resourceId, (resource) => withSkill(resource, { skillId: trial.skillId, level: trial.level }));
    case 'renew': return resourceOps(workspace, trial.resourceId, (resource) => withSkill(resource, { skillId: trial.skillId, expires: trial.expires }));
    case 'hire': return hireOps(workspace, trial, newId);
    case 'deadlines': return trial.taskIds.flatMap((id) => taskOps(workspace, id, { deadline: trial.day }));
    case 'milestone': { const before = workspace.milestones.get(trial.milestoneId); return before === undefined ? [] : [{ table: 'milestones', id: before.id, before, after: { ...before, dueDay: trial.day } }]; }
    case 'project': { const before = workspace.projects.get(trial.projectId); return before === undefined ? [] : [{ table: 'projects', id: before.id, before, after: { ...before, dueDay: trial.day } }]; }
    case 'request': return [];
    case 'unlock': return trial.taskIds.flatMap((id) => (workspace.index.bookingsByTask.get(id) ?? []).flatMap((bookingId): readonly Op[] => { const before = workspace.bookings.get(bookingId); return before?.locked === true ? [{ table: 'bookings', id: before.id, before, after: { ...before, locked: false } }] : []; }));
    case 'splittable': return trial.taskIds.flatMap((id) => taskOps(workspace, id, { splittable: true }));
    case 'effort': return lessEffort(workspace, trial);
  }
};

const resourceOps = (workspace: Workspace, id: Resource['id'], change: (resource: Resource) => Resource): readonly Op[] => {
  const before = workspace.resources.get(id);
  return before === undefined ? [] : [{ table: 'resources', id, before, after: change(before) }];
};

const taskOps = (workspace: Workspace, id: Parameters<Workspace['tasks']['get']>[0], patch: { readonly deadline?: number; readonly splittable?: boolean; readonly effort?: number; readonly remaining?: number }): readonly Op[] => {
  const before = workspace.tasks.get(id);
  return before === undefined ? [] : [{ table: 'tasks', id, before, after: { ...before, ...patch } }];
};

/** More minutes on every day that is worked anyway. */
const longer = (workspace: Workspace, resource: Resource, minutes: number): WorkingPattern => {
  const [a, b, c, d, e, f, g] = resource.pattern ?? calendarOf(workspace, resource)?.pattern ?? [0, 0, 0, 0, 0, 0, 0];
  const more = (day: number): number => (day === 0 ? 0 : Math.min(1_440, day + minutes));
  return [more(a), more(b), more(c), more(d), more(e), more(f), more(g)];
};

const withSkill = (resource: Resource, change: Partial<Resource['skills'][number]> & Pick<Resource['skills'][number], 'skillId'>): Resource => {
  const present = resource.skills.find(({ skillId }) => skillId === change.skillId) ?? { skillId: change.skillId, level: 1, expires: null };
  return { ...resource, skills: [...resource.skills.filter(({ skillId }) => skillId !== change.skillId), { ...present, ...change }] };
};

const hireOps = (workspace: Workspace, { taskId, name }: Extract<WayOutTrial, { readonly kind: 'hire' }>, newId: () => string): readonly Op[] => {
  const task = workspace.tasks.get(taskId);
  if (task === undefined) return [];
  const after: Resource = {
    id: resourceId(newId()), kind: task.effortOf === 'equipment' ? 'equipment' : 'person', name, role: '', team: '', vendor: '', email: '', calendarId: workspace.settings.defaultCalendarId, pattern: null,
    skills: requiredOf(task).map(({ skillId, level }) => ({ skillId, level, expires: null })), costPerHour: null, overtimePerHour: null, billingPerHour: null, laterRates: [], startDay: null, endDay: null,
    notes: '', externalId: '', archived: false,
  };
  return [{ table: 'resources', id: after.id, before: null, after }];
};

const lessEffort = (workspace: Workspace, { taskId, minutes }: Extract<WayOutTrial, { readonly kind: 'effort' }>): readonly Op[] => {
  const task = workspace.tasks.get(taskId);
  return task === undefined ? [] : taskOps(workspace, taskId, { effort: Math.max(0, task.effort - minutes), remaining: Math.max(0, task.remaining - minutes) });
};
