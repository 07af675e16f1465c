import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type Ref } from 'react';
import type { Baseline, DayNumber, Workspace } from '../../../../shared/model';
import { dependencyLines, xOf, type TimelineLines, type TimelineScale } from '../../../../shared/queries/timeline';
import type { Forecast, MilestoneForecast, Odds } from '../../../../shared/scheduling';
import { useRowHeight } from '../../../widgets/grid';
import { createStore, useStoreValue } from '../../hand';
import { DragChip, Ghosts } from '../drag/Ghosts';
import type { Spot } from '../drag/hand';
import { useController } from '../state/TimelineContext';
import type { Emphasis, Layout } from '../state/viewState';
import { Backdrop } from './Backdrop';
import { barHalf, columnsIn, headHeight } from './geometry';
import { Head } from './Head';
import { Links } from './Links';
import { MilestoneRow } from './MilestoneRow';
import { createPieces } from './pieces';
import { ProjectRow } from './ProjectRow';
import { TaskRow } from './TaskRow';
import styles from './TimelineGrid.module.css';
import { useSurface } from './useSurface';
import { useViewport } from './useViewport';

/** What the screen around may ask of the lines. */
export interface TimelineHandle {
  /** Brings a day into sight, a quarter of the way in. */
  readonly showDay: (day: DayNumber) => void;
  /** Goes on or back by most of what is in sight. */
  readonly page: (way: 1 | -1) => void;
  readonly focusLine: (key: string) => void;
  /** The zoom is about to change: today, or what is in the middle, stays where it is. */
  readonly holdDay: () => void;
}

interface TimelineGridProps {
  readonly label: string;
  readonly workspace: Workspace;
  readonly lines: TimelineLines;
  readonly scale: TimelineScale;
  readonly forecast: Forecast;
  readonly milestones: readonly MilestoneForecast[];
  readonly odds: ReadonlyMap<string, Odds>;
  readonly baseline: Baseline | null;
  readonly emphasis: Emphasis;
  readonly today: DayNumber;
  readonly onZoom: (way: 1 | -1) => void;
  readonly onFoldAll: () => void;
  readonly empty: ReactNode;
  readonly ref: Ref<TimelineHandle>;
}

