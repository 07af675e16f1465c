import './widgets/tokens.css';
import './widgets/base.css';
import { type ComponentType, lazy, StrictMode } from 'react';
import { type Refusal } from '../shared/model';
import { type Host } from '../shared/ports';
import type { Root } from 'react-dom/client';
import { drawIn } from './drawing';
import { HostProvider, SessionProvider, SimulatorProvider, TableReaderProvider, type LoadSimulator } from './hooks';
import { chooseHost } from './hosts';
import { openPlan } from './opening';
import type { Preferences, Session } from './session';
import type { FirstLook } from './storage';
import { Frame, type ScreenName } from './views/frame';
import { Button, ErrorState } from './widgets';
import { tableReader } from './workers';

type Screens = Readonly<Record<ScreenName, ComponentType>>;

// Asked for at once, while the plan is being read: it is what most people see first.
const boardCode = import('./views/board');

/**
 * The board as it is, once its code is there. React would show the place of a lazy screen empty first and fill it a third
 * of a second later at the earliest. Where the code does not arrive, the lazy one tells so in its place.
 */
const boardScreen = async (): Promise<ComponentType> => {
  try {
    return (await boardCode).BoardScreen;
  } catch {
    return lazy(async () => ({ default: (await import('./views/board')).BoardScreen }));
  }
};

const otherScreens: Omit<Screens, 'board'> = {
  capacity: lazy(async () => ({ default: (await import('./views/capacity')).CapacityScreen })),
  timeline: lazy(async () => ({ default: (await import('./views/timeline')).TimelineScreen })),
  tasks: lazy(async () => ({ default: (await import('./views/tasks')).TasksScreen })),
  people: lazy(async () => ({ default: (await import('./views/people')).PeopleScreen })),
  projects: lazy(async () => ({ default: (await import('./views/projects')).ProjectsScreen })),
  time: lazy(async () => ({ default: (await import('./views/time')).TimeScreen })),
  budget: lazy(async () => ({ default: (await import('./views/budget')).BudgetScreen })),
  reports: lazy(async () => ({ default: (await import('./views/reports')).ReportsScreen })),
  history: lazy(async () => ({ default: (await import('./views/history')).HistoryScreen })),
  import: lazy(async () => ({ default: (await import('./views/exchange')).ImportScreen })),
  settings: lazy(async () => ({ default: (await import('./views/settings')).SettingsScreen })),
};

const welcome = lazy(async () => ({ default: (await import('./views/welcome')).WelcomeScreen }));

const loadSimulator: LoadSimulator = async () => (await import('./workers/simulator')).simulator;

interface Parts {
  readonly host: Host;
  readonly session: Session;
  readonly preferences: Preferences;
  readonly screens: Screens;
}

const showPlan = (root: Root, { host, session, preferences, screens }: Parts): void => {
  root.render(
    <StrictMode>
      <HostProvider host={host}>
        <SessionProvider session={session} preferences={preferences}>
          <TableReaderProvider reader={tableReader}>
            <SimulatorProvider load={loadSimulator}>
              <Frame screens={screens} welcome={welcome} />
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
  const [{ session, preferences }, board] = await Promise.all([openPlan(begun), boardScreen()]);
  const root = drawIn(element);
  const host = chooseHost(window);
  if (!session.ok) return showRefusal(root, session.refusal);
  showPlan(root, { host, session: session.value, preferences, screens: { ...otherScreens, board } });
  void host.askForPersistence();
  return undefined;
};
