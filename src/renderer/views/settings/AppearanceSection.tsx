import { Monitor, Moon, SegmentedControl, Sun } from '../../widgets';
import { type ContrastChoice, type Density, type Theme, useAppearance } from '../frame';
import { SettingRow } from './parts';
import styles from './Settings.module.css';

const themes = [
  { value: 'system', label: 'System', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
] as const satisfies readonly { readonly value: Theme; readonly label: string; readonly icon: unknown }[];

const contrasts: readonly { readonly value: ContrastChoice; readonly label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'normal', label: 'Normal' },
  { value: 'more', label: 'High' },
];

const densities: readonly { readonly value: Density; readonly label: string }[] = [
  { value: 'normal', label: 'Normal' },
  { value: 'compact', label: 'Compact' },
];

export const AppearanceSection = () => {
  const { theme, setTheme, contrast, setContrast, density, setDensity } = useAppearance();
  return (
    <div className={styles.rows}>
      <SettingRow label="Theme">
        <SegmentedControl label="Theme" value={theme} options={themes} onChange={setTheme} />
      </SettingRow>
      <SettingRow label="Contrast" hint="High draws every line strong and takes the tints back.">
        <SegmentedControl label="Contrast" value={contrast} options={contrasts} onChange={setContrast} />
      </SettingRow>
      <SettingRow label="Density" hint="Compact shows about a fifth more rows.">
        <SegmentedControl label="Density" value={density} options={densities} onChange={setDensity} />
      </SettingRow>
    </div>
  );
};
