import { taskId, type DayNumber, type Workspace } from '../../src/shared/model';
import type { PlanRequest, Proposal, ProposalLine } from '../../src/shared/planner';
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

/** What could be proposed for `overbookedWeek`, written by hand: for views that show proposals. */
export const handMadeProposal = (workspace: Workspace = overbookedWeek()): Proposal => {
  const [ana, ben] = [aPerson('Ana'), aPerson('Ben')];
  const wiring = aBooking('b2', 'Wiring', 'Ana', [[monday + 1, 360]]);
  return {
    request: planAll(),
    lines: [
      aLine('new Inspect', {
        taskId: taskId('Inspect'), projectId: aProject('Gate').id, to: [{ resourceId: ana.id, days: [{ day: monday + 2, minutes: 120 }], role: 'work' }], minutes: 120,
        sentence: 'Book “Inspect” for Ana on Wed 25 Nov',
        reasons: [{ kind: 'choice', sentence: 'Waits for “Weld frame”, which ends Tue 24 Nov' }, { kind: 'gain', sentence: 'Keeps M2' }],
      }),
      aLine('b2', {
        taskId: wiring.taskId, projectId: aProject('Harbour').id, bookingId: wiring.id, kind: 'reassign', before: workspace.bookings.get(wiring.id) ?? wiring,
        from: { resourceId: ana.id, days: wiring.days, role: 'work' }, to: [{ resourceId: ben.id, days: [{ day: monday + 1, minutes: 360 }], role: 'work' }], minutes: 360,
        sentence: 'Give “Wiring” to Ben instead of Ana',
        reasons: [
          { kind: 'cause', sentence: 'Ana is 6 h over on Tue 24 Nov' }, { kind: 'choice', sentence: 'Ben has Wiring 4 of 3' }, { kind: 'gain', sentence: '60.00 EUR cheaper' },
        ],
      }),
    ],
    staying: 1,
    leftOut: [],
    totals: [
      { objective: 'unplaced', before: 120, after: 0, beforeWords: '2 h', afterWords: '0 h', trend: 'better' },
      { objective: 'lateness', before: 0, after: 0, beforeWords: 'nothing late', afterWords: 'nothing late', trend: 'same' },
      { objective: 'finish', before: monday + 1, after: monday + 2, beforeWords: 'Tue 24 Nov', afterWords: 'Wed 25 Nov', trend: 'worse' },
      { objective: 'cost', before: 132_000, after: 126_000, beforeWords: '1,320.00 EUR', afterWords: '1,260.00 EUR', trend: 'better' },
      { objective: 'evenness', before: 4, after: 2, beforeWords: '4', afterWords: '2', trend: 'better' },
      { objective: 'change', before: 0, after: 1, beforeWords: 'nothing moves', afterWords: '1 booking moves', trend: 'worse' },
    ],
    milestones: [{ milestoneId: aMilestone('M2', []).id, name: 'M2', dueDay: monday + 3, before: monday + 2, after: monday + 2, statusBefore: 'atRisk', statusAfter: 'atRisk', shift: 0, sentence: 'M2: Wed 25 Nov as before' }],
    costs: [{ projectId: aProject('Harbour').id, name: 'Harbour', before: 132_000, after: 126_000, budget: null, sentence: 'Harbour: 1,260.00 EUR instead of 1,320.00 EUR' }],
    load: [
      { resourceId: ana.id, name: 'Ana', overBefore: 360, overAfter: 0, weeks: [{ week: monday, capacity: 2_400, before: 1_320, after: 1_080 }] },
      { resourceId: ben.id, name: 'Ben', overBefore: 0, overAfter: 0, weeks: [{ week: monday, capacity: 2_400, before: 0, after: 360 }] },
    ],
    overBefore: 360, overAfter: 0,
    faults: [],
    schedules: 1_000,
  };
};
