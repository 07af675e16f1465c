import { usePreference } from '../../hooks';
import { TextField } from '../../widgets';
import { SettingRow } from './parts';
import styles from './Settings.module.css';

export const YouSection = () => {
  const [name, setName] = usePreference('profile.name', '');
  return (
    <div className={styles.rows}>
      <SettingRow label="Your name" hint="Stands beside your changes in the history, from the next change on.">
        <TextField label="Your name" labelPlacement="hidden" value={name} placeholder="You" onCommit={(text) => setName(text.trim())} />
      </SettingRow>
    </div>
  );
};
