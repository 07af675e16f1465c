import { useDeferredValue, useEffect, useMemo, type ReactNode } from 'react';
import { formatHours } from '../../../../shared/calendar';
import { usePlanningState, useWorkspace } from '../../../hooks';
import { useStoreValue } from '../../hand';
import { useBoardView, useController } from '../state/BoardContext';
import { noLanes } from '../state/controller';
import { laneTop } from '../state/laneSizes';
import { planGhosts } from '../state/planGhosts';
import styles from './PlanGhosts.module.css';

/** What is proposed where it would lie: one layer over the rows, which only become higher where there is no room. Drawn for the rows from `first` to `last`. */
export const PlanGhosts = ({ first: firstRow, last: lastRow }: { readonly first: number; readonly last: number }): ReactNode => {
  const { layout, ghostLanes } = useController();
  const { columns, sizes, window, axis } = useBoardView();
  const workspace = useWorkspace();
  // After the panel: drawn together they would hold the page up.
  const proposal = useDeferredValue(usePlanningState((state) => state.proposal), null);
  const unticked = usePlanningState((state) => state.unticked);
  const focusedId = usePlanningState((state) => state.focusedId);
  const laid = useStoreValue(layout, (value) => value);
  const { ghosts, lanes } = useMemo(
    () => planGhosts(workspace, (proposal?.lines ?? []).filter(({ id, state }) => state === 'stands' && !unticked.has(id)), window),
    [workspace, proposal, unticked, window],
  );
  useEffect(() => ghostLanes.set(lanes), [ghostLanes, lanes]);
  useEffect(() => () => ghostLanes.set(noLanes), [ghostLanes]);
  const rows = useMemo(() => new Map(laid?.items.map((item, index) => [item.kind === 'resource' ? item.resourceId : item.key, index] as const)), [laid]);
  const full = columns.at(-1) ?? 0;
  return (
    <div className={styles.layer} aria-hidden="true">
      {ghosts.map(({ key, lineId, title, resourceId, first, last, minutes, lane }) => {
        const row = rows.get(resourceId);
        const top = row === undefined || row < firstRow || row > lastRow ? undefined : laid?.rows[row];
        if (top === undefined) return null;
        const left = window.scale === 'day' ? 0 : columns[first] ?? 0;
        const width = window.scale === 'day' ? (minutes / axis) * full : (columns[last + 1] ?? 0) - left;
        return (
          <div key={key} className={styles.ghost} data-plan-ghost={lineId} data-focused={lineId === focusedId || undefined} style={{ transform: `translate(${String(left + 2)}px, ${String(top + laneTop(sizes, lane))}px)`, width: Math.max(8, width - 4), height: sizes.lane }}>
            <span className={styles.title}>{title}</span>
            <span className={styles.effort}>{formatHours(minutes)}</span>
          </div>
        );
      })}
    </div>
  );
};
