import { editSettings } from '../../../shared/commands';
import { type Workspace } from '../../../shared/model';
import { usePlan, useQuery } from '../../hooks';
import { ComboBox, currencyOptions, SegmentedControl, TextField } from '../../widgets';
import { useRun } from '../frame';
import { SettingRow } from './parts';
import styles from './Settings.module.css';

export const settingsOf = (workspace: Workspace): Workspace['settings'] => workspace.settings;

export const WorkspaceSection = () => {
  const { currency, weekStart } = useQuery(settingsOf);
  // In a scenario the workspace is called after it too; its own name is the plan's.
  const { workspaceName } = usePlan().settings;
  const run = useRun();
  const edit = (patch: Parameters<typeof editSettings>[1]['patch']): void => void run(editSettings, { patch }, 'nothing');
  return (
    <div className={styles.rows}>
      <SettingRow label="Name" hint="What this plan is called.">
        <TextField label="Name of the workspace" labelPlacement="hidden" value={workspaceName} onCommit={(text) => edit({ workspaceName: text })} />
      </SettingRow>
      <SettingRow label="Currency" hint="For every rate and cost in this plan. Amounts are not converted.">
        <ComboBox label="Currency" labelPlacement="hidden" value={currency} options={currencyOptions()} onChange={(code) => code !== null && edit({ currency: code })} />
      </SettingRow>
      <SettingRow label="Week begins on" hint="For the board, the heat map and calendars.">
        <SegmentedControl
          label="Week begins on"
          value={weekStart === 1 ? 'monday' : 'sunday'}
          options={[
            { value: 'monday', label: 'Monday' },
            { value: 'sunday', label: 'Sunday' },
          ]}
          onChange={(day) => edit({ weekStart: day === 'monday' ? 1 : 7 })}
        />
      </SettingRow>
    </div>
  );
};
