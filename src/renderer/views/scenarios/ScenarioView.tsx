import { useMemo } from 'react';
import { archiveScenario, deleteScenario, duplicateScenario, editScenario, restoreScenario } from '../../../shared/commands';
import { formatDay } from '../../../shared/calendar';
import { type Scenario, scenarioId, type ScenarioId, type Workspace } from '../../../shared/model';
import { scenarioLines } from '../../../shared/queries/scenarios';
import { useSession } from '../../hooks';
import { Button, EllipsisVertical, IconButton, MenuTrigger, TextField, VisuallyHidden } from '../../widgets';
import { useNavigate } from '../frame';
import { Changes } from './Changes';
import { Figures } from './Figures';
import styles from './Scenarios.module.css';
import { useRunOnPlan } from './useRunOnPlan';

export interface ScenarioViewProps {
  readonly plan: Workspace;
  readonly scenario: Scenario;
  readonly isOpen: boolean;
  readonly onShow: (id: ScenarioId) => void;
}

/** One scenario beside the plan: in numbers, and change by change. */
export const ScenarioView = ({ plan, scenario, isOpen, onShow }: ScenarioViewProps) => {
  const navigate = useNavigate();
  const lines = useMemo(() => scenarioLines(plan, scenario.id), [plan, scenario.id]);
  const head = <Head scenario={scenario} isOpen={isOpen} onShow={onShow} />;
  return (
    <article className={styles.view} aria-label={scenario.name}>
      {lines.length === 0 ? (
        <div className={styles.scroll}>
          {head}
          <div className={styles.nothing}>
            <h3 className={styles.heading}>{scenario.archived ? 'Nothing of it is left to merge' : 'Nothing differs from the plan yet'}</h3>
            {!scenario.archived && (
              <>
                <p>{isOpen ? 'You work in it now: move work, add people, change days. What you do is listed here, beside the plan.' : 'Open it and move work, add people, change days. What you do is listed here, beside the plan.'}</p>
                {isOpen && <Button onPress={() => navigate('board')}>Go to the board</Button>}
              </>
            )}
          </div>
        </div>
      ) : (
        <Changes plan={plan} scenario={scenario} lines={lines}>
          {head}
          <Figures plan={plan} id={scenario.id} />
        </Changes>
      )}
    </article>
  );
};

const Head = ({ scenario, isOpen, onShow }: Omit<ScenarioViewProps, 'plan'>) => {
  const session = useSession();
  const run = useRunOnPlan();
  const { id } = scenario;
  const copy = (): void => {
    const added = run(duplicateScenario, { id })?.ops.find(({ table }) => table === 'scenarios')?.id;
    if (added !== undefined) onShow(scenarioId(added));
  };
  const entries = [
    { id: 'copy', label: 'Duplicate', onAction: copy },
    scenario.archived ? { id: 'restore', label: 'Restore', onAction: () => void run(restoreScenario, { id }) } : { id: 'archive', label: 'Archive', onAction: () => void run(archiveScenario, { id }) },
    { id: 'delete', label: 'Delete', tone: 'danger' as const, onAction: () => void run(deleteScenario, { id }) },
  ];
  return (
    <header className={styles.head}>
      <div className={styles.names}>
        <h2>
          <VisuallyHidden>{scenario.name}</VisuallyHidden>
        </h2>
        <TextField label="Name of the scenario" labelPlacement="hidden" tone="quiet" value={scenario.name} maxLength={200} onCommit={(name) => void run(editScenario, { id, patch: { name } })} />
        <TextField label="Notes" labelPlacement="hidden" tone="quiet" value={scenario.notes} placeholder="What it is to show" onCommit={(notes) => void run(editScenario, { id, patch: { notes } })} />
        <p className={styles.begun}>Begun {formatDay(scenario.day, 'dayMonthYear')}</p>
      </div>
      <div className={styles.headActions}>
        {!scenario.archived && (
          <Button tone={isOpen ? 'normal' : 'primary'} onPress={() => void session.openScenario(isOpen ? null : id)}>
            {isOpen ? 'Close' : 'Work in it'}
          </Button>
        )}
        <MenuTrigger label={`More for ${scenario.name}`} placement="bottom end" entries={entries}>
          <IconButton label={`More for ${scenario.name}`} icon={EllipsisVertical} />
        </MenuTrigger>
      </div>
    </header>
  );
};
