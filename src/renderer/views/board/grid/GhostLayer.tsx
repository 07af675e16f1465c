import type { ReactNode } from 'react';
import { formatHours } from '../../../../shared/calendar';
import type { BookingId, Workspace } from '../../../../shared/model';
import { boardRow, type Ghost } from '../../../../shared/queries/board';
import { useBoardView, useController } from '../state/BoardContext';
import { inHand } from '../state/controller';
import { laneTop } from '../state/laneSizes';
import { useStoreValue } from '../state/store';
import type { Layout } from '../state/viewState';
import styles from './GhostLayer.module.css';

interface Box {
  readonly key: string;
  readonly first: number;
  readonly last: number;
  readonly minutes: number;
}

/** The minutes of a drop where they would lie, before it is made. One layer over the rows; nothing below is drawn again. */
export const GhostLayer = (): ReactNode => {
  const { drag, layout, session } = useController();
  const { columns, sizes, window } = useBoardView();
  const state = useStoreValue(drag, (value) => value);
  const laid = layout.get();
  if (state.phase === 'idle' || state.target === null || state.target.kind === 'tray' || laid === null) return null;
  const { target, trial } = state;
  const leaving = new Set(inHand(state.subject));
  const column = window.columns.findIndex(({ day }) => day === target.day);
  const top = rowTop(laid, target.resourceId);
  return (
    <div className={styles.layer} aria-hidden="true">
      {top !== null && column !== -1 && (
        <div
          className={styles.target}
          data-outcome={trial?.outcome ?? 'none'}
          style={{ transform: `translate(${String(columns[column] ?? 0)}px, ${String(top.top)}px)`, width: (columns[column + 1] ?? 0) - (columns[column] ?? 0), height: top.height }}
        />
      )}
      {trial?.preview?.ghosts.map((ghost) => {
        const row = rowTop(laid, ghost.resourceId);
        if (row === null) return null;
        return boxesOf(ghost, laid).map((box) => {
          const lane = freeLane(session.workspace(), ghost, box, laid, leaving);
          const left = columns[box.first] ?? 0;
          return (
            <div
              key={box.key}
              className={styles.ghost}
              data-outcome={trial.outcome}
              style={{
                transform: `translate(${String(left + 2)}px, ${String(row.top + Math.min(laneTop(sizes, lane), row.height - sizes.lane - 2))}px)`,
                width: (columns[box.last + 1] ?? 0) - left - 4,
                height: sizes.lane,
              }}
            >
              <span>{formatHours(box.minutes)}</span>
            </div>
          );
        });
      })}
    </div>
  );
};

const rowTop = ({ items, rows }: Layout, resourceId: string): { readonly top: number; readonly height: number } | null => {
  const index = items.findIndex((item) => item.kind === 'resource' && item.resourceId === resourceId);
  const top = rows[index];
  return index === -1 || top === undefined ? null : { top, height: (rows[index + 1] ?? top) - top };
};

/** Runs of days of a ghost that the window shows. */
const boxesOf = ({ key, days }: Ghost, { window }: Layout): readonly Box[] => {
  const boxes: Box[] = [];
  for (const { day, minutes } of days) {
    if (day < window.from || day >= window.to) continue;
    const column = day - window.from;
    const last = boxes.at(-1);
    if (last !== undefined && last.last === column - 1) boxes[boxes.length - 1] = { ...last, last: column, minutes: last.minutes + minutes };
    else boxes.push({ key: `${key} ${String(day)}`, first: column, last: column, minutes });
  }
  return boxes;
};

/** The highest lane with nothing in it there, not counting what is in the hand. */
const freeLane = (workspace: Workspace, ghost: Ghost, box: Box, { window }: Layout, leaving: ReadonlySet<BookingId>): number => {
  const taken = new Set(
    boardRow(workspace, ghost.resourceId, window).segments
      .filter(({ bookingId, first, last }) => !leaving.has(bookingId) && first <= box.last && last >= box.first)
      .map(({ lane }) => lane),
  );
  let lane = 0;
  while (taken.has(lane)) lane += 1;
  return lane;
};