/** Lines on the left, days on the right, as one tree: head and names stay in sight, what is out of sight is not drawn. */
export const TimelineGrid = ({ label, workspace, lines, scale, forecast, milestones, odds, baseline, emphasis, today, onZoom, onFoldAll, empty, ref }: TimelineGridProps) => {
  const controller = useController();
  const scroll = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const [spot] = useState(() => createStore<Spot | null>(null));
  const rowHeight = useRowHeight(probe);
  const [outerWidth, setOuterWidth] = useState(1200);
  const columns = useMemo(() => columnsIn(outerWidth), [outerWidth]);
  const viewport = useViewport(scroll, columns.width);
  if (outerWidth !== viewport.width) setOuterWidth(viewport.width);
  const pieces = useMemo(() => createPieces(workspace, forecast, milestones, baseline), [workspace, forecast, milestones, baseline]);

  const cursor = useStoreValue(controller.cursor, (key) => key);
  const shown = useStoreValue(controller.shown, (value) => (value === null ? null : value.kind === 'task' ? `task ${value.taskId}` : `milestone ${value.milestoneId}`));
  const isFolded = useStoreValue(controller.closed, (keys) => keys.size > 0);
  const cursorIndex = cursor === null ? 0 : lines.indexOf.get(cursor) ?? 0;
  const rangeExtractor = useCallback((range: Range) => {
    const indexes = defaultRangeExtractor(range);
    return cursorIndex >= range.count || indexes.includes(cursorIndex) ? indexes : [...indexes, cursorIndex].sort((a, b) => a - b);
  }, [cursorIndex]);
  const getItemKey = useCallback((index: number) => lines.lines[index]?.key ?? index, [lines]);
  const virtual = useVirtualizer({ count: lines.lines.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeight, overscan: 10, rangeExtractor, getItemKey, scrollMargin: headHeight });
  useLayoutEffect(() => { virtual.measure(); }, [virtual, rowHeight]);

  const layout = useMemo((): Layout => ({ lines, scale, rowHeight, pane: columns.width, forecast, milestones, baseline, today }), [lines, scale, rowHeight, columns, forecast, milestones, baseline, today]);
  useLayoutEffect(() => { controller.layout.set(layout); }, [controller, layout]);

  const chart = Math.max(0, viewport.width - columns.width);
  const showDay = useCallback((day: DayNumber) => { if (scroll.current !== null) scroll.current.scrollLeft = xOf(scale, day) - chart / 4; }, [scale, chart]);
  const anchor = useAnchor(scroll, scale, columns.width, chart, today);
  const { focusLine, handlers } = useSurface({ scroll, virtual, layout, spot, showDay, onZoom, anchor });
  useImperativeHandle(ref, () => ({
    showDay,
    page: (way) => { scroll.current?.scrollBy({ left: way * chart * 0.75 }); },
    focusLine,
    holdDay: () => { anchor.hold(null); },
  }), [showDay, chart, focusLine, anchor]);

  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const links = useMemo(() => {
    if (!emphasis.links) return [];
    const taskIds = lines.lines.slice(first, last + 1).flatMap((line) => (line.kind === 'task' ? [line.taskId] : []));
    const found = dependencyLines(workspace, forecast, { taskIds, lineOf: (id) => lines.indexOf.get(`task ${id}`) ?? null, scale, rowHeight, barHalf });
    const { from, to } = viewport.view;
    return found.filter(({ points }) => Math.max(...points.map(({ x }) => x)) >= from && Math.min(...points.map(({ x }) => x)) <= to).map((line) => (emphasis.critical || line.state !== 'critical' ? line : { ...line, state: 'plain' as const }));
  }, [emphasis, lines, first, last, workspace, forecast, scale, rowHeight, viewport.view]);
  const width = columns.width + xOf(scale, scale.to);
  const near = cursor !== null && cursor.startsWith('task ') ? cursor.slice(5) : null;
  const facts = { height: rowHeight, scale, view: viewport.view, columns, emphasis };

  return (
    <div className={styles.frame}>
      <div ref={probe} className={styles.probe} aria-hidden="true" />
      <div ref={scroll} role="treegrid" aria-label={label} aria-rowcount={lines.lines.length + 1} className={styles.scroll} {...handlers}>
        <div className={styles.sheet} data-zoom={scale.zoom} style={{ width }}>
          <div role="rowgroup" className={styles.headGroup}><Head scale={scale} weekStart={workspace.settings.weekStart} view={viewport.view} columns={columns} today={today} statusDay={forecast.statusDay} folded={isFolded ? 'some' : 'none'} onFoldAll={onFoldAll} /></div>
          {lines.lines.length === 0 ? <div className={styles.empty} style={{ width: viewport.width }}>{empty}</div> : (
            <>
              <Backdrop workspace={workspace} scale={scale} weekStart={workspace.settings.weekStart} view={viewport.view} left={columns.width} height={Math.max(0, viewport.height - headHeight)} today={today} statusDay={forecast.statusDay} />
              <div role="rowgroup" className={styles.lines} style={{ height: lines.lines.length * rowHeight }}>
                <Links lines={links} left={columns.width} top={first * rowHeight} height={(last - first + 1) * rowHeight} width={xOf(scale, scale.to)} near={near} />
                {items.map(({ index }) => {
                  const line = lines.lines[index];
                  if (line === undefined) return null;
                  const place = { index, top: index * rowHeight, tab: index === cursorIndex ? (0 as const) : (-1 as const), near: forecast.statusDay, ...facts };
                  if (line.kind === 'project') return <ProjectRow key={line.key} line={line} bar={pieces.project(line.group)} {...place} />;
                  if (line.kind === 'milestone') {
                    const mark = pieces.milestone(line.milestoneId);
                    return mark === null ? null : <MilestoneRow key={line.key} line={line} mark={mark} odds={odds.get(line.milestoneId)} isOpen={shown === line.key} {...place} />;
                  }
                  const bar = pieces.task(line.taskId);
                  return bar === null ? null : <TaskRow key={line.key} line={line} bar={bar} isOpen={shown === line.key} {...place} />;
                })}
                <Ghosts layout={layout} spot={spot} />
              </div>
            </>
          )}
        </div>
      </div>
      <DragChip spot={spot} />
    </div>
  );
};

/** A day that stays where it is on the screen while the scale around it changes. */
export interface Anchor {
  /** The day under a place of the page, from now until the scale is another one. */
  readonly hold: (x: number | null) => void;
}

/** Keeps the days in place: at first today, after zooming the day under the pointer or in the middle, and when the first day is another one, all. */
const useAnchor = (scroll: { readonly current: HTMLDivElement | null }, scale: TimelineScale, pane: number, chart: number, today: DayNumber): Anchor => {
  const before = useRef<TimelineScale | null>(null);
  const held = useRef<{ readonly day: number; readonly offset: number } | null>(null);
  useLayoutEffect(() => {
    const element = scroll.current;
    const was = before.current;
    before.current = scale;
    if (element === null) return;
    if (was === null) {
      element.scrollLeft = xOf(scale, today) - chart / 4;
      return;
    }
    if (was.dayWidth !== scale.dayWidth) {
      const { day, offset } = held.current ?? { day: was.from + (element.scrollLeft + chart / 2) / was.dayWidth, offset: chart / 2 };
      held.current = null;
      element.scrollLeft = (day - scale.from) * scale.dayWidth - offset;
    } else if (was.from !== scale.from) element.scrollLeft += (was.from - scale.from) * scale.dayWidth;
    // Only another scale moves the days: the width of the window is asked when that happens.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [scale]);
  const scaleNow = useRef(scale);
  useLayoutEffect(() => { scaleNow.current = scale; });
  return useMemo(() => ({
    hold: (x) => {
      const element = scroll.current;
      if (element === null) return;
      const box = element.getBoundingClientRect();
      const present = scaleNow.current;
      const today0 = xOf(present, today) - element.scrollLeft;
      const offset = x !== null ? x - box.left - pane : today0 > 0 && today0 < element.clientWidth - pane ? today0 : (element.clientWidth - pane) / 2;
      held.current = { day: present.from + (element.scrollLeft + offset) / present.dayWidth, offset };
    },
  }), [scroll, pane, today]);
};

