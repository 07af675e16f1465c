import { type ComponentType, lazy, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { type Refusal } from '../shared/model';
import { type Clock, type Host } from '../shared/ports';
import { HostProvider, SessionProvider, TableReaderProvider } from './hooks';
import { chooseHost } from './hosts';
import { openPreferences, openSession, type Preferences, type Session } from './session';
import { openStorage } from './storage';
import { Frame, type ScreenName } from './views/frame';
import { Button, ErrorState, LoadingState } from './widgets';
import { tableReader } from './workers';

// Asked for at once, while the plan is being read: it is what most people see first.
const boardCode = import('./views/board');

const screens: Readonly<Record<ScreenName, ComponentType>> = {
  board: lazy(async () => ({ default: (await boardCode).BoardScreen })),
  capacity: lazy(async () => ({ default: (await import('./views/capacity')).CapacityScreen })),
  tasks: lazy(async () => ({ default: (await import('./views/tasks')).TasksScreen })),
  people: lazy(async () => ({ default: (await import('./views/people')).PeopleScreen })),
  projects: lazy(async () => ({ default: (await import('./views/projects')).ProjectsScreen })),
  history: lazy(async () => ({ default: (await import('./views/history')).HistoryScreen })),
  import: lazy(async () => ({ default: (await import('./views/exchange')).ImportScreen })),
  settings: lazy(async () => ({ default: (await import('./views/settings')).SettingsScreen })),
};

const welcome = lazy(async () => ({ default: (await import('./views/welcome')).WelcomeScreen }));

const dayLength = 86_400_000;
const minuteLength = 60_000;

/** The only place that asks what time it is. */
const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const now = new Date();
    return Math.floor((now.getTime() - now.getTimezoneOffset() * minuteLength) / dayLength);
  },
};

const nameFrom = (preferences: Preferences): string => {
  const name = preferences.read('profile.name');
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : 'You';
};

const showPlan = (root: Root, host: Host, session: Session, preferences: Preferences): void => {
  root.render(
    <StrictMode>
      <HostProvider host={host}>
        <SessionProvider session={session} preferences={preferences}>
          <TableReaderProvider reader={tableReader}>
            <Frame screens={screens} welcome={welcome} />
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

const start = async (root: Root): Promise<void> => {
  root.render(<LoadingState label="Opening the plan" />);
  const host = chooseHost(window);
  const { workspaceStore, preferenceStore } = openStorage();
  const preferences = await openPreferences(preferenceStore);
  const opened = await openSession(workspaceStore, systemClock, () => crypto.randomUUID(), () => nameFrom(preferences));
  if (!opened.ok) return showRefusal(root, opened.refusal);
  showPlan(root, host, opened.value, preferences);
  void host.askForPersistence();
  return undefined;
};

const element = document.getElementById('root');
if (element !== null) void start(createRoot(element));
