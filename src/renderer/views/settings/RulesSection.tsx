import { editSettings } from '../../../shared/commands';
import { type RulePolicy, type Settings } from '../../../shared/model';
import { useQuery } from '../../hooks';
import { SegmentedControl } from '../../widgets';
import { useRun } from '../frame';
import { SettingRow } from './parts';
import styles from './Settings.module.css';
import { settingsOf } from './WorkspaceSection';

interface Rule {
  readonly key: keyof Settings['rules'];
  readonly label: string;
  readonly hint: string;
}

const rules: readonly Rule[] = [
  { key: 'overCapacity', label: 'More work than somebody has time for', hint: 'Booked minutes beyond a day’s capacity.' },
  { key: 'requiredSkill', label: 'A required skill is missing', hint: 'Not held, or held at a lower level.' },
  { key: 'timeOff', label: 'Work on time off', hint: 'Vacation, sick leave, training, maintenance.' },
];

const policies: readonly { readonly value: RulePolicy; readonly label: string }[] = [
  { value: 'warn', label: 'Warn' },
  { value: 'askReason', label: 'Ask why' },
  { value: 'refuse', label: 'Refuse' },
];

export const RulesSection = () => {
  const settings = useQuery(settingsOf);
  const run = useRun();
  return (
    <>
      <p className={styles.lead}>What happens when work is placed where one of these rules says no. You always see it before the drop; a reason is kept with the booking and in the history.</p>
      <div className={styles.rows}>
        {rules.map(({ key, label, hint }) => (
          <SettingRow key={key} label={label} hint={hint}>
            <SegmentedControl label={label} value={settings.rules[key]} options={policies} onChange={(policy) => void run(editSettings, { patch: { rules: { [key]: policy } } }, 'nothing')} />
          </SettingRow>
        ))}
        <SettingRow label="A certification has lapsed" hint="Or is not held at all.">
          <span className={styles.quiet}>Always refused</span>
        </SettingRow>
      </div>
    </>
  );
};
