import { useMemo, useState, type ReactNode } from 'react';
import { formatDay } from '../../../../shared/calendar';
import { chooseBaseline, deleteBaseline } from '../../../../shared/commands';
import type { Baseline, Workspace } from '../../../../shared/model';
import { comparisonRows, type BaselineTable, type ComparisonRow } from '../../../../shared/queries/baselines';
import { milestoneKey, taskKey } from '../../../../shared/queries/timeline';
import { fileNameIn } from '../../../../shared/reporting';
import { baselineInUse } from '../../../../shared/scheduling';
import { useOpenScenario, usePreference, useQuery } from '../../../hooks';
import { Button, EmptyState, LoadingState } from '../../../widgets';
import { TaskPanel } from '../../details';
import { offered, Screen, useActions, useNavigate, useNotify, useRun, useSaveTable } from '../../frame';
import { useStoreValue } from '../../hand';
import { CaptureDialog } from '../menus/CaptureDialog';
import { MilestonePanel } from '../milestones/MilestonePanel';
import { useController } from '../state/TimelineContext';
import { BaselineToolbar, type BaselineVerbs, type Which } from './BaselineToolbar';
import styles from './BaselineView.module.css';
import { comparisonFile, comparisonText } from './comparisonFile';
import { ComparisonTable } from './ComparisonTable';
import { RenameDialog } from './RenameDialog';
import { useComparison } from './useComparison';

/** Newest first. */
const baselinesOf = (workspace: Workspace): readonly Baseline[] => [...workspace.baselines.values()].sort((one, other) => other.day - one.day || (one.id < other.id ? 1 : -1));
const usedOf = (workspace: Workspace): Baseline | null => baselineInUse(workspace);

/** The address of the comparison with the baseline in use. */
export const comparing = { compare: 'used' } as const;

/** The plan against a baseline, in place of the lines. `looked`: the baseline named by the address; any other word is the one in use. */
export const BaselineView = ({ looked }: { readonly looked: string }): ReactNode => {
  const controller = useController();
  const navigate = useNavigate();
  const baselines = useQuery(baselinesOf);
  const used = useQuery(usedOf);
  const baseline = baselines.find(({ id }) => id === looked) ?? used;
  const capture = (): void => controller.opened.set({ kind: 'capture' });
  const back = (): void => navigate('timeline', placeOf(controller.shown.get()));
  if (baseline === null) {
    return (
      <Screen title="Baseline comparison" toolbar={<BaselineToolbar baseline={null} baselines={baselines} usedId={null} which="differing" onWhich={nothing} canTake={false} verbs={{ ...noVerbs, back }} />}>
        <Keys back={back} capture={capture} />
        <EmptyState title="No baseline yet" action={<Button tone="primary" onPress={capture}>Capture a baseline</Button>}>
          A baseline keeps days, effort and cost of the plan as it was approved. Here you will see what came later, took more or cost more since then.
        </EmptyState>
        <CaptureDialog />
      </Screen>
    );
  }
  return <Comparison key={baseline.id} baseline={baseline} baselines={baselines} used={used} back={back} capture={capture} />;
};

const nothing = (): void => undefined;
const noVerbs: BaselineVerbs = { back: nothing, look: nothing, use: nothing, rename: nothing, remove: nothing, capture: nothing, copy: nothing, save: nothing };

/** What the way back leads to: the line whose details are open. */
const placeOf = (shown: ReturnType<ReturnType<typeof useController>['shown']['get']>): Readonly<Record<string, string>> =>
  (shown === null ? {} : shown.kind === 'task' ? { task: shown.taskId } : { milestone: shown.milestoneId });

/** What the palette and the keys offer here. */
const Keys = ({ back, capture }: Pick<BaselineVerbs, 'back' | 'capture'>): null => {
  useActions(useMemo(() => [offered('timeline.compare', { run: back }), offered('timeline.baseline', { run: capture })], [back, capture]));
  return null;
};

interface ComparisonProps extends Pick<BaselineVerbs, 'back' | 'capture'> {
  readonly baseline: Baseline;
  readonly baselines: readonly Baseline[];
  readonly used: Baseline | null;
}

