import { type ReactNode, useRef, useState } from 'react';
import { discardScenarioEdits, mergeScenario, rebaseScenario } from '../../../shared/commands';
import { type Scenario, type ScenarioEditId, type Workspace } from '../../../shared/model';
import { type ScenarioLine } from '../../../shared/queries/scenarios';
import { type Decision, withNeeded, withNeeding } from '../../../shared/scenarios';
import { Button, Checkbox } from '../../widgets';
import { ChangeLine } from './ChangeLine';
import styles from './Scenarios.module.css';
import { useRunOnPlan } from './useRunOnPlan';

export interface ChangesProps {
  readonly plan: Workspace;
  readonly scenario: Scenario;
  readonly lines: readonly ScenarioLine[];
  /** What stands above them. */
  readonly children: ReactNode;
}

/** What the scenario changes, to be ticked and merged; where the plan changed too, both values to choose from. */
export const Changes = ({ plan, scenario: { id, archived }, lines, children }: ChangesProps) => {
  const run = useRunOnPlan();
  const list = useRef<HTMLUListElement>(null);
  const [ticked, setTicked] = useState<ReadonlySet<ScenarioEditId>>(new Set());
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);
  const present = new Set(lines.flatMap(({ editIds }) => editIds));
  const chosen = [...ticked].filter((editId) => present.has(editId));
  const isChosen = (line: ScenarioLine): boolean => line.editIds.every((editId) => ticked.has(editId));
  const count = lines.filter(isChosen).length;
  /** A line goes with what it cannot do without, and leaves with what cannot do without it; lines stay whole. */
  const whole = (editIds: readonly ScenarioEditId[]): readonly ScenarioEditId[] => {
    const wanted = new Set(editIds);
    return lines.filter((line) => line.editIds.some((editId) => wanted.has(editId))).flatMap((line) => line.editIds);
  };
  const spread = (start: readonly ScenarioEditId[], reach: typeof withNeeded): readonly ScenarioEditId[] => {
    const next = whole(reach(plan, id, start));
    return next.length === start.length ? next : spread(next, reach);
  };
  const tick = (line: ScenarioLine, isTicked: boolean): void => {
    const touched = spread(line.editIds, isTicked ? withNeeded : withNeeding);
    const next = new Set(ticked);
    for (const editId of touched) if (isTicked) next.add(editId); else next.delete(editId);
    setTicked(next);
  };
  const decide = (decision: Decision): void => setDecisions([...decisions.filter(({ editId, field }) => editId !== decision.editId || field !== decision.field), decision]);
  const merge = (editIds: readonly ScenarioEditId[] | null): void => {
    if (run(mergeScenario, { scenarioId: id, editIds, decisions }) !== null) return setTicked(new Set());
    // Where something is to be decided first, that is where to go on.
    const open = list.current?.querySelector('[data-undecided]');
    open?.scrollIntoView({ block: 'center' });
    open?.querySelector('input')?.focus();
    return undefined;
  };
  const settle = (): void => {
    if (run(rebaseScenario, { scenarioId: id, decisions }) !== null) setDecisions([]);
  };
  const discard = (editIds: readonly ScenarioEditId[]): void => {
    if (run(discardScenarioEdits, { scenarioId: id, editIds }) !== null) setTicked(new Set());
  };
  return (
    <>
      <div className={styles.scroll}>
        {children}
        <section className={styles.section} aria-label="What differs">
          <div className={styles.changesHead}>
            <h3 className={styles.heading}>What differs</h3>
            {!archived && (
              <Checkbox value={count === 0 ? false : count === lines.length ? true : 'mixed'} onChange={(all) => setTicked(all ? present : new Set())}>
                All {lines.length}
              </Checkbox>
            )}
          </div>
          <ul ref={list}>
            {lines.map((line) => (
              <ChangeLine key={line.key} line={line} canChoose={!archived} isTicked={isChosen(line)} onTick={(isTicked) => tick(line, isTicked)} decisions={decisions} onDecide={decide} onTakeOut={(editId) => discard([editId])} />
            ))}
          </ul>
        </section>
      </div>
      {!archived && (
        <div className={styles.foot} role="group" aria-label="Merge">
          <p className={styles.quiet} aria-live="polite">{count === 0 ? 'Tick what to merge, or merge all of it.' : `${String(count)} of ${String(lines.length)} chosen.`}</p>
          {decisions.length > 0 && <Button tone="quiet" onPress={settle}>Keep my choices</Button>}
          <Button tone="quiet" isDisabled={count === 0} onPress={() => discard(chosen)}>Take out of the scenario</Button>
          <Button tone={count > 0 ? 'primary' : 'normal'} isDisabled={count === 0} onPress={() => merge(chosen)}>Merge chosen</Button>
          <Button tone={count > 0 ? 'normal' : 'primary'} onPress={() => merge(null)}>Merge all</Button>
        </div>
      )}
    </>
  );
};
