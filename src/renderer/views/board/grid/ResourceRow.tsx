import { memo, useMemo, type ReactNode } from 'react';
import type { Resource, ResourceId, Workspace } from '../../../../shared/model';
import { boardRow, cellName, type BoardDay, type BoardRow, type BoardSegment } from '../../../../shared/queries/board';
import { useQuery } from '../../../hooks';
import { useStoreValue } from '../../hand';
import { useBoardView, useController } from '../state/BoardContext';
import type { DragState } from '../state/dragState';
import { BookingCard } from './BookingCard';
import { DayOff } from './DayOff';
import styles from './ResourceRow.module.css';
import { RowHead } from './RowHead';

interface ResourceRowProps {
  readonly resourceId: ResourceId;
  readonly index: number;
  readonly top: number;
  readonly height: number;
}

const resourceOf = (workspace: Workspace, id: ResourceId): Resource | undefined => workspace.resources.get(id);

/** Height from which the reasons of a fit get more lines, in pixels. */
const tall = 76;

type Standing = 'none' | 'impossible' | 'best' | 'aimed';

/** How the row stands while something is in the hand: a word, so that the row is drawn again only when it changes. */
const standing = (state: DragState, id: ResourceId): Standing => {
  if (state.phase === 'idle' || state.subject.kind === 'edge') return 'none';
  if (state.target?.kind === 'cell' && state.target.resourceId === id) return 'aimed';
  if (state.best.includes(id)) return 'best';
  return state.fits.get(id)?.verdict === 'impossible' ? 'impossible' : 'none';
};

/** One person or piece of equipment: name and load, then the days with their cards. */
export const ResourceRow = memo(({ resourceId, index, top, height }: ResourceRowProps): ReactNode => {
  const { window, columns } = useBoardView();
  const { fitting, cursor } = useController();
  const resource = useQuery(resourceOf, resourceId);
  const row = useQuery(boardRow, resourceId, window);
  const stands = useStoreValue(fitting, (state) => standing(state, resourceId));
  const place = useStoreValue(cursor, (value) => (value.resourceId === resourceId ? value : null));
  const byColumn = useMemo(() => segmentsByColumn(row), [row]);
  if (resource === undefined) return null;
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} data-standing={stands} style={{ transform: `translateY(${String(top)}px)`, height }}>
      <RowHead resource={resource} figure={row.figure} days={row.days} isTall={height >= tall} />
      {row.days.map((day, column) => {
        const left = columns[column] ?? 0;
        return (
          <DayCell
            // By place, not by day: the focus stays where it is when the period changes.
            key={column}
            day={day}
            owner={resource.name}
            resourceId={resourceId}
            column={column}
            left={left}
            width={(columns[column + 1] ?? 0) - left}
            segments={byColumn.get(column) ?? noSegments}
            current={place?.day === day.day && place.card === null ? 'cell' : place?.card ?? null}
          />
        );
      })}
    </div>
  );
});
ResourceRow.displayName = 'ResourceRow';

const noSegments: readonly BoardSegment[] = [];

/** Cards under the column they begin in; the same lists until the row is another one. */
const segmentsByColumn = ({ segments }: BoardRow): ReadonlyMap<number, readonly BoardSegment[]> => {
  const byColumn = new Map<number, BoardSegment[]>();
  for (const segment of segments) byColumn.set(segment.first, [...(byColumn.get(segment.first) ?? []), segment]);
  return byColumn;
};

interface DayCellProps {
  readonly day: BoardDay;
  readonly owner: string;
  readonly resourceId: ResourceId;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly segments: readonly BoardSegment[];
  /** Where Tab stops: the cell, the card of that key, or elsewhere. */
  readonly current: string | null;
}

/** The list of cards is made anew with the row; what counts is whether the same cards are on it. */
const sameCell = ({ segments: before, ...old }: DayCellProps, { segments: now, ...next }: DayCellProps): boolean =>
  before.length === now.length &&
  before.every((segment, index) => segment === now[index]) &&
  cellFields.every((field) => old[field] === next[field]);

const cellFields = ['day', 'owner', 'resourceId', 'column', 'left', 'width', 'current'] as const satisfies readonly (keyof DayCellProps)[];

const DayCell = memo(({ day, owner, resourceId, column, left, width, segments, current }: DayCellProps): ReactNode => {
  const { today, window } = useBoardView();
  return (
    <div
      role="gridcell"
      aria-label={cellName(owner, day.day)}
      aria-colindex={column + 2}
      tabIndex={current === 'cell' ? 0 : -1}
      className={styles.cell}
      style={{ left, width }}
      data-cell={`${resourceId} ${String(day.day)}`}
      data-resource={resourceId}
      data-day={day.day}
      data-today={day.day === today || undefined}
      data-week-start={(column > 0 && window.columns[column]?.weekday === 1) || undefined}
    >
      <DayOff day={day} />
      {segments.map((segment) => (
        <BookingCard key={segment.key} segment={segment} owner={owner} isCurrent={current === segment.key} />
      ))}
    </div>
  );
}, sameCell);
DayCell.displayName = 'DayCell';
