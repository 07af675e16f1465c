import { memo, type ReactNode } from 'react';
import type { Resource, ResourceId, Workspace } from '../../../../shared/model';
import { boardRow, cellName, type BoardDay } from '../../../../shared/queries/board';
import { useQuery } from '../../../hooks';
import { useBoardView, useController } from '../state/BoardContext';
import type { DragState } from '../state/dragState';
import { useStoreValue } from '../state/store';
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
  const { drag, cursor } = useController();
  const resource = useQuery(resourceOf, resourceId);
  const row = useQuery(boardRow, resourceId, window);
  const stands = useStoreValue(drag, (state) => standing(state, resourceId));
  const place = useStoreValue(cursor, (value) => (value.resourceId === resourceId ? value : null));
  if (resource === undefined) return null;
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} data-standing={stands} style={{ transform: `translateY(${String(top)}px)`, height }}>
      <RowHead resource={resource} figure={row.figure} days={row.days} />
      {row.days.map((day, column) => {
        const left = columns[column] ?? 0;
        const own = row.segments.filter(({ first }) => first === column);
        return (
          <DayCell
            // By place, not by day: the focus stays where it is when the period changes.
            key={column}
            day={day}
            name={cellName(resource.name, day.day)}
            resourceId={resourceId}
            column={column}
            left={left}
            width={(columns[column + 1] ?? 0) - left}
            isCurrent={place !== null && place.card === null && place.day === day.day}
          >
            {own.map((segment) => (
              <BookingCard key={segment.key} segment={segment} owner={resource.name} isCurrent={place?.card === segment.key} />
            ))}
          </DayCell>
        );
      })}
    </div>
  );
});
ResourceRow.displayName = 'ResourceRow';

interface DayCellProps {
  readonly day: BoardDay;
  readonly name: string;
  readonly resourceId: ResourceId;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly isCurrent: boolean;
  readonly children: readonly ReactNode[];
}

const DayCell = ({ day, name, resourceId, column, left, width, isCurrent, children }: DayCellProps): ReactNode => {
  const { today, window } = useBoardView();
  return (
    <div
      role="gridcell"
      aria-label={name}
      aria-colindex={column + 2}
      tabIndex={isCurrent ? 0 : -1}
      className={styles.cell}
      style={{ left, width }}
      data-cell={`${resourceId} ${String(day.day)}`}
      data-resource={resourceId}
      data-day={day.day}
      data-today={day.day === today || undefined}
      data-week-start={(column > 0 && window.columns[column]?.weekday === 1) || undefined}
    >
      <DayOff day={day} />
      {children}
    </div>
  );
};