const Comparison = ({ baseline, baselines, used, back, capture }: ComparisonProps): ReactNode => {
  const controller = useController();
  const navigate = useNavigate();
  const run = useRun();
  const [which, setWhich] = usePreference<Which>('timeline.comparison', 'differing');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [isNaming, setNaming] = useState(false);
  const table = useComparison(baseline.id);
  const rows = useMemo(() => (table === null ? [] : comparisonRows(table, which, folded)), [table, which, folded]);
  const take = useTaking(table, which);
  const use = (): void => void run(chooseBaseline, { baselineId: baseline.id });
  const verbs: BaselineVerbs = {
    back, capture, use, ...take,
    look: (id) => navigate('timeline', { compare: id }),
    rename: () => setNaming(true),
    remove: () => void run(deleteBaseline, { baselineId: baseline.id }),
  };
  const open = (row: ComparisonRow): void => {
    if (row.gone === 'deleted') return;
    if (row.taskId !== null) controller.shown.set({ kind: 'task', taskId: row.taskId });
    else if (row.milestoneId !== null) controller.shown.set({ kind: 'milestone', milestoneId: row.milestoneId, begin: 'title' });
  };
  const show = (row: ComparisonRow): void => {
    if (row.taskId !== null) controller.cursor.set(taskKey(row.taskId));
    if (row.milestoneId !== null) controller.cursor.set(milestoneKey(row.milestoneId));
    navigate('timeline', row.taskId !== null ? { task: row.taskId } : row.milestoneId !== null ? { milestone: row.milestoneId } : {});
  };
  return (
    <Screen
      title="Baseline comparison"
      toolbar={<BaselineToolbar baseline={baseline} baselines={baselines} usedId={used?.id ?? null} which={which} onWhich={setWhich} canTake={table !== null} verbs={verbs} />}
      panel={<Panel />}
    >
      <Keys back={back} capture={capture} />
      <div className={styles.view} onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented) back(); }}>
        {table === null ? <LoadingState label={`Comparing with “${baseline.name}”`} /> : (
          <>
            <Summary table={table} used={used} onUse={use} />
            {rows.length === 0 && which === 'differing' ? <NothingDiffers day={formatDay(table.day, 'dayMonthYear')} onAll={() => setWhich('all')} /> : (
              <ComparisonTable
                table={table} rows={rows} folded={folded} onOpen={open} onShow={show}
                onFold={(key) => setFolded((keys) => new Set(keys.has(key) ? [...keys].filter((one) => one !== key) : [...keys, key]))}
              />
            )}
          </>
        )}
      </div>
      <CaptureDialog />
      {isNaming && <RenameDialog baseline={baseline} onClose={() => setNaming(false)} />}
    </Screen>
  );
};

const Summary = ({ table, used, onUse }: { readonly table: BaselineTable; readonly used: Baseline | null; readonly onUse: () => void }): ReactNode => (
  <div className={styles.summary}>
    <div className={styles.words}>
      <p className={styles.sentence} aria-label="The comparison in one sentence" role="note">{table.sentence}</p>
      {table.notes !== '' && <p className={styles.notes}>{table.notes}</p>}
    </div>
    {used !== null && used.id !== table.baselineId && (
      <div className={styles.other}>
        <span className={styles.used}>The timeline and the budget use “{used.name}”.</span>
        <Button size="small" onPress={onUse}>Use this one</Button>
      </div>
    )}
  </div>
);

const NothingDiffers = ({ day, onAll }: { readonly day: string; readonly onAll: () => void }): ReactNode => (
  <EmptyState title="Nothing differs" action={<Button onPress={onAll}>Show all</Button>}>
    Days, effort and cost of every task and milestone are as they were on {day}.
  </EmptyState>
);

/** Text to the clipboard, a table to a file: the rows that are asked for, folded or not. */
const useTaking = (table: BaselineTable | null, which: Which): Pick<BaselineVerbs, 'copy' | 'save'> => {
  const save = useSaveTable();
  const notify = useNotify();
  const name = fileNameIn(useOpenScenario()?.name ?? null, 'baseline-comparison.csv');
  const every = (shown: BaselineTable): readonly ComparisonRow[] => comparisonRows(shown, which, new Set());
  return {
    copy: () => {
      if (table === null) return;
      void navigator.clipboard.writeText(comparisonText(table, every(table))).then(
        () => notify({ message: 'Copied the comparison.', tone: 'good', about: ['copy', name] }),
        () => notify({ message: 'The comparison could not be put on the clipboard. Allow this address to use the clipboard, or save it as CSV.', tone: 'bad', about: ['copy', name] }),
      );
    },
    save: () => {
      if (table === null) return;
      save(name, comparisonFile(table, every(table)));
    },
  };
};

/** The details of the row that was opened. */
const Panel = (): ReactNode => {
  const controller = useController();
  const shown = useStoreValue(controller.shown, (value) => value);
  if (shown === null) return null;
  const close = (): void => controller.shown.set(null);
  return shown.kind === 'task'
    ? <TaskPanel key={shown.taskId} taskId={shown.taskId} onClose={close} onOpen={(taskId) => controller.shown.set({ kind: 'task', taskId })} />
    : <MilestonePanel key={shown.milestoneId} milestoneId={shown.milestoneId} begin={shown.begin} onClose={close} onOpenTask={(taskId) => controller.shown.set({ kind: 'task', taskId })} />;
};
