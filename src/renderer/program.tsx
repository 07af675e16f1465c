import './widgets/tokens.css';
import './widgets/base.css';
import { type ComponentType, StrictMode } from 'react';
import { type Refusal } from '../shared/model';
import { type Host } from '../shared/ports';
import type { Root } from 'react-dom/client';
import { drawIn } from './drawing';
import { HostProvider, PlanningProvider, SessionProvider, SimulatorProvider, TableReaderProvider, whenIdle, whenQuiet, type LoadPlanner, type LoadSimulator } from './hooks';
import { chooseHost } from './hosts';
import { openPlan } from './opening';
import type { Preferences, Session } from './session';
import type { FirstLook } from './storage';
import { Frame, lateScreen, screenLabels, type LateScreen, type ScreenName } from './views/frame';
import { Button, ErrorState } from './widgets';
import { tableReader } from './workers';

type Screens = Readonly<Record<ScreenName, ComponentType>>;

// Asked for at once, while the plan is being read: it is what most people see first.
const boardCode = import('./views/board');

const late = (screen: ScreenName, load: () => Promise<ComponentType>): LateScreen => lateScreen(screenLabels[screen], load);

/**
 * The board as it is, once its code is there. Where it does not arrive, a late one tells so in its place.
 */
const boardScreen = async (): Promise<ComponentType> => {
  try {
    return (await boardCode).BoardScreen;
  } catch {
    return late('board', async () => (await import('./views/board')).BoardScreen);
  }
};

const otherScreens: Readonly<Record<Exclude<ScreenName, 'board'>, LateScreen>> = {
  capacity: late('capacity', async () => (await import('./views/capacity')).CapacityScreen),
  timeline: late('timeline', async () => (await import('./views/timeline')).TimelineScreen),
  tasks: late('tasks', async () => (await import('./views/tasks')).TasksScreen),
  people: late('people', async () => (await import('./views/people')).PeopleScreen),
  projects: late('projects', async () => (await import('./views/projects')).ProjectsScreen),
  time: late('time', async () => (await import('./views/time')).TimeScreen),
  budget: late('budget', async () => (await import('./views/budget')).BudgetScreen),
  reports: late('reports', async () => (await import('./views/reports')).ReportsScreen),
  scenarios: late('scenarios', async () => (await import('./views/scenarios')).ScenariosScreen),
  history: late('history', async () => (await import('./views/history')).HistoryScreen),
  import: late('import', async () => (await import('./views/exchange')).ImportScreen),
  settings: late('settings', async () => (await import('./views/settings')).SettingsScreen),
};

const welcome = lateScreen('Welcome', async () => (await import('./views/welcome')).WelcomeScreen);

/** The first picture and the first press come before code that may never be used. */
const quietTime = 1_000;

/** The code of the screens one after the other, each while nothing else is to be done. What does not arrive is asked for again when its screen is opened. */
const fetchAhead = ([next, ...rest]: readonly LateScreen[]): void => {
  if (next !== undefined) whenIdle(() => void next.fetch().catch(() => undefined).then(() => { fetchAhead(rest); }));
};

const loadSimulator: LoadSimulator = async () => (await import('./workers/simulator')).simulator;
const loadPlanner: LoadPlanner = async () => (await import('./workers/planner')).planner;

interface Parts {
  readonly host: Host;
  readonly session: Session;
  readonly preferences: Preferences;
  readonly screens: Screens;
  readonly news: string;
}

const showPlan = (root: Root, { host, session, preferences, screens, news }: Parts): void => {
  root.render(
    <StrictMode>
      <HostProvider host={host}>
        <SessionProvider session={session} preferences={preferences}>
          <TableReaderProvider reader={tableReader}>
            <SimulatorProvider load={loadSimulator}>
              <PlanningProvider load={loadPlanner}>
                <Frame screens={screens} welcome={welcome} news={news} />
              </PlanningProvider>
            </SimulatorProvider>
          </TableReaderProvider>
        </SessionProvider>
      </HostProvider>
    </StrictMode>,
  );
};

const showRefusal = (root: Root, { sentence, nextStep }: Refusal): void => {
  root.render(
    <ErrorState
      sentence={sentence}
      nextStep={nextStep}
      actions={
        <Button tone="primary" onPress={() => window.location.reload()}>
          Try again
        </Button>
      }
    />,
  );
};

/** Shows the plan in `element`, where the page says until then that it is being opened. `begun` is a first look at what is stored. */
export const showProgram = async (element: HTMLElement, begun: FirstLook): Promise<void> => {
  const [{ session, preferences, news }, board] = await Promise.all([openPlan(begun), boardScreen()]);
  const root = drawIn(element);
  const host = chooseHost(window);
  if (!session.ok) return showRefusal(root, session.refusal);
  showPlan(root, { host, session: session.value, preferences, screens: { ...otherScreens, board }, news });
  whenQuiet(quietTime, () => { fetchAhead(Object.values(otherScreens)); });
  void host.askForPersistence();
  return undefined;
};
