import { counted } from '../../../shared/calendar';
import { scenarioId, type ScenarioId } from '../../../shared/model';
import { scenarioList, type ScenarioEntry } from '../../../shared/queries/scenarios';
import { useOpenScenario, usePlan, useSession } from '../../hooks';
import { Badge, classes, EmptyState } from '../../widgets';
import { Screen, useNavigate, useRoute, useScreenFocus } from '../frame';
import { NewScenario } from './NewScenario';
import { ScenarioView } from './ScenarioView';
import styles from './Scenarios.module.css';

/** What-if branches of the plan: tried without touching it, compared with it, and merged whole or in part. */
export const ScenariosScreen = () => {
  const plan = usePlan();
  const session = useSession();
  const navigate = useNavigate();
  const open = useOpenScenario();
  const { parameters } = useRoute();
  const entries = scenarioList(plan);
  const wanted = parameters['scenario'] ?? open?.id ?? null;
  const shown = entries.find(({ scenario }) => scenario.id === wanted) ?? entries[0];
  // What had the focus goes with a deleted scenario, or is disabled once all is merged.
  useScreenFocus(`${shown?.scenario.id ?? ''} ${String(shown?.changes ?? 0)} ${String(entries.length)}`);
  const show = (id: ScenarioId): void => navigate('scenarios', { scenario: id });
  const begin = (id: ScenarioId): void => {
    void session.openScenario(id);
    show(id);
  };
  if (shown === undefined) return <Screen title="Scenarios"><Empty onAdded={begin} /></Screen>;
  return (
    <Screen title="Scenarios" toolbar={<NewScenario tone="normal" onAdded={begin} />}>
      <div className={styles.page}>
        <nav className={styles.list} aria-label="Scenarios of the plan">
          <ul>
            {entries.map((entry) => (
              <Entry key={entry.scenario.id} entry={entry} isShown={entry === shown} isOpen={entry.scenario.id === open?.id} onShow={() => show(scenarioId(entry.scenario.id))} />
            ))}
          </ul>
        </nav>
        <ScenarioView key={shown.scenario.id} plan={plan} scenario={shown.scenario} isOpen={shown.scenario.id === open?.id} onShow={show} />
      </div>
    </Screen>
  );
};

const Empty = ({ onAdded }: { readonly onAdded: (id: ScenarioId) => void }) => (
  <EmptyState title="Try it before you plan it" action={<NewScenario tone="primary" onAdded={onAdded} />}>
    A scenario is the plan with changes of your own: more people, another order, a later start. Work in it on every screen; the plan stays as it is. Then compare the two in numbers and merge all of it, a part, or nothing.
  </EmptyState>
);

interface EntryProps {
  readonly entry: ScenarioEntry;
  readonly isShown: boolean;
  readonly isOpen: boolean;
  readonly onShow: () => void;
}

const changesWords = (changes: number): string => (changes === 0 ? 'as the plan' : counted(changes, 'change'));

const Entry = ({ entry: { scenario, changes }, isShown, isOpen, onShow }: EntryProps) => (
  <li>
    <button type="button" className={classes(styles.entry, isShown && styles.shown)} aria-current={isShown || undefined} onClick={onShow}>
      <span className={styles.entryName}>{scenario.name}</span>
      <span className={styles.entryMore}>{changesWords(changes)}</span>
      {isOpen && <Badge>Open</Badge>}
      {scenario.archived && <Badge>Archived</Badge>}
    </button>
  </li>
);
