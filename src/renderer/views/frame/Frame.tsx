import { type ComponentType, type ReactNode, Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { labelAfter } from '../../../shared/model';
import { parseDayText } from '../../../shared/queries/tables';
import { useHistoryState, useHost, useSession } from '../../hooks';
import { LoadingState, type ReadDay, WidgetRoot } from '../../widgets';
import { type Action, ActionsProvider, useActions } from './actions';
import { useAppliedAppearance } from './appearance';
import { AskReasonProvider } from './dropReason';
import styles from './Frame.module.css';
import { FrameBanners } from './FrameBanners';
import { type FrameCommands, FrameCommandsContext } from './frameCommands';
import { NoticesProvider, stepNotice, useNotify } from './notices';
import { KeyList, Palette } from './palette';
import { Rail, useRail } from './Rail';
import { parseHash, type RouteParameters, screenLabels, type ScreenName, screenNames } from './routes';
import { RouteProvider, useNavigate, useRoute } from './routing';
import { ScreenBoundary } from './ScreenBoundary';

export interface FrameProps {
  readonly screens: Readonly<Record<ScreenName, ComponentType>>;
  /** Shown while nothing was ever done in the workspace. */
  readonly welcome: ComponentType;
  /** What is told when it is first shown; empty: nothing. */
  readonly news?: string;
}

/** Days in fields are read as in the cells of tables. */
const readDay: ReadDay = (text, today) => {
  const read = parseDayText(text, today);
  if (!read.ok) return { problem: `${read.refusal.sentence} ${read.refusal.nextStep}` };
  return read.value === null ? { problem: '' } : { day: read.value };
};

/** Everything around the screens: navigation, actions and their keys, notices. Wants SessionProvider and HostProvider above it. */
export const Frame = (props: FrameProps) => (
  <WidgetRoot keyboard={useHost().keyboard} readDay={readDay}>
    <RouteProvider>
      <NoticesProvider>
        <ActionsProvider>
          <AskReasonProvider>
            <FrameBody {...props} />
          </AskReasonProvider>
        </ActionsProvider>
      </NoticesProvider>
    </RouteProvider>
  </WidgetRoot>
);

/** Undo and Redo, said in words. */
const useSteps = (): Pick<FrameCommands, 'undo' | 'redo'> => {
  const session = useSession();
  const notify = useNotify();
  return useMemo(() => {
    const take = (step: 'undo' | 'redo') => () => void session[step]().then((taken) => notify(stepNotice(step, taken)));
    return { undo: take('undo'), redo: take('redo') };
  }, [session, notify]);
};

/** Tells of changes that were taken back for another reason than the storage, which has its banner. */
const useTakenBackNotice = (): void => {
  const session = useSession();
  const notify = useNotify();
  useEffect(
    () =>
      session.onChange(({ kind, change, refusal }) => {
        if (kind !== 'takenBack' || session.saveState().kind === 'failed' || refusal === undefined) return;
        notify({ message: `${labelAfter('Taken back', change.label)}. ${refusal.sentence} ${refusal.nextStep}`, tone: 'bad' });
      }),
    [session, notify],
  );
};

const sequenceKeys: Readonly<Record<ScreenName, string>> = { board: 'B', capacity: 'C', timeline: 'L', tasks: 'T', people: 'P', projects: 'R', time: 'E', budget: 'M', reports: 'O', scenarios: 'W', history: 'H', import: 'I', settings: 'S' };

/** The project or person that is open just now is what a report would be about. */
const subjectInView = (): RouteParameters => {
  const { project, person } = parseHash(window.location.hash).parameters;
  if (project !== undefined) return { kind: 'project', subject: project };
  return person === undefined ? {} : { kind: 'person', subject: person };
};

const useFrameActions = (commands: FrameCommands, toggleRail: () => void): void => {
  const navigate = useNavigate();
  const { undoLabel, redoLabel } = useHistoryState();
  const goTo = screenNames.map((name, index): Action => ({ id: `go.${name}`, label: `Go to ${screenLabels[name]}`, group: 'Screens', keys: [`G ${sequenceKeys[name]}`, ...(index < 9 ? [`Mod+${String(index + 1)}`] : [])], run: () => navigate(name) }));
  useActions([
    { id: 'history.undo', label: undoLabel === null ? 'Undo' : labelAfter('Undo', undoLabel), group: 'Everywhere', keys: ['Mod+Z'], whileTyping: 'whenEmpty', enabled: () => undoLabel !== null, run: commands.undo },
    { id: 'history.redo', label: redoLabel === null ? 'Redo' : labelAfter('Redo', redoLabel), group: 'Everywhere', keys: ['Mod+Shift+Z', 'Mod+Y'], whileTyping: 'whenEmpty', enabled: () => redoLabel !== null, run: commands.redo },
    { id: 'palette.open', label: 'Show all actions', group: 'Everywhere', keys: ['Mod+K'], whileTyping: 'always', run: commands.openPalette },
    { id: 'keys.open', label: 'Show the keys', group: 'Everywhere', keys: ['?'], run: commands.openKeys },
    { id: 'reports.status', label: 'Status report', group: 'Everywhere', keys: ['Mod+P'], whileTyping: 'always', run: () => navigate('reports', { ...subjectInView(), ask: 'pdf' }) },
    { id: 'reports.pack', label: 'Weekly pack', group: 'Everywhere', keys: ['Mod+Shift+P'], whileTyping: 'always', run: () => navigate('reports', { ask: 'pack' }) },
    { id: 'frame.rail', label: 'Widen or narrow the navigation', group: 'Everywhere', keys: ['Mod+B'], run: toggleRail },
    ...goTo,
  ]);
};

/** Beside the screens, not above them: what Undo would do changes with every change, and nothing below is drawn again for it. */
const FrameActions = ({ commands }: { readonly commands: FrameCommands }): ReactNode => {
  useFrameActions(commands, useRail().toggle);
  return null;
};

/** Told once, however often effects run. */
const useNews = (news: string): void => {
  const notify = useNotify();
  const left = useRef(news);
  useEffect(() => {
    if (left.current !== '') notify({ message: left.current });
    left.current = '';
  }, [notify]);
};

const FrameBody = ({ screens, welcome: Welcome, news = '' }: FrameProps) => {
  useNews(news);
  useAppliedAppearance();
  useTakenBackNotice();
  const session = useSession();
  const isUntouched = useSyncExternalStore(session.subscribe, session.isUntouched);
  const { screen } = useRoute();
  // The first run shows its ways in on the board's place; the other screens can be looked at.
  const isWelcome = isUntouched && screen === 'board';
  const Current = screens[screen];
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const steps = useSteps();
  const commands = useMemo(() => ({ ...steps, openPalette: () => setOpen('palette'), openKeys: () => setOpen('keys') }), [steps]);
  const close = (): void => setOpen(null);
  return (
    <FrameCommandsContext value={commands}>
      <FrameActions commands={commands} />
      <div className={styles.frame}>
        <a className={styles.skip} href="#content" onClick={skipToContent}>
          Skip to the content
        </a>
        <Rail current={isWelcome ? null : screen} />
        <Main screen={screen} name={isWelcome ? 'Welcome' : screenLabels[screen]}>{isWelcome ? <Welcome /> : <Current />}</Main>
      </div>
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'keys' && <KeyList onClose={close} />}
    </FrameCommandsContext>
  );
};

const skipToContent = (event: { readonly preventDefault: () => void }): void => {
  event.preventDefault();
  document.querySelector<HTMLElement>('main')?.focus();
};

/** The screen of the route, or what is shown in its place. Another screen gets the focus. */
const Main = ({ screen, name, children }: { readonly screen: ScreenName; readonly name: string; readonly children: ReactNode }) => {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(screen);
  // Before the effects of the screen, which may have a better place for it.
  useLayoutEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    main.current?.focus();
  }, [screen]);
  return (
    <main ref={main} id="content" className={styles.main} tabIndex={-1} aria-label={name}>
      <FrameBanners />
      <ScreenBoundary key={screen} name={name}>
        <Suspense fallback={<LoadingState label={`Opening ${name}`} />}>{children}</Suspense>
      </ScreenBoundary>
    </main>
  );
};
