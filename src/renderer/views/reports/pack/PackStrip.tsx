import { Button } from '../../../widgets';
import styles from '../ReportsScreen.module.css';
import type { WeeklyPack } from './useWeeklyPack';

/** How far the weekly pack is, with a way to stop it. */
export const PackStrip = ({ pack: { progress, cancel } }: { readonly pack: WeeklyPack }) =>
  progress === null ? null : (
    <div className={styles.strip} role="group" aria-label="Weekly pack">
      <span>Weekly pack, {progress.done + 1} of {progress.all}: {progress.label}</span>
      <progress className={styles.progress} value={progress.done} max={progress.all} aria-label="Weekly pack" />
      <span className={styles.space} />
      <Button size="small" onPress={cancel}>Cancel</Button>
    </div>
  );
