import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overOn, spanTotals } from '../../src/shared/calendar';
import { assignTask } from '../../src/shared/commands';
import { checkFits, reverseOps } from '../../src/shared/history';
import { applyOps, indexFromScratch, problemsOf, rowsOf, type ChangeDraft, type TableName, type Workspace } from '../../src/shared/model';
import { conflictsOf, findCycle } from '../../src/shared/scheduling';
import { monday } from '../support/builders';
import { countingContext, play, stepKinds, storyStart, type Step } from '../support/commandPlay';
import { plainIndex } from '../support/plainIndex';

const aStep: fc.Arbitrary<Step> = fc.record({ kind: fc.nat(stepKinds - 1), one: fc.nat(1_000), two: fc.nat(1_000), three: fc.nat(1_000) });
const aStory = fc.array(aStep, { minLength: 1, maxLength: 25 });

/** Plays a story and shows every accepted change with the workspace before and after it. */
const playStory = (story: readonly Step[], see: (before: Workspace, draft: ChangeDraft, after: Workspace) => void): void => {
  const context = countingContext();
  let workspace = storyStart();
  for (const step of story) {
    const result = play(workspace, step, context);
    if (result === null || !result.ok) {
      if (result !== null) expect(result.refusal.sentence).toMatch(/\.$/);
      continue;
    }
    const after = applyOps(workspace, result.value.ops);
    see(workspace, result.value, after);
    workspace = after;
  }
};

/** What is wrong with any row of a workspace: values, then references. */
const problemsIn = (workspace: Workspace): readonly string[] => {
  const { settings, ...tables } = rowsOf(workspace);
  const shapes = [...problemsOf('settings', settings), ...Object.entries(tables).flatMap(([table, rows]) => rows.flatMap((row) => problemsOf(table as TableName, row)))];
  const { tasks, resources, projects, skills, calendars } = workspace;
  const references = [
    ...tables.bookings.filter(({ taskId, resourceId }) => !tasks.has(taskId) || !resources.has(resourceId)).map(({ id }) => `booking ${id}`),
    ...tables.timeOff.filter(({ resourceId }) => !resources.has(resourceId)).map(({ id }) => `time off ${id}`),
    ...tables.resources.filter(({ calendarId, skills: held }) => !calendars.has(calendarId) || held.some(({ skillId }) => !skills.has(skillId))).map(({ id }) => `resource ${id}`),
    ...tables.tasks.filter(({ projectId, requirements, dependencies }) => (projectId !== null && !projects.has(projectId)) || requirements.some(({ skillId }) => !skills.has(skillId)) || dependencies.some(({ predecessorId }) => !tasks.has(predecessorId))).map(({ id }) => `task ${id}`),
  ];
  return [...shapes, ...references];
};

