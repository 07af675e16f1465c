import { describe, expect, it } from 'vitest';
import { spanTotals, startOfWeek } from '../../../../src/shared/calendar';
import { sampleWorkspace } from '../../../../src/shared/exchange/sample';
import { bookingMinutes, problemsOf, progressOf, tableNames, workspaceOf, type Op, type WorkspaceRows } from '../../../../src/shared/model';
import { checkPlacement } from '../../../../src/shared/scheduling';
import { monday } from '../../../support/builders';

const counter = (): (() => string) => {
  let next = 0;
  return () => `id-${String((next += 1)).padStart(4, '0')}`;
};
const week = [0, 1, 2, 3, 4, 5, 6].map((offset) => monday + offset);
const sampleOn = (today: number): WorkspaceRows => sampleWorkspace(today, counter());

describe('the sample workspace', () => {
  it('has the team, the projects and the tasks it promises', () => {
    const rows = sampleOn(monday);
    const people = rows.resources.filter(({ kind }) => kind === 'person');
    expect({
      people: people.length, teams: new Set(people.map(({ team }) => team)).size, equipment: rows.resources.filter(({ kind }) => kind === 'equipment').length,
      placeholders: rows.resources.filter(({ kind }) => kind === 'placeholder').length, skills: rows.skills.filter(({ kind }) => kind === 'skill').length,
      certifications: rows.skills.filter(({ kind }) => kind === 'certification').length, projects: rows.projects.length, tasks: rows.tasks.length,
    }).toEqual({ people: 12, teams: 3, equipment: 2, placeholders: 1, skills: 14, certifications: 2, projects: 3, tasks: 60 });
  });

  it.each(week)('is a valid plan on day %i', (today) => {
    const rows = sampleOn(today);
    const problems = tableNames.flatMap((table: Op['table']) => (table === 'settings' ? [rows.settings] : rows[table]).flatMap((row) => problemsOf(table, row).map((problem) => `${table} ${row.id}: ${problem}`)));
    expect(problems).toEqual([]);
    const ids = tableNames.flatMap((table) => (table === 'settings' ? [] : rows[table].map(({ id }) => id as string)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names only rows that it holds, and no circle', () => {
    const rows = sampleOn(monday);
    const has = (list: readonly { readonly id: string }[], id: string): boolean => list.some((row) => row.id === id);
    const order = rows.tasks.map(({ id }) => id).sort();
    const dangling = [
      ...rows.resources.filter((row) => !has(rows.calendars, row.calendarId) || row.skills.some(({ skillId }) => !has(rows.skills, skillId))),
      ...rows.timeOff.filter((row) => !has(rows.resources, row.resourceId)),
      ...rows.projects.filter((row) => row.leadId === null || !has(rows.resources, row.leadId)),
      ...rows.tasks.filter((row) => row.projectId === null || !has(rows.projects, row.projectId) || row.requirements.some(({ skillId }) => !has(rows.skills, skillId))),
      ...[...rows.bookings, ...rows.timeEntries].filter((row) => !has(rows.tasks, row.taskId) || !has(rows.resources, row.resourceId)),
      ...rows.milestones.filter((row) => !has(rows.projects, row.projectId ?? '') || !has(rows.resources, row.ownerId ?? '') || row.taskIds.some((id) => !has(rows.tasks, id))),
      ...rows.expenses.filter((row) => !has(rows.projects, row.projectId) || !has(rows.tasks, row.taskId ?? '')),
      ...rows.budgets.filter((row) => !has(rows.projects, row.projectId)),
      ...rows.materialUses.filter((row) => !has(rows.tasks, row.taskId) || !has(rows.materials, row.materialId)),
    ];
    // Ids count up in the order of the lists, and a task waits only for tasks listed before it: so there is no circle.
    const backwards = rows.tasks.filter((row) => row.dependencies.some(({ predecessorId }) => order.indexOf(predecessorId) < 0));
    expect([dangling, backwards]).toEqual([[], []]);
    const waitingFor = new Map(rows.tasks.map((row) => [row.id, row.dependencies.map(({ predecessorId }) => predecessorId)]));
    const depth = (id: typeof rows.tasks[number]['id'], seen: number): number => (seen > 60 ? seen : Math.max(seen, ...(waitingFor.get(id) ?? []).map((before) => depth(before, seen + 1))));
    expect(Math.max(...rows.tasks.map(({ id }) => depth(id, 0)))).toBeLessThan(10);
  });

  it('books nobody beyond a task\'s effort, and all that its list asks for', () => {
    const rows = sampleOn(monday);
    const workspace = workspaceOf(rows);
    const booked = rows.tasks.filter((task) => rows.bookings.some(({ taskId }) => taskId === task.id));
    expect(booked).toHaveLength(39);
    expect(rows.bookings.filter((booking) => bookingMinutes(booking) > (workspace.tasks.get(booking.taskId)?.effort ?? 0))).toEqual([]);
    expect(rows.bookings).toHaveLength(41);
  });

  it('breaks no rule but the two overloads it wants to show', () => {
    const workspace = workspaceOf(sampleOn(monday));
    const name = (id: string): string => workspace.resources.get(id as never)?.name ?? '';
    const broken = [...workspace.bookings.values()].flatMap((booking) =>
      checkPlacement(workspace, { taskId: booking.taskId, resourceId: booking.resourceId, days: booking.days, ignoring: new Set([booking.id]) })
        .filter(({ kind }) => kind !== 'overCapacity').map(({ sentence }) => `${name(booking.resourceId)}: ${sentence}`));
    const over = [...workspace.resources.values()].map(({ id, name: who }) => [who, spanTotals(workspace, id, monday, monday + 14).over] as const).filter(([, minutes]) => minutes > 0);
    expect([broken, over.sort()]).toEqual([[], [['Ben Ode', 300], ['Hugo Lang', 360]]]);
  });

  it.each(week)('shows a week at work on day %i', (today) => {
    const rows = sampleOn(today);
    const workspace = workspaceOf(rows);
    const start = startOfWeek(today, 1);
    const people = rows.resources.filter(({ kind }) => kind === 'person');
    const totals = (from: number): { readonly capacity: number; readonly load: number } => people.reduce((sum, { id }) => {
      const { capacity, load } = spanTotals(workspace, id, from, from + 7);
      return { capacity: sum.capacity + capacity, load: sum.load + load };
    }, { capacity: 0, load: 0 });
    const [now, next] = [totals(start), totals(start + 7)];
    const share = [now.load / now.capacity, next.load / next.capacity];
    expect(share.every((part) => part > 0.35 && part < 1)).toBe(true);
    expect([...workspace.index.unbooked.keys()].length).toBeGreaterThan(18);
    expect(rows.tasks.filter(({ deadline, id }) => deadline !== null && deadline < today && workspace.index.unbooked.has(id))).toEqual([]);
  });

  it.each(week)('has time for what was booked before day %i and nothing after, and what is left of it', (today) => {
    const rows = sampleOn(today);
    const past = rows.bookings.flatMap(({ days, certainty }) => (certainty === 'tentative' ? [] : days.filter(({ day }) => day < today)));
    expect([rows.timeEntries.length, rows.timeEntries.filter(({ day }) => day >= today)]).toEqual([past.length, []]);
    const workspace = workspaceOf(rows);
    expect(rows.tasks.filter((task) => task.status === 'done' && progressOf(workspace, task).remaining > 0)).toEqual([]);
    expect(rows.tasks.filter((task) => task.remaining < task.effort).every(({ id }) => workspace.index.timeByTask.has(id))).toBe(true);
  });

  it('has milestones, a budget and a baseline for each project', () => {
    const rows = sampleOn(monday);
    const [baseline] = rows.baselines;
    expect(rows.projects.map(({ id, code }) => [code, rows.milestones.filter(({ projectId }) => projectId === id).length, rows.budgets.filter(({ projectId }) => projectId === id).length])).toEqual([['HAR', 4, 1], ['PMP', 3, 1], ['QLT', 3, 1]]);
    expect([rows.baselines.length, baseline?.tasks.length, baseline?.milestones.length, baseline?.expenses.length, baseline?.tasks.filter(({ cost }) => cost === 0)]).toEqual([1, 60, 10, 10, []]);
    expect(rows.budgets.every(({ labour, lines, reserve, decisions }) => decisions.at(-1)?.total === labour + reserve + lines.reduce((sum, { amount }) => sum + amount, 0))).toBe(true);
  });

  it('has a certification that lapses within three weeks', () => {
    const rows = sampleOn(monday);
    const lapsing = rows.resources.flatMap((row) => row.skills.filter(({ expires }) => expires !== null && expires < monday + 21).map(() => row.name));
    expect(lapsing).toEqual(['Carla Nunes']);
  });

  it('is the same for the same day', () => {
    expect(sampleOn(monday)).toEqual(sampleOn(monday));
  });
});
