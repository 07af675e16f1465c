import { useMemo, type RefObject } from 'react';
import { timelineZooms, type TimelineZoom } from '../../../shared/queries/timeline';
import { heard, offered, useActions } from '../frame';
import type { TimelineHandle } from './grid/TimelineGrid';

export interface TimelineVerbs {
  readonly grid: RefObject<TimelineHandle | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly today: number;
  readonly zoomTo: (zoom: TimelineZoom) => void;
  readonly addMilestone: () => void;
  readonly toggleCritical: () => void;
  readonly capture: () => void;
  readonly compare: () => void;
  readonly foldAll: () => void;
  readonly unfoldAll: () => void;
}

/** What the palette and the keys offer on the timeline. */
export const useTimelineActions = ({ grid, search, today, zoomTo, addMilestone, toggleCritical, capture, compare, foldAll, unfoldAll }: TimelineVerbs): void => {
  useActions(useMemo(() => [
    offered('timeline.add', { run: addMilestone }),
    offered('timeline.previous', { run: () => grid.current?.page(-1) }),
    offered('timeline.next', { run: () => grid.current?.page(1) }),
    offered('timeline.today', { run: () => grid.current?.showDay(today) }),
    ...timelineZooms.map((zoom) => offered(`timeline.zoom.${zoom}`, { run: () => { zoomTo(zoom); } })),
    offered('timeline.search', { run: () => search.current?.focus() }),
    offered('timeline.critical', { run: toggleCritical }),
    offered('timeline.baseline', { run: capture }),
    offered('timeline.compare', { run: compare }),
    offered('timeline.fold', { run: foldAll }),
    offered('timeline.unfold', { run: unfoldAll }),
    ...heard('line'),
  ], [grid, search, today, zoomTo, addMilestone, toggleCritical, capture, compare, foldAll, unfoldAll]));
};
