import { taskId, type DayNumber, type Workspace } from '../../src/shared/model';
import type { PlanRequest, ProposalLine } from '../../src/shared/planner';
import { aBooking, aMilestone, aPerson, aProject, aSkill, aTask, aWorkspace, monday } from './builders';

/** A week with something to plan: Ana is 6 h over on Tuesday, Ben is free and can do wiring, “Inspect” is not booked yet. */
export const overbookedWeek = (): Workspace => aWorkspace({
  skills: [aSkill('Wiring')],
  projects: [aProject('Harbour'), aProject('Gate')],
  resources: [
    aPerson('Ana', { costPerHour: 6_000, skills: [{ skillId: aSkill('Wiring').id, level: 4, expires: null }] }),
    aPerson('Ben', { costPerHour: 5_000, skills: [{ skillId: aSkill('Wiring').id, level: 4, expires: null }] }),
  ],
  tasks: [
    aTask('Weld frame', { effort: 960, projectId: aProject('Harbour').id }),
    aTask('Wiring', { effort: 360, projectId: aProject('Harbour').id, requirements: [{ skillId: aSkill('Wiring').id, level: 3, need: 'required' }] }),
    aTask('Inspect', { effort: 120, projectId: aProject('Gate').id, dependencies: [{ predecessorId: taskId('Weld frame'), type: 'FS', lagDays: 0 }] }),
  ],
  bookings: [
    aBooking('b1', 'Weld frame', 'Ana', [[monday, 480], [monday + 1, 480]]),
    aBooking('b2', 'Wiring', 'Ana', [[monday + 1, 360]]),
  ],
  milestones: [aMilestone('M2', ['Inspect'], { dueDay: monday + 3, projectId: aProject('Gate').id })],
});

export const planAll = (from: DayNumber = monday): PlanRequest => ({ scope: { kind: 'all' }, from, until: null, resourceIds: null, allowed: ['delay', 'split', 'reassign'] });

export const aLine = (id: string, over: Partial<ProposalLine> = {}): ProposalLine => ({
  id, taskId: taskId(id), projectId: null, bookingId: null, kind: 'book', before: null, from: null, to: [], minutes: 0, sentence: id, reasons: [], state: 'stands', stateSentence: '', ...over,
});
