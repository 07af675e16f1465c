import { useState } from 'react';
import { addScenario } from '../../../shared/commands';
import { scenarioId, type ScenarioId } from '../../../shared/model';
import { Button, Plus, TextField } from '../../widgets';
import styles from './Scenarios.module.css';
import { useRunOnPlan } from './useRunOnPlan';

/** One line: what is to be tried. */
export const NewScenario = ({ tone, onAdded }: { readonly tone: 'primary' | 'normal'; readonly onAdded: (id: ScenarioId) => void }) => {
  const run = useRunOnPlan();
  const [name, setName] = useState('');
  const add = (): void => {
    const change = name.trim() === '' ? null : run(addScenario, { name });
    const id = change?.ops.find(({ table }) => table === 'scenarios')?.id;
    if (id === undefined) return;
    setName('');
    onAdded(scenarioId(id));
  };
  return (
    <form className={styles.add} onSubmit={(event) => { event.preventDefault(); add(); }}>
      <TextField label="What do you want to try?" labelPlacement="hidden" placeholder="Two more welders" value={name} onChange={setName} maxLength={200} />
      <Button type="submit" tone={tone} icon={Plus} isDisabled={name.trim() === ''}>
        Add scenario
      </Button>
    </form>
  );
};
