import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { addMilestones } from '../../../shared/commands';
import { milestoneId, taskId, type ProjectId, type TaskId, type Workspace } from '../../../shared/model';
import { baselineInUse } from '../../../shared/scheduling';
import { dayWidths, foldableKeys, isFiltering, milestoneKey, noFilter, taskKey, timelineLines, timelineRange, timelineZooms, type TimelineFilter, type TimelineScale, type TimelineZoom } from '../../../shared/queries/timeline';
import { useForecast, useMilestoneForecasts, useMilestoneOdds, usePreference, useQuery, useSession, useToday, useWorkspace } from '../../hooks';
import { Button, EmptyState } from '../../widgets';
import { TaskPanel } from '../details';
import { Screen, useNavigate, useRoute, useScreenFocus } from '../frame';
import { useStoreValue, useSurroundings } from '../hand';
import { BaselineView, comparing } from './baselines/BaselineView';
import { TimelineGrid, type TimelineHandle } from './grid/TimelineGrid';
import { BreakDialog } from './menus/BreakDialog';
import { CaptureDialog } from './menus/CaptureDialog';
import { DayDialog } from './menus/DayDialog';
import { DependencyPopover } from './menus/DependencyPopover';
import { LinkDialog } from './menus/LinkDialog';
import { TimelineMenu } from './menus/TimelineMenu';
import { MilestonePanel } from './milestones/MilestonePanel';
import { createController, type TimelineController } from './state/controller';
import { ControllerContext, useController } from './state/TimelineContext';
import { lineOf } from './state/verbs';
import { everyEmphasis, type Emphasis } from './state/viewState';
import { StatusStrip } from './StatusStrip';
import { TimelineToolbar } from './TimelineToolbar';
import { useTimelineActions } from './useTimelineActions';

const hasTasks = (workspace: Workspace): boolean => workspace.tasks.size > 0 || workspace.projects.size > 0 || workspace.milestones.size > 0;
const baselineOf = (workspace: Workspace) => baselineInUse(workspace);

/** The timeline: projects, their milestones and tasks over the days, what depends on what, and where it ends. */
export const TimelineScreen = (): ReactNode => {
  const [stored, store] = usePreference<readonly string[]>('timeline.closed', []);
  const controller = useTimelineController(stored);
  const looked = useRoute().parameters['compare'];
  useScreenFocus(looked === undefined ? 'lines' : null);
  useEffect(() => controller.closed.subscribe(() => store([...controller.closed.get()])), [controller, store]);
  return (
    <ControllerContext value={controller}>
      {looked === undefined ? <Timeline /> : <BaselineView looked={looked} />}
    </ControllerContext>
  );
};

const Timeline = (): ReactNode => {
  const controller = useController();
  const workspace = useWorkspace();
  const today = useToday();
  const forecast = useForecast();
  const { odds } = useMilestoneOdds();
  const milestones = useMilestoneForecasts(odds);
  const baseline = useQuery(baselineOf);
  const [storedZoom, setZoom] = usePreference<string>('timeline.zoom', 'week');
  const [storedEmphasis, setEmphasis] = usePreference<Emphasis>('timeline.emphasis', everyEmphasis);
  const [filter, setFilter] = useState<TimelineFilter>(noFilter);
  const emphasis = useMemo(() => ({ ...everyEmphasis, ...storedEmphasis }), [storedEmphasis]);
  const closed = useStoreValue(controller.closed, (keys) => keys);
  const zoom: TimelineZoom = timelineZooms.find((known) => known === storedZoom) ?? 'week';
  const { from, to } = useMemo(() => timelineRange(workspace, forecast, milestones, today), [workspace, forecast, milestones, today]);
  const scale = useMemo((): TimelineScale => ({ zoom, from, to: Math.max(to, from + Math.ceil(2400 / dayWidths[zoom])), dayWidth: dayWidths[zoom] }), [zoom, from, to]);
  const lines = useMemo(() => timelineLines(workspace, forecast, milestones, filter, closed), [workspace, forecast, milestones, filter, closed]);
  const grid = useRef<TimelineHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const verbs = useScreenVerbs(grid, { setZoom, zoom, emphasis, setEmphasis, setFilter });
  useTimelineActions({ grid, search, today, ...verbs });
  useArrival(grid);
  const hasAny = useQuery(hasTasks);
  const setTheZoom = verbs.zoomTo;
  return (
    <Screen
      title="Timeline"
      toolbar={<TimelineToolbar zoom={zoom} filter={filter} emphasis={emphasis} searchField={search} onZoom={setTheZoom} onToday={() => grid.current?.showDay(today)} onFilter={setFilter} onEmphasis={setEmphasis} onAdd={verbs.addMilestone} />}
      panel={<Panel grid={grid} />}
    >
      {!hasAny ? <NothingYet /> : (
        <>
          <StatusStrip forecast={forecast} milestones={milestones} today={today} only={filter.only} onOnly={(only) => setFilter({ ...filter, only })} onCapture={verbs.capture} onCompare={verbs.compare} />
          <TimelineGrid
            ref={grid} label="Timeline" workspace={workspace} lines={lines} scale={scale} forecast={forecast} milestones={milestones} odds={odds} baseline={baseline} emphasis={emphasis} today={today} onZoom={verbs.zoomBy} onFoldAll={verbs.toggleAll}
            empty={isFiltering(filter) ? <EmptyState title="Nothing matches" action={<Button onPress={() => setFilter(noFilter)}>Show everything</Button>}>No project, milestone or task fits the filter.</EmptyState> : null}
          />
        </>
      )}
      <TimelineMenu verbs={verbs.menu} />
      <DependencyPopover />
      <DayDialog />
      <LinkDialog />
      <BreakDialog />
      <CaptureDialog />
    </Screen>
  );
};

