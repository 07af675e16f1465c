import { editSettings } from '../../../shared/commands';
import { type PlanningWeights } from '../../../shared/model';
import { useQuery } from '../../hooks';
import { NumberField, type Option, Select } from '../../widgets';
import { useRun } from '../frame';
import { SettingRow } from './parts';
import styles from './Settings.module.css';
import { settingsOf } from './WorkspaceSection';

interface Aim {
  readonly key: keyof PlanningWeights;
  readonly label: string;
  readonly hint: string;
}

const aims: readonly Aim[] = [
  { key: 'lateness', label: '1. Keep due days', hint: 'Deadlines, milestones and due days of projects, by priority.' },
  { key: 'finish', label: '2. Finish early', hint: 'The end of each project and of the whole plan.' },
  { key: 'change', label: '3. Change little', hint: 'What people have already stays with them, on its days, unless work would find no place, be late, or end much later.' },
  { key: 'cost', label: '4. Cost less', hint: 'Labour at its rates; what goes over a budget counts more.' },
  { key: 'evenness', label: '5. Spread the load', hint: 'Weeks that are too full, and days without a rest.' },
];

const steps: readonly Option<string>[] = [
  { value: '0', label: 'Does not count' },
  { value: '2', label: 'Counts little' },
  { value: '5', label: 'Counts in this order' },
  { value: '8', label: 'Counts more' },
  { value: '10', label: 'As much as the one before' },
];

/** A weight that none of the words means, as a file may bring one, is shown as it is. */
const optionsFor = (weight: number): readonly Option<string>[] =>
  steps.some(({ value }) => value === String(weight)) ? steps : [...steps, { value: String(weight), label: `${String(weight)} of 10` }].sort((a, b) => Number(a.value) - Number(b.value));

export const PlanningSection = () => {
  const { planning } = useQuery(settingsOf);
  const run = useRun();
  const edit = (patch: NonNullable<Parameters<typeof editSettings>[1]['patch']['planning']>): void => void run(editSettings, { patch: { planning: patch } }, 'nothing');
  return (
    <>
      <p className={styles.lead}>What the planner aims at, in the order in which it counts. That all work gets a place comes before any of these; hard rules are never broken.</p>
      <div className={styles.rows}>
        {aims.map(({ key, label, hint }) => (
          <SettingRow key={key} label={label} hint={hint}>
            <Select label={label} labelPlacement="hidden" value={String(planning.weights[key])} options={optionsFor(planning.weights[key])} onChange={(weight) => edit({ weights: { [key]: Number(weight) } })} />
          </SettingRow>
        ))}
        <SettingRow label="Healthy week" hint="Share of a week’s capacity up to which a person’s load is healthy. Beyond it counts as too full.">
          <NumberField label="Healthy week" labelPlacement="hidden" unit="%" value={planning.healthyPercent} min={1} max={100} onCommit={(share) => share !== null && edit({ healthyPercent: share })} />
        </SettingRow>
        <SettingRow label="Rest after" hint="Working days in a row after which a free day is due.">
          <NumberField label="Rest after" labelPlacement="hidden" unit="days" value={planning.restAfterDays} min={1} max={14} onCommit={(days) => days !== null && edit({ restAfterDays: days })} />
        </SettingRow>
      </div>
    </>
  );
};
