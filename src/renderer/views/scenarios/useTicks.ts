import { useState } from 'react';
import { type ScenarioEditId, type ScenarioId, type Workspace } from '../../../shared/model';
import { type ScenarioLine } from '../../../shared/queries/scenarios';
import { withNeeded, withNeeding } from '../../../shared/scenarios';

export interface Ticks {
  /** The edits of the lines that are ticked. */
  readonly chosen: readonly ScenarioEditId[];
  /** How many lines are. */
  readonly count: number;
  readonly isTicked: (line: ScenarioLine) => boolean;
  readonly tick: (line: ScenarioLine, isTicked: boolean) => void;
  readonly tickAll: (isTicked: boolean) => void;
}

type Reach = typeof withNeeded;

/** All edits of the lines that some edits lie in: lines are ticked whole. */
const whole = (lines: readonly ScenarioLine[], editIds: readonly ScenarioEditId[]): readonly ScenarioEditId[] => {
  const wanted = new Set(editIds);
  return lines.filter((line) => line.editIds.some((editId) => wanted.has(editId))).flatMap((line) => line.editIds);
};

/** What is chosen of a scenario: a line goes with what it cannot do without, and leaves with what cannot do without it. */
export const useTicks = (plan: Workspace, id: ScenarioId, lines: readonly ScenarioLine[]): Ticks => {
  const [ticked, setTicked] = useState<ReadonlySet<ScenarioEditId>>(new Set());
  const present = new Set(lines.flatMap(({ editIds }) => editIds));
  const isTicked = (line: ScenarioLine): boolean => line.editIds.every((editId) => ticked.has(editId));
  const spread = (start: readonly ScenarioEditId[], reach: Reach): readonly ScenarioEditId[] => {
    const next = whole(lines, reach(plan, id, start));
    return next.length === start.length ? next : spread(next, reach);
  };
  return {
    chosen: [...ticked].filter((editId) => present.has(editId)),
    count: lines.filter(isTicked).length,
    isTicked,
    tick: (line, isWanted) => {
      const next = new Set(ticked);
      for (const editId of spread(line.editIds, isWanted ? withNeeded : withNeeding)) if (isWanted) next.add(editId); else next.delete(editId);
      setTicked(next);
    },
    tickAll: (isWanted) => setTicked(isWanted ? present : new Set()),
  };
};