interface ScreenState {
  readonly zoom: TimelineZoom;
  readonly setZoom: (zoom: string) => void;
  readonly emphasis: Emphasis;
  readonly setEmphasis: (emphasis: Emphasis) => void;
  readonly setFilter: (filter: TimelineFilter) => void;
}

const useScreenVerbs = (grid: { readonly current: TimelineHandle | null }, { zoom, setZoom, emphasis, setEmphasis, setFilter }: ScreenState) => {
  const controller = useController();
  const navigate = useNavigate();
  const addFor = useCallback((projectId: ProjectId | null, taskIds: readonly TaskId[]): void => {
    const outcome = controller.session.run(addMilestones, { milestones: [{ name: 'New milestone', projectId, taskIds }] });
    if (!outcome.ok) return controller.notify({ message: `${outcome.refusal.sentence} ${outcome.refusal.nextStep}`, tone: 'bad' });
    const added = outcome.value.change.ops.find(({ table }) => table === 'milestones');
    if (added === undefined) return undefined;
    const id = milestoneId(added.id);
    controller.shown.set({ kind: 'milestone', milestoneId: id, begin: 'name' });
    controller.cursor.set(milestoneKey(id));
    return controller.notify({ message: 'Milestone added. Name it and say what it waits for.', tone: 'good', undo: 'offer' });
  }, [controller]);
  const addMilestone = useCallback(() => {
    const line = lineOf(controller, controller.cursor.get());
    addFor(line?.projectId ?? null, []);
  }, [controller, addFor]);
  const capture = useCallback(() => controller.opened.set({ kind: 'capture' }), [controller]);
  const compare = useCallback(() => navigate('timeline', comparing), [navigate]);
  const zoomTo = useCallback((next: TimelineZoom) => { grid.current?.holdDay(); setZoom(next); }, [grid, setZoom]);
  const zoomBy = useCallback((way: 1 | -1) => { const next = timelineZooms[timelineZooms.indexOf(zoom) + way]; if (next !== undefined) setZoom(next); }, [zoom, setZoom]);
  const toggleCritical = useCallback(() => setEmphasis({ ...emphasis, critical: !emphasis.critical }), [emphasis, setEmphasis]);
  const foldAll = useCallback(() => { const layout = controller.layout.get(); if (layout !== null) controller.closed.set(new Set(foldableKeys(controller.session.workspace(), layout.forecast))); }, [controller]);
  const unfoldAll = useCallback(() => controller.closed.set(new Set()), [controller]);
  const toggleAll = useCallback(() => (controller.closed.get().size === 0 ? foldAll() : unfoldAll()), [controller, foldAll, unfoldAll]);
  const menu = useMemo(() => ({ addMilestone: addFor, onlyProject: (projectId: ProjectId | null) => setFilter({ ...noFilter, projectId }) }), [addFor, setFilter]);
  return { addMilestone, capture, compare, zoomTo, zoomBy, toggleCritical, foldAll, unfoldAll, toggleAll, menu };
};

/** A link that names a task or a milestone leads to its line and opens it. */
const useArrival = (grid: { readonly current: TimelineHandle | null }): void => {
  const controller = useController();
  const { parameters } = useRoute();
  useEffect(() => {
    const [task, milestone] = [parameters['task'], parameters['milestone']];
    if (task !== undefined) {
      controller.shown.set({ kind: 'task', taskId: taskId(task) });
      grid.current?.focusLine(taskKey(taskId(task)));
    } else if (milestone !== undefined) {
      controller.shown.set({ kind: 'milestone', milestoneId: milestoneId(milestone), begin: 'title' });
      grid.current?.focusLine(milestoneKey(milestoneId(milestone)));
    }
  }, [controller, parameters, grid]);
};

/** The details of what was opened. */
const Panel = ({ grid }: { readonly grid: { readonly current: TimelineHandle | null } }): ReactNode => {
  const controller = useController();
  const shown = useStoreValue(controller.shown, (value) => value);
  const close = (): void => {
    controller.shown.set(null);
    if (document.activeElement === document.body) {
      const key = controller.cursor.get();
      if (key !== null) grid.current?.focusLine(key);
    }
  };
  const openTask = (id: TaskId): void => {
    controller.shown.set({ kind: 'task', taskId: id });
    controller.cursor.set(taskKey(id));
  };
  if (shown === null) return null;
  return shown.kind === 'task'
    ? <TaskPanel key={shown.taskId} taskId={shown.taskId} onClose={close} onOpen={openTask} />
    : <MilestonePanel key={shown.milestoneId} milestoneId={shown.milestoneId} begin={shown.begin} onClose={close} onOpenTask={openTask} />;
};

const NothingYet = (): ReactNode => {
  const navigate = useNavigate();
  return (
    <EmptyState title="Nothing to lay out yet" action={<><Button tone="primary" onPress={() => navigate('tasks')}>Add tasks</Button><Button onPress={() => navigate('import')}>Import a file</Button></>}>
      Here you will see projects, their milestones and tasks over the days: what depends on what, what is critical, and when it ends.
    </EmptyState>
  );
};

/** One controller for as long as the screen is there; what surrounds it may be made anew. */
const useTimelineController = (closed: readonly string[]): TimelineController => {
  const session = useSession();
  const surroundings = useSurroundings();
  const [controller] = useState(() => createController(surroundings, session, new Set(closed)));
  return controller;
};