describe('whatever commands are run in whatever order', () => {
  it('CMD-2 a change carries each row once, as it was before, and only if it differs', () => {
    fc.assert(fc.property(aStory, (story) => {
      playStory(story, (before, draft) => {
        expect(draft.label).not.toBe('');
        expect(checkFits(before, draft.ops)).toEqual({ ok: true, value: null });
        expect(new Set(draft.ops.map(({ table, id }) => `${table} ${id}`)).size).toBe(draft.ops.length);
        for (const op of draft.ops) expect(op.after).not.toEqual(op.before);
      });
    }), { numRuns: 150 });
  });

  it('the reversed change brings every row back', () => {
    fc.assert(fc.property(aStory, (story) => {
      playStory(story, (before, draft, after) => {
        expect(rowsOf(applyOps(after, reverseOps(draft.ops)))).toEqual(rowsOf(before));
      });
    }), { numRuns: 150 });
  });

  it('IDX-1 the index stays equal to one computed from scratch', () => {
    fc.assert(fc.property(aStory, (story) => {
      playStory(story, (_before, _draft, after) => {
        expect(plainIndex(after.index)).toEqual(plainIndex(indexFromScratch(after)));
      });
    }), { numRuns: 100 });
  });

  it('CMD-3 every row keeps its invariants and names rows that are there', () => {
    fc.assert(fc.property(aStory, (story) => {
      playStory(story, (_before, draft, after) => {
        expect({ label: draft.label, problems: problemsIn(after) }).toEqual({ label: draft.label, problems: [] });
      });
    }), { numRuns: 150 });
  });

  it('DEP-5 tasks never wait for each other in a circle', () => {
    fc.assert(fc.property(aStory, (story) => {
      playStory(story, (_before, _draft, after) => {
        expect(findCycle((id) => after.tasks.get(id)?.dependencies ?? [], after.tasks.keys())).toBeNull();
      });
    }), { numRuns: 150 });
  });

  it('CMD-7 a locked booking keeps its days and its person unless its task, project or person is archived', () => {
    fc.assert(fc.property(aStory, (story) => {
      playStory(story, (_before, draft) => {
        if (draft.label.startsWith('Archive')) return;
        for (const op of draft.ops) {
          if (op.table !== 'bookings' || op.before?.locked !== true) continue;
          expect({ days: op.after?.days, resourceId: op.after?.resourceId }).toEqual({ days: op.before.days, resourceId: op.before.resourceId });
        }
      });
    }), { numRuns: 150 });
  });

  it('MOV-2 moving, mending and splitting keep the minutes of every task, unless they are taken back', () => {
    fc.assert(fc.property(aStory, (story) => {
      playStory(story, (_before, draft) => {
        if (!/^(Move|Split|Mend(?!.*unassigned))/.test(draft.label)) return;
        const minutes = new Map<string, number>();
        for (const op of draft.ops) {
          if (op.table !== 'bookings') continue;
          for (const [row, sign] of [[op.before, -1], [op.after, 1]] as const) {
            for (const day of row?.days ?? []) minutes.set(row?.taskId ?? '', (minutes.get(row?.taskId ?? '') ?? 0) + sign * day.minutes);
          }
        }
        expect([...minutes.values()].every((sum) => sum === 0)).toBe(true);
      });
    }), { numRuns: 150 });
  });
});

describe('placing', () => {
  it('ASG-2 flowing never books more than is free', () => {
    fc.assert(fc.property(aStory, fc.nat(1_000), fc.integer({ min: 0, max: 20 }), (story, number, from) => {
      let last = storyStart();
      playStory(story, (_before, _draft, after) => {
        last = after;
      });
      const open = [...last.index.unbooked.keys()].sort();
      const people = [...last.resources.keys()].filter((id) => last.resources.get(id)?.archived === false).sort();
      const [taskId, resourceId] = [open[number % Math.max(1, open.length)], people[number % Math.max(1, people.length)]];
      fc.pre(taskId !== undefined && resourceId !== undefined);
      const drop = assignTask(last, { taskId, resourceId, from: monday + from, placing: 'flow', overrideReason: 'agreed' }, countingContext('more'));
      if (!drop.ok) return;
      const after = applyOps(last, drop.value.ops);
      for (const op of drop.value.ops) {
        if (op.table !== 'bookings' || op.after === null) continue;
        const booked = new Map(op.before?.days.map(({ day, minutes }) => [day, minutes]));
        for (const { day, minutes } of op.after.days) {
          if (minutes > (booked.get(day) ?? 0)) expect(overOn(after, resourceId, day)).toBe(overOn(last, resourceId, day));
        }
      }
    }), { numRuns: 150 });
  });

  it('CON-2 over-allocation and work on time off add up to load less capacity', () => {
    fc.assert(fc.property(aStory, (story) => {
      playStory(story, (_before, _draft, after) => {
        const conflicts = conflictsOf(after, monday, monday + 21);
        for (const resource of after.resources.values()) {
          if (resource.archived) continue;
          const sum = conflicts.filter(({ resourceId, kind }) => resourceId === resource.id && (kind === 'overAllocation' || kind === 'timeOff')).reduce((total, { minutes }) => total + minutes, 0);
          expect(sum).toBe(spanTotals(after, resource.id, monday, monday + 21).over);
        }
      });
    }), { numRuns: 60 });
  });
});
