import * as commands from '../../src/shared/commands';
import type { CommandContext } from '../../src/shared/commands';
import type { ChangeDraft, Refusal, Result, Workspace } from '../../src/shared/model';
import { monday } from './builders';
import type { Step } from './commandPlay';

type Play = (workspace: Workspace, step: Step, context: CommandContext) => Result<ChangeDraft, Refusal> | null;

const sorted = <Row extends { readonly id: string }>(rows: Iterable<Row>): readonly Row[] => [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
const at = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];

/** Where there is a row of that table, plays on it. */
const onRow = <Row extends { readonly id: string }>(rowsOf: (workspace: Workspace) => Iterable<Row>, play: (workspace: Workspace, row: Row, step: Step, context: CommandContext) => Result<ChangeDraft, Refusal>): Play =>
  (workspace, step, context) => {
    const row = at(sorted(rowsOf(workspace)), step.one);
    return row === undefined ? null : play(workspace, row, step, context);
  };

/** Milestones, baselines, money, material and reports: what stories of the plan's records are made of. */
export const recordPlays: readonly Play[] = [
  onRow(({ tasks }) => tasks.values(), (workspace, task, { two, three }, context) => commands.addMilestones(workspace, {
    milestones: [{ name: `Milestone ${String(two)}`, projectId: task.projectId, taskIds: [task.id], dueDay: three % 3 === 0 ? null : monday + (three % 20), criteria: [{ text: 'Signed', done: three % 2 === 0 }] }],
  }, context)),
  onRow(({ milestones }) => milestones.values(), (workspace, { id }, { two, three }, context) => {
    const taskId = at(sorted(workspace.tasks.values()), three)?.id;
    const changes = [
      () => commands.editMilestones(workspace, { ids: [id], patch: two % 2 === 0 ? { dueDay: monday + (three % 9) } : { addTaskIds: taskId === undefined ? [] : [taskId] } }, context),
      () => commands.reachMilestone(workspace, { id, day: three % 2 === 0 ? monday : null, overrideReason: 'agreed' }, context),
      () => commands.archiveMilestones(workspace, { ids: [id] }, context), () => commands.restoreMilestones(workspace, { ids: [id] }, context),
      () => commands.deleteMilestones(workspace, { ids: [id] }, context), () => commands.duplicateMilestones(workspace, { ids: [id] }, context),
    ];
    return (at(changes, two) ?? changes[0] ?? (() => commands.deleteMilestones(workspace, { ids: [id] }, context)))();
  }),
  (workspace, { two, three }, context) => {
    const baseline = at(sorted(workspace.baselines.values()), two);
    if (baseline === undefined || three % 2 === 0) return commands.captureBaseline(workspace, { name: `Baseline ${String(two)}` }, context);
    return three % 3 === 0 ? commands.deleteBaseline(workspace, { baselineId: baseline.id }, context) : commands.chooseBaseline(workspace, { baselineId: baseline.id }, context);
  },
  onRow(({ projects }) => projects.values(), (workspace, { id }, { two, three }, context) =>
    (three % 3 === 0
      ? commands.addExpenses(workspace, { expenses: [{ title: `Expense ${String(two)}`, projectId: id, category: 'Travel', amount: 100 * (two % 50), state: three % 2 === 0 ? 'actual' : 'planned', day: monday + (two % 9) }] }, context)
      : commands.setBudget(workspace, { projectId: id, labour: 1000 * (two % 30), lines: [{ category: 'Travel', amount: 100 * (three % 9) }], reserve: 0, reason: 'Agreed', approver: 'Board' }, context))),
  onRow(({ expenses }) => expenses.values(), (workspace, { id }, { two, three }, context) =>
    (two % 3 === 0 ? commands.deleteExpenses(workspace, { ids: [id] }, context) : commands.editExpenses(workspace, { ids: [id], patch: two % 2 === 0 ? { state: 'committed' } : { amount: -three } }, context))),
  (workspace, { two, three }, context) => {
    const material = at(sorted(workspace.materials.values()), two);
    const task = at(sorted(workspace.tasks.values()), three);
    if (material === undefined || task === undefined) return commands.addMaterials(workspace, { materials: [{ name: `Material ${String(two)}`, unit: 'kg', stock: 1000 * (three % 20), unitCost: two }] }, context);
    return three % 3 === 0 ? commands.addStock(workspace, { materialId: material.id, quantity: 500 }, context) : commands.setMaterialUse(workspace, { materialId: material.id, taskId: task.id, planned: 100 * (two % 40), used: 100 * (three % 20) }, context);
  },
  onRow(({ resources }) => resources.values(), (workspace, { id }, { two, three }, context) =>
    commands.setRates(workspace, { resourceIds: [id], from: two % 2 === 0 ? null : monday + (three % 30), costPerHour: 100 * (three % 90) }, context)),
  onRow(({ sentReports, projects }) => [...sentReports.values(), ...projects.values()], (workspace, row, { two }, context) =>
    ('content' in row
      ? commands.deleteSentReports(workspace, { ids: [row.id] }, context)
      : commands.sendReport(workspace, { kind: 'project', subject: row.id, title: `Report ${String(two)}`, day: monday, content: '{}' }, context))),
];
