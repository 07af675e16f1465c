import type { ReactNode } from 'react';
import { formatDay, formatHours } from '../../../../shared/calendar';
import type { BookingId, ResourceId, Workspace } from '../../../../shared/model';
import { boardRow, type Ghost } from '../../../../shared/queries/board';
import { useStoreValue } from '../../hand';
import { useBoardView, useController } from '../state/BoardContext';
import { inHand } from '../state/controller';
import { laneTop } from '../state/laneSizes';
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
  const { columns, sizes, window, axis } = useBoardView();
  const state = useStoreValue(drag, (value) => value);
  const laid = layout.get();
  if (state.phase === 'idle' || state.target === null || state.target.kind === 'tray' || laid === null) return null;
  const { target, trial } = state;
  const leaving = new Set(inHand(state.subject));
  const column = window.columns.findIndex(({ day }) => day === target.day);
  const top = rowTop(laid, target.resourceId);
  const full = columns.at(-1) ?? 0;
  const placed: Placed[] = [];
  const ghosts = trial?.preview?.ghosts ?? [];
  const drawn = state.subject.kind === 'task' && ghosts.length > 1 ? asOne(ghosts) : ghosts;
  return (
    <div className={styles.layer} aria-hidden="true">
      {top !== null && column !== -1 && (
        <div
          className={styles.target}
          data-outcome={trial?.outcome ?? 'none'}
          style={{ transform: `translate(${String(columns[column] ?? 0)}px, ${String(top.top)}px)`, width: (columns[column + 1] ?? 0) - (columns[column] ?? 0), height: top.height }}
        />
      )}
      {outside(ghosts, laid).map(({ resourceId, side, words }) => {
        const row = rowTop(laid, resourceId);
        return row === null ? null : (
          <div key={`${resourceId} ${side}`} className={styles.outside} data-side={side} style={{ transform: `translate(${side === 'after' ? `calc(${String(full - 4)}px - 100%)` : '4px'}, ${String(row.top + row.height - outsideHeight)}px)` }}>
            {words}
          </div>
        );
      })}
      {drawn.map((ghost) => {
        const row = rowTop(laid, ghost.resourceId);
        if (row === null) return null;
        return boxesOf(ghost, laid).map((box) => {
          const lane = freeLane(session.workspace(), ghost, box, laid, leaving, placed);
          placed.push({ resourceId: ghost.resourceId, lane, ...box });
          const ahead = window.scale === 'day' ? minutesAhead(session.workspace(), ghost, laid, leaving) : 0;
          const left = window.scale === 'day' ? (ahead / axis) * full : columns[box.first] ?? 0;
          const right = window.scale === 'day' ? left + (box.minutes / axis) * full : columns[box.last + 1] ?? 0;
          return (
            <div
              key={box.key}
              className={styles.ghost}
              data-outcome={trial?.outcome}
              style={{
                transform: `translate(${String(left + 2)}px, ${String(row.top + Math.min(laneTop(sizes, window.scale === 'day' ? 0 : lane), row.height - sizes.lane - 2))}px)`,
                width: right - left - 4,
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

/** Several tasks in the hand as one shape with the hours of all: a row has no room for each. */
const asOne = (ghosts: readonly Ghost[]): readonly Ghost[] => {
  const [first] = ghosts;
  const minutes = new Map<number, number>();
  for (const ghost of ghosts) for (const booked of ghost.days) minutes.set(booked.day, (minutes.get(booked.day) ?? 0) + booked.minutes);
  return first === undefined ? [] : [{ ...first, days: [...minutes].sort(([a], [b]) => a - b).map(([day, sum]) => ({ day, minutes: sum })) }];
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

interface Placed extends Box {
  readonly resourceId: ResourceId;
  readonly lane: number;
}

interface Outside {
  readonly resourceId: ResourceId;
  readonly side: 'before' | 'after';
  readonly words: string;
}

const outsideHeight = 22;

/** What would lie before or after the days shown, a line for each person: "12 h from Mon 30 Nov →". */
const outside = (ghosts: readonly Ghost[], { window }: Layout): readonly Outside[] =>
  [...new Set(ghosts.map(({ resourceId }) => resourceId))].flatMap((resourceId) => {
    const days = ghosts.filter((ghost) => ghost.resourceId === resourceId).flatMap((ghost) => ghost.days);
    const minutesOf = (some: typeof days): string => formatHours(some.reduce((sum, { minutes }) => sum + minutes, 0));
    const before = days.filter(({ day }) => day < window.from);
    const after = days.filter(({ day }) => day >= window.to);
    const last = Math.max(...before.map(({ day }) => day));
    const next = Math.min(...after.map(({ day }) => day));
    return [
      ...(before.length === 0 ? [] : [{ resourceId, side: 'before' as const, words: `← ${minutesOf(before)} up to ${formatDay(last, 'shortWeekdayDayMonth')}` }]),
      ...(after.length === 0 ? [] : [{ resourceId, side: 'after' as const, words: `${minutesOf(after)} from ${formatDay(next, 'shortWeekdayDayMonth')} →` }]),
    ];
  });

/** Minutes of the day that stay where they are, in front of the ghost: the day scale puts cards one behind the other. */
const minutesAhead = (workspace: Workspace, ghost: Ghost, { window }: Layout, leaving: ReadonlySet<BookingId>): number =>
  boardRow(workspace, ghost.resourceId, window).segments.reduce((sum, { bookingId, minutes }) => (leaving.has(bookingId) ? sum : sum + minutes), 0);

/** The highest lane with nothing in it there, not counting what is in the hand. */
const freeLane = (workspace: Workspace, ghost: Ghost, box: Box, { window }: Layout, leaving: ReadonlySet<BookingId>, placed: readonly Placed[]): number => {
  const beside = ({ first, last }: { readonly first: number; readonly last: number }): boolean => first <= box.last && last >= box.first;
  const taken = new Set([
    ...boardRow(workspace, ghost.resourceId, window).segments.filter((segment) => !leaving.has(segment.bookingId) && beside(segment)).map(({ lane }) => lane),
    ...placed.filter((other) => other.resourceId === ghost.resourceId && beside(other)).map(({ lane }) => lane),
  ]);
  let lane = 0;
  while (taken.has(lane)) lane += 1;
  return lane;
};

