import { type ReactNode, useRef, useState } from 'react';
import { discardScenarioEdits, mergeScenario, rebaseScenario } from '../../../shared/commands';
import { type Scenario, type ScenarioEditId, withThousands, type Workspace } from '../../../shared/model';
import { type ScenarioLine } from '../../../shared/queries/scenarios';
import { type Decision } from '../../../shared/scenarios';
import { Button, Checkbox } from '../../widgets';
import { ChangeLine } from './ChangeLine';
import styles from './Scenarios.module.css';
import { useRunOnPlan } from './useRunOnPlan';
import { useTicks } from './useTicks';

export interface ChangesProps {
  readonly plan: Workspace;
  readonly scenario: Scenario;
  readonly lines: readonly ScenarioLine[];
  /** What stands above them. */
  readonly children: ReactNode;
}

/** A plan accepted in a scenario may change a thousand tasks; what is to be decided comes first. */
const shownAtOnce = 100;

/** Where something is to be decided first, that is where to go on. */
const goToUndecided = (list: HTMLElement | null): void => {
  const open = list?.querySelector('[data-undecided]');
  open?.scrollIntoView({ block: 'center' });
  open?.querySelector('input')?.focus();
};

/** What the scenario changes, to be ticked and merged; where the plan changed too, both values to choose from. */
export const Changes = ({ plan, scenario: { id, archived }, lines, children }: ChangesProps) => {
  const run = useRunOnPlan();
  const list = useRef<HTMLUListElement>(null);
  const ticks = useTicks(plan, id, lines);
  const [most, setMost] = useState(shownAtOnce);
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);
  const decide = (decision: Decision): void => setDecisions([...decisions.filter(({ editId, field }) => editId !== decision.editId || field !== decision.field), decision]);
  // The button goes with the last of them, and what was asked for begins behind what was there.
  const showMore = (): void => {
    setMost(most + shownAtOnce);
    requestAnimationFrame(() => list.current?.children[most]?.querySelector('input')?.focus());
  };
  const merge = (editIds: readonly ScenarioEditId[] | null): void => {
    if (run(mergeScenario, { scenarioId: id, editIds, decisions }) === null) goToUndecided(list.current);
    else ticks.tickAll(false);
  };
  const settle = (): void => {
    if (run(rebaseScenario, { scenarioId: id, decisions }) !== null) setDecisions([]);
  };
  const discard = (editIds: readonly ScenarioEditId[]): void => {
    if (run(discardScenarioEdits, { scenarioId: id, editIds }) !== null) ticks.tickAll(false);
  };
  return (
    <>
      <div className={styles.scroll}>
        {children}
        <section className={styles.section} aria-label="What differs">
          <div className={styles.changesHead}>
            <h3 className={styles.heading}>What differs</h3>
            {!archived && <Checkbox value={ticks.count === 0 ? false : ticks.count === lines.length ? true : 'mixed'} onChange={ticks.tickAll}>All {withThousands(lines.length)}</Checkbox>}
          </div>
          <ul ref={list}>
            {lines.slice(0, most).map((line) => (
              <ChangeLine key={line.key} line={line} canChoose={!archived} isTicked={ticks.isTicked(line)} onTick={(isTicked) => ticks.tick(line, isTicked)} decisions={decisions} onDecide={decide} onTakeOut={(editId) => discard([editId])} />
            ))}
          </ul>
          {lines.length > most && <Button className={styles.more} onPress={showMore}>Show {withThousands(Math.min(shownAtOnce, lines.length - most))} more of {withThousands(lines.length - most)}</Button>}
        </section>
      </div>
      {!archived && <Foot chosen={ticks.count} all={lines.length} onMerge={() => merge(ticks.chosen)} onMergeAll={() => merge(null)} onTakeOut={() => discard(ticks.chosen)} onSettle={decisions.length > 0 ? settle : null} />}
    </>
  );
};

interface FootProps {
  readonly chosen: number;
  readonly all: number;
  readonly onMerge: () => void;
  readonly onMergeAll: () => void;
  readonly onTakeOut: () => void;
  /** null: nothing was decided that could be kept. */
  readonly onSettle: (() => void) | null;
}

const Foot = ({ chosen, all, onMerge, onMergeAll, onTakeOut, onSettle }: FootProps) => (
  <div className={styles.foot} role="group" aria-label="Merge">
    <p className={styles.quiet} aria-live="polite">{chosen === 0 ? 'Tick what to merge, or merge all of it.' : `${withThousands(chosen)} of ${withThousands(all)} chosen.`}</p>
    {onSettle !== null && <Button tone="quiet" onPress={onSettle}>Keep my choices</Button>}
    <Button tone="quiet" isDisabled={chosen === 0} onPress={onTakeOut}>Take out of the scenario</Button>
    <Button tone={chosen > 0 ? 'primary' : 'normal'} isDisabled={chosen === 0} onPress={onMerge}>Merge chosen</Button>
    <Button tone={chosen > 0 ? 'normal' : 'primary'} onPress={onMergeAll}>Merge all</Button>
  </div>
);
