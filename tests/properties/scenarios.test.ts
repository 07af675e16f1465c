import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeScenario } from '../../src/shared/commands';
import { reverseOps } from '../../src/shared/history';
import { applyOps, indexFromScratch, referenceProblems, rowsAfter, rowsIn, rowsOf, scenarioId, scenarioTables, tableNames, workspaceOf, type ChangeDraft, type Op, type Workspace } from '../../src/shared/model';
import { asScenarioEdits, branchIn, branchOf, compareScenario, editsOf, scenarioConflicts } from '../../src/shared/scenarios';
import { findCycle } from '../../src/shared/scheduling';
import { aScenario, monday } from '../support/builders';
import { countingContext, play, stepKinds, storyStart, type Step } from '../support/commandPlay';
import { plainIndex } from '../support/plainIndex';
import { refusalOf, valueOf } from '../support/results';

/** A step of a story, in the plan or in a scenario. */
interface Deed extends Step {
  readonly where: 'plan' | 'one' | 'other';
}

const deeds = (where: readonly Deed['where'][]): fc.Arbitrary<readonly Deed[]> =>
  fc.array(fc.record({ where: fc.constantFrom(...where), kind: fc.nat(stepKinds - 1), one: fc.nat(99), two: fc.nat(99), three: fc.nat(99) }), { maxLength: 25, size: 'max' });

const one = scenarioId('one');
const begin = (): Workspace => applyOps(storyStart(), ['one', 'other'].map((id): Op => ({ table: 'scenarios', id: scenarioId(id), before: null, after: aScenario(id) })));

/** The plan's rows alone, as plain data. */
const planRows = (workspace: Workspace): unknown => ({ ...rowsOf(workspace), scenarios: [], scenarioEdits: [] });

/** Every change of a story, as it was made; `after` hears of each. */
const tell = (story: readonly Deed[], after: (before: Workspace, present: Workspace, deed: Deed, drafted: ChangeDraft) => void = () => undefined): readonly Workspace[] => {
  const context = countingContext();
  const points = [begin()];
  for (const deed of story) {
    const plan = points.at(-1) ?? begin();
    const drafted = play(deed.where === 'plan' ? plan : branchOf(plan, scenarioId(deed.where)), deed, context);
    if (drafted?.ok !== true) continue;
    const change = deed.where === 'plan' ? drafted : asScenarioEdits(plan, scenarioId(deed.where), drafted.value);
    if (!change.ok) {
      expect(['not-in-scenario', 'nothing-changed']).toContain(change.refusal.code);
      continue;
    }
    const present = applyOps(plan, change.value.ops);
    points.push(present);
    after(plan, present, deed, drafted.value);
  }
  return points;
};

const soundness = (workspace: Workspace): readonly string[] => {
  const rows = rowsAfter(workspace, []);
  const problems = tableNames.flatMap((table) => [...rowsIn(workspace, table)].flatMap((row) => referenceProblems({ table, id: row.id, before: null, after: row } as unknown as Op, rows)));
  return [...problems, ...(findCycle((id) => workspace.tasks.get(id)?.dependencies ?? [], workspace.tasks.keys()) ?? [])];
};

it('SCN-1: a scenario without edits is the plan', () => {
  fc.assert(fc.property(deeds(['plan', 'other']), (story) => {
    const last = tell(story).at(-1) ?? begin();
    expect(branchOf(last, one)).toBe(last);
  }), { numRuns: 60 });
});

it('SCN-2: what a command made of the branch is the branch of the edits it is kept as; its index is the one from scratch', () => {
  fc.assert(fc.property(deeds(['plan', 'one', 'one', 'other']), (story) => {
    tell(story, (before, present, deed, drafted) => {
      if (deed.where === 'plan') return;
      const branch = branchOf(present, scenarioId(deed.where));
      expect(planRows(branch)).toEqual(planRows(applyOps(branchOf(before, scenarioId(deed.where)), drafted.ops)));
      expect(plainIndex(branch.index)).toEqual(plainIndex(indexFromScratch(branch)));
    });
  }), { numRuns: 150 });
});

