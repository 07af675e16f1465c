import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { parseIsoDay } from '../../../shared/calendar';
import type { DayNumber, ResourceId, Workspace, WorkingPattern } from '../../../shared/model';
import { anchorAfter, boardScales, boardWindow, rowGroupings, windowTitle, type BoardScale, type RowFilter, type RowGrouping } from '../../../shared/queries/board';
import { usePlanning, usePlanningState, usePreference, useQuery, useSession, useToday } from '../../hooks';
import { Button, EmptyState } from '../../widgets';
import { Screen, useNavigate, useRoute } from '../frame';
import { useStoreValue, useSurroundings } from '../hand';
import { BoardSurface } from './BoardSurface';
import { BoardToolbar } from './BoardToolbar';
import { ControllerContext, useController } from './state/BoardContext';
import { createController, type BoardController } from './state/controller';
import { useBoardItems } from './state/useBoardRows';
import { showLine } from './state/showLine';
import { nothingOpen } from './state/viewState';
import { useBoardActions } from './useBoardActions';
import { usePlanWishes } from './usePlanWishes';
import { useTimeLinks } from './useTimeLinks';

// The panel is not part of the first picture: its code comes after it, and is there when a task is opened.
const panelCode = async () => ({ default: (await import('../details')).TaskPanel });
const TaskPanel = lazy(panelCode);
const PlanPanel = lazy(async () => ({ default: (await import('../planning')).PlanPanel }));
const panelCodeAfterMs = 1500;

const weekdays: WorkingPattern = [480, 480, 480, 480, 480, 0, 0];
const usualPattern = (workspace: Workspace): WorkingPattern => workspace.calendars.get(workspace.settings.defaultCalendarId)?.pattern ?? weekdays;
const weekStartOf = (workspace: Workspace): 1 | 7 => workspace.settings.weekStart;
const isEmpty = (workspace: Workspace): boolean => workspace.resources.size === 0;
const everybody: RowFilter = { text: '', kind: 'all' };

/** The board: who does what on which day, and what nobody has yet. */
export const BoardScreen = (): ReactNode => {
  const controller = useBoardController();
  const today = useToday();
  const { parameters } = useRoute();
  const [anchor, setAnchor] = useState<DayNumber>(() => parseIsoDay(parameters['day'] ?? '') ?? today);
  const [storedScale, setScale] = usePreference<string>('board.scale', 'week');
  const [storedGrouping, setGrouping] = usePreference<string>('board.grouping', 'none');
  const [filter, setFilter] = useState<RowFilter>(everybody);
  const scale: BoardScale = boardScales.find((known) => known === storedScale) ?? 'week';
  const grouping: RowGrouping = rowGroupings.find((known) => known === storedGrouping) ?? 'none';
  const weekStart = useQuery(weekStartOf);
  const pattern = useQuery(usualPattern);
  const window = useMemo(() => boardWindow(scale, anchor, weekStart, pattern), [scale, anchor, weekStart, pattern]);
  const items = useBoardItems(grouping, filter);
  const resourceIds = useMemo(() => items.flatMap((item): readonly ResourceId[] => (item.kind === 'resource' ? [item.resourceId] : [])), [items]);
  const fields = { filter: useRef<HTMLInputElement>(null), search: useRef<HTMLInputElement>(null), quickAdd: useRef<HTMLTextAreaElement>(null) };

  const goBy = useCallback((periods: number) => setAnchor(anchorAfter(window, periods)), [window]);
  const goToday = useCallback(() => setAnchor(today), [today]);
  const { filter: filterField, search, quickAdd } = fields;
  const links = useTimeLinks();
  const plan = usePlanWishes(controller);
  useBoardActions(controller, {
    ...links,
    plan,
    goBy,
    goToday,
    setScale,
    focusFilter: useCallback(() => filterField.current?.focus(), [filterField]),
    focusSearch: useCallback(() => search.current?.focus(), [search]),
    focusQuickAdd: useCallback(() => quickAdd.current?.focus(), [quickAdd]),
  });
  useEffect(() => {
    if (parameters['day'] !== undefined) setAnchor((before) => parseIsoDay(parameters['day'] ?? '') ?? before);
  }, [parameters]);
  const nobody = useQuery(isEmpty);
  const navigate = useNavigate();

  return (
    <ControllerContext value={controller}>
      <Screen
        title="Board"
        toolbar={
          <BoardToolbar window={window} today={today} weekStart={weekStart} filter={filter} grouping={grouping} filterField={filterField} onGoBy={goBy} onGoTo={setAnchor} onScale={setScale} onFilter={setFilter} onGroup={setGrouping} onPlan={plan.open} />
        }
        panel={<Panel onGoTo={setAnchor} />}
      >
        <BoardSurface
          label={`Board, ${windowTitle(window, today)}`}
          window={window}
          items={items}
          resourceIds={resourceIds}
          today={today}
          fields={fields}
          onScale={setScale}
          empty={
            items.length > 0 ? null : nobody ? (
              <EmptyState title="Nobody to plan for yet" action={<Button onPress={() => navigate('import')}>Import a list</Button>}>
                Type a person into the line above: a name, skills with levels, and working hours.
              </EmptyState>
            ) : (
              <EmptyState title="Nobody matches" action={<Button onPress={() => setFilter(everybody)}>Clear the filter</Button>}>Change the filter to see people again.</EmptyState>
            )
          }
        />
      </Screen>
    </ControllerContext>
  );
};

/** The details of the task that was opened, else the plan that is made. */
const Panel = ({ onGoTo }: { readonly onGoTo: (day: DayNumber) => void }): ReactNode => {
  const controller = useController();
  const { opened } = controller;
  const planning = usePlanning();
  const isPlanOpen = usePlanningState((state) => state.isOpen);
  const taskId = useStoreValue(opened, (value) => (value.kind === 'task' ? value.taskId : null));
  useEffect(() => {
    const timer = setTimeout(() => void panelCode().catch(() => undefined), panelCodeAfterMs);
    return () => clearTimeout(timer);
  }, []);
  const closePlan = (): void => {
    planning.close();
    document.querySelector<HTMLElement>('[data-plan-button]')?.focus();
  };
  if (taskId === null) {
    return !isPlanOpen ? null : (
      <Suspense fallback={null}>
        <PlanPanel onClose={closePlan} onShow={(line) => showLine(controller, line, onGoTo)} />
      </Suspense>
    );
  }
  return (
    <Suspense fallback={null}>
      <TaskPanel key={taskId} taskId={taskId} onClose={() => opened.set(nothingOpen)} />
    </Suspense>
  );
};

/** One controller for as long as the screen is there; what surrounds it may be made anew. */
const useBoardController = (): BoardController => {
  const session = useSession();
  const surroundings = useSurroundings();
  return useMemo(() => createController(surroundings, session), [surroundings, session]);
};
