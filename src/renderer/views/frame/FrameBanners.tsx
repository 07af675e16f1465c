import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { scenarioGoneWords } from '../../../shared/model';
import { useHost, useOpenScenario, useSaveState, useSession } from '../../hooks';
import { Banner, Button } from '../../widgets';
import styles from './FrameBanners.module.css';
import { useAnnounce, useNotify } from './notices';

/** What every screen must know: changes that could not be saved, records that could not be read, the scenario that is open. */
export const FrameBanners = () => (
  <>
    <SaveFailedBanner />
    <SetAsideBanner />
    <OpenScenario />
  </>
);

// Most plans are worked on without scenarios: its code comes with the first one that is opened.
const ScenarioBar = lazy(async () => ({ default: (await import('./ScenarioBar')).ScenarioBar }));

/** Says so where another window merges, archives or deletes the scenario that is open here: what is on screen is another plan from one moment to the next. */
const useGoneNotice = (): void => {
  const session = useSession();
  const notify = useNotify();
  const scenario = useOpenScenario();
  // Still the one that was open when the news comes: it is told before anything is drawn anew.
  const shown = useRef(scenario);
  useEffect(() => { shown.current = scenario; }, [scenario]);
  useEffect(
    () =>
      session.onChange(({ source, change }) => {
        const open = shown.current;
        const op = change.ops.find(({ table, id }) => table === 'scenarios' && id === open?.id);
        if (source === 'here' || open === null || op === undefined) return;
        const now = session.plan().scenarios.get(open.id);
        if (now?.archived !== false) notify({ message: scenarioGoneWords(open.name, now) });
      }),
    [session, notify],
  );
};

const OpenScenario = () => {
  const scenario = useOpenScenario();
  useGoneNotice();
  return scenario === null ? null : (
    <Suspense fallback={null}>
      <ScenarioBar scenario={scenario} />
    </Suspense>
  );
};

const SaveFailedBanner = () => {
  const state = useSaveState();
  const session = useSession();
  const announce = useAnnounce();
  const refusal = state.kind === 'failed' ? state.refusal : null;
  useEffect(() => {
    if (refusal !== null) announce(`${refusal.sentence} ${refusal.nextStep}`);
  }, [refusal, announce]);
  if (state.kind !== 'failed') return null;
  return (
    <Banner
      className={styles.banner}
      tone="bad"
      title={state.refusal.sentence}
      actions={
        <>
          <Button size="small" tone="quiet" onPress={session.discardFailed}>
            Give up these changes
          </Button>
          <Button size="small" tone="primary" onPress={session.retry}>
            Retry
          </Button>
        </>
      }
    >
      <p>{state.refusal.nextStep}</p>
      {state.takenBack.length > 0 && (
        <>
          <p>Taken back until they can be saved:</p>
          <ul className={styles.list}>
            {state.takenBack.map((label, index) => (
              <li key={index}>{label}</li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  );
};

const SetAsideBanner = () => {
  const session = useSession();
  const host = useHost();
  const notify = useNotify();
  const [isClosed, setClosed] = useState(false);
  const records = session.setAside();
  if (records.length === 0 || isClosed) return null;
  const save = (): void =>
    void host.saveTextFile('loadline-set-aside.json', 'application/json', `${JSON.stringify(records, null, 2)}\n`).then((result) => {
      if (!result.ok) notify({ message: `${result.refusal.sentence} ${result.refusal.nextStep}`, tone: 'bad' });
      else if (result.value.saved) notify({ message: 'The records set aside were written to a file.', tone: 'good' });
    });
  return (
    <Banner
      className={styles.banner}
      tone="warn"
      title={records.length === 1 ? 'One stored record could not be read and was set aside.' : `${String(records.length)} stored records could not be read and were set aside.`}
      onClose={() => setClosed(true)}
      actions={
        <Button size="small" onPress={save}>
          Save them to a file
        </Button>
      }
    >
      <p>The rest of the plan is complete. What was set aside stays in storage and is in nobody&apos;s plan.</p>
      <details>
        <summary>Which records</summary>
        <ul className={styles.list}>
          {records.map(({ table, id, problem }) => (
            <li key={`${table}-${id}`}>
              {table}, {id === '' ? 'without an id' : id}: {problem}
            </li>
          ))}
        </ul>
      </details>
    </Banner>
  );
};