it('SCN-12: whatever the plan becomes, every branch keeps the rules of a plan, and is the same from whichever way it is made', () => {
  fc.assert(fc.property(deeds(['plan', 'plan', 'one']), (story) => {
    const points = tell(story);
    // Seen in another order, the branch of each point grows from another one.
    for (const point of [...points, ...points.toReversed()]) {
      const { workspace } = branchIn(point, one);
      expect(soundness(workspace)).toEqual([]);
    }
    const last = points.at(-1) ?? begin();
    const again = workspaceOf(rowsOf(last));
    expect(planRows(branchOf(again, one))).toEqual(planRows(branchOf(last, one)));
    expect(plainIndex(branchOf(again, one).index)).toEqual(plainIndex(indexFromScratch(branchOf(last, one))));
  }), { numRuns: 150 });
});

it('SCN-3, SCN-21: what is done in scenarios leaves every row and figure of the plan as it was', () => {
  fc.assert(fc.property(deeds(['one', 'other']), (story) => {
    const points = tell(story);
    const [first, last] = [points[0] ?? begin(), points.at(-1) ?? begin()];
    for (const table of scenarioTables) expect(last[table]).toBe(first[table]);
    expect(planRows({ ...last, sentReports: first.sentReports })).toEqual(planRows(first));
    expect(last.index.load).toBe(first.index.load);
    expect(compareScenario(last, one, monday).plannedCost.plan).toBe(compareScenario(first, one, monday).plannedCost.plan);
  }), { numRuns: 60 });
});

it('SCN-30: merged whole, with the scenario\'s side wherever both changed, the plan is what the branch was; undo is identity', () => {
  let merged = 0;
  fc.assert(fc.property(deeds(['plan', 'one', 'one']), (story) => {
    const last = tell(story).at(-1) ?? begin();
    const edits = editsOf(last, one);
    const { workspace: branch, leftOut } = branchIn(last, one);
    const decisions = scenarioConflicts(last, one).map(({ editId }) => ({ editId, field: null, take: leftOut.has(editId) ? 'plan' as const : 'scenario' as const }));
    const drafted = mergeScenario(last, { scenarioId: one, editIds: null, decisions }, countingContext('merge'));
    if (!drafted.ok) {
      // Names may clash where the plan took the same one; an empty scenario has nothing to merge.
      expect(edits.length === 0 ? 'nothing-changed' : 'duplicate-name').toBe(refusalOf(drafted).code);
      return;
    }
    merged += 1;
    const after = applyOps(last, valueOf(drafted).ops);
    expect(planRows(after)).toEqual(planRows(branch));
    expect([after.scenarios.get(one)?.archived, editsOf(after, one)]).toEqual([true, []]);
    expect(rowsOf(applyOps(after, reverseOps(valueOf(drafted).ops)))).toEqual(rowsOf(last));
  }), { numRuns: 150 });
  expect(merged).toBeGreaterThan(30);
});

it('SCN-5: taking back all that was done in a scenario is identity', () => {
  fc.assert(fc.property(deeds(['one', 'plan']), (story) => {
    const points = tell(story);
    let present = points.at(-1) ?? begin();
    for (const earlier of points.slice(0, -1).toReversed()) {
      const ops = tableNames.flatMap((table) => (table === 'scenarioEdits' ? [...new Set([...present.scenarioEdits.keys(), ...earlier.scenarioEdits.keys()])] : []).flatMap((id): Op[] => {
        const [before, after] = [present.scenarioEdits.get(id) ?? null, earlier.scenarioEdits.get(id) ?? null];
        return before === after ? [] : [{ table: 'scenarioEdits', id, before, after }];
      }));
      present = ops.length > 0 ? applyOps(present, ops) : present;
      expect(soundness(branchOf(present, one))).toEqual([]);
    }
    expect(branchOf(present, one)).toBe(present);
  }), { numRuns: 60 });
});
