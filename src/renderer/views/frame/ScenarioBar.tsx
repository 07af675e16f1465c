import { mergeScenario } from '../../../shared/commands';
import { doneWords, quotedTitle, type Scenario } from '../../../shared/model';
import { useSession } from '../../hooks';
import { Button, GitBranch } from '../../widgets';
import { aboutOf, useNotify } from './notices';
import { useNavigate } from './routing';
import styles from './ScenarioBar.module.css';

/** Says on every screen that one works in a scenario, and leads out of it. */
export const ScenarioBar = ({ scenario: { id, name } }: { readonly scenario: Scenario }) => {
  const session = useSession();
  const navigate = useNavigate();
  const notify = useNotify();
  const merge = (): void => {
    const input = { scenarioId: id, editIds: null, decisions: [] };
    const about = aboutOf(mergeScenario, input);
    const merged = session.runOnPlan(mergeScenario, input);
    if (merged.ok) return notify({ message: doneWords(merged.value.change.label), tone: 'good', undo: 'offer', about });
    notify({ message: `${merged.refusal.sentence} ${merged.refusal.nextStep}`, tone: 'bad', about });
    return navigate('scenarios', { scenario: id });
  };
  return (
    <section className={styles.bar} aria-label="Open scenario">
      <GitBranch className={styles.icon} aria-hidden="true" />
      <p className={styles.words}>
        <strong>Scenario {quotedTitle(name)}</strong>
        <span className={styles.more}>The plan is untouched.</span>
      </p>
      <Button size="small" tone="quiet" onPress={() => navigate('scenarios', { scenario: id })}>
        Compare
      </Button>
      <Button size="small" tone="quiet" onPress={merge}>
        Merge
      </Button>
      <Button size="small" onPress={() => void session.openScenario(null)}>
        Close
      </Button>
    </section>
  );
};
