import type { Result, Workspace } from '../../../src/shared/model';
import { draftReport, type ReportBlock, type ReportDocument, type ReportRequest } from '../../../src/shared/reporting';
import { aBaseline, aBooking, aBudget, aMaterial, aMaterialUse, aMilestone, anExpense, aPerson, aProject, aSkill, aTask, aTimeEntry, aTimeOff, aWorkspace, monday } from '../../support/builders';
import { projectId, resourceId, skillId } from '../../../src/shared/model';

export const page = { size: 'A4', orientation: 'portrait' } as const;

export const request = (kind: ReportRequest['kind'], subject: string, over: Partial<ReportRequest> = {}): ReportRequest => ({ kind, subject, statusDay: monday, since: monday - 7, page, changes: [], odds: null, ...over });

export const draft = (workspace: Workspace, kind: ReportRequest['kind'], subject: string, over: Partial<ReportRequest> = {}): ReportDocument => draftReport(workspace, request(kind, subject, over));

export const blocksOf = ({ pages }: ReportDocument): readonly ReportBlock[] => pages.flatMap(({ blocks }) => blocks);

export const blockOf = <Type extends ReportBlock['type']>(document: ReportDocument, type: Type, id?: string): Extract<ReportBlock, { readonly type: Type }> => {
  const found = blocksOf(document).find((block): block is Extract<ReportBlock, { readonly type: Type }> => block.type === type && (id === undefined || ('id' in block && block.id === id)));
  if (found === undefined) throw new Error(`The report has no ${type} ${id ?? ''}.`);
  return found;
};

/** The text of a file that was made; empty where it was refused. */
export const textOf = (made: Result<string>): string => (made.ok ? made.value : '');

/** A project with a bit of everything: two people, four tasks, milestones, money, time, material. */
export const aLivelyPlan = (): Workspace => aWorkspace({
  skills: [aSkill('weld')],
  resources: [
    aPerson('ana', { name: 'Ana Ruiz', role: 'Welder', team: 'Shop', costPerHour: 4000, skills: [{ skillId: skillId('weld'), level: 4, expires: null }] }),
    aPerson('ben', { name: 'Ben Ode', role: 'Fitter', team: 'Shop', costPerHour: 3000 }),
  ],
  timeOff: [aTimeOff('off', 'ben', monday + 3, monday + 3)],
  projects: [aProject('gate', { name: 'Gate', leadId: resourceId('ana') })],
  tasks: [
    aTask('weld', { title: 'Weld frame', projectId: projectId('gate'), effort: 960, remaining: 480, status: 'doing', requirements: [{ skillId: skillId('weld'), level: 3, need: 'required' }], checklist: [{ text: 'Log signed', done: false }], notes: 'Bring the lamp.' }),
    aTask('fit', { title: 'Fit hinges', projectId: projectId('gate'), effort: 480, deadline: monday + 4 }),
    aTask('paint', { title: 'Paint', projectId: projectId('gate'), effort: 240, status: 'blocked', blockedReason: 'No paint yet' }),
    aTask('plan', { title: 'Plan', projectId: projectId('gate'), effort: 120, remaining: 0, status: 'done' }),
  ],
  bookings: [aBooking('b1', 'weld', 'ana', [[monday, 480], [monday + 1, 480]]), aBooking('b2', 'fit', 'ben', [[monday + 1, 300], [monday + 2, 180]], { certainty: 'tentative' })],
  milestones: [aMilestone('frame', ['weld'], { name: 'Frame ready', projectId: projectId('gate'), ownerId: resourceId('ana'), dueDay: monday + 10 })],
  budgets: [aBudget('money', 'gate', { labour: 200_000, reserve: 20_000 })],
  expenses: [anExpense('steel', 'gate', 30_000, { title: 'Steel', vendor: 'Nord' })],
  timeEntries: [aTimeEntry('t1', 'weld', 'ana', monday - 3, 480)],
  baselines: [aBaseline('approved', { tasks: [
    { taskId: aTask('fit').id, projectId: projectId('gate'), start: monday, finish: monday + 1, effort: 480, cost: 24_000 },
    { taskId: aTask('weld').id, projectId: projectId('gate'), start: monday - 3, finish: monday + 1, effort: 960, cost: 64_000 },
  ] })],
  materials: [aMaterial('wire', { name: 'Wire', stock: 5000, unitCost: 100 })],
  materialUses: [aMaterialUse('use', 'wire', 'weld', 2000)],
});
