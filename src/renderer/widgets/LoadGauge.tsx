import { classes } from './classes';
import styles from './LoadGauge.module.css';

/** How full: `filling` from half of the capacity on. `off`: no capacity at all. */
export type LoadLevel = 'off' | 'free' | 'filling' | 'full' | 'over';

/** Which level a load has, all in the same unit. Full means nothing left, over means more than there is, in all or (`over`) in a part of the time. */
export const loadLevel = (load: number, capacity: number, over = 0): LoadLevel => {
  if (load > capacity || over > 0) return 'over';
  if (capacity === 0) return 'off';
  if (load === capacity) return 'full';
  return load * 2 >= capacity ? 'filling' : 'free';
};

export interface LoadGaugeProps {
  /** In the same unit as `capacity`. */
  readonly load: number;
  readonly capacity: number;
  /** What is too much on single days, though the whole may have room. */
  readonly over?: number | undefined;
  /** Said to assistive technology; left out where the same words stand beside it. */
  readonly label?: string | undefined;
  readonly size?: 'small' | 'normal' | undefined;
}

const top = 3.5;
const bottom = 20.5;

/** The mark as an instrument: the bar stands as high in the ring as the person is loaded, and above it when over. */
export const LoadGauge = ({ load, capacity, over, label, size = 'normal' }: LoadGaugeProps) => {
  const level = loadLevel(load, capacity, over);
  const share = capacity === 0 ? (load > 0 ? 1 : 0) : Math.min(load / capacity, 1);
  const y = bottom - share * (bottom - top);
  return (
    <svg className={classes(styles.gauge, styles[level], size === 'small' && styles.small)} viewBox="0 0 24 24" fill="none" role={label === undefined ? undefined : 'img'} aria-label={label} aria-hidden={label === undefined}>
      <circle className={styles.ring} cx="12" cy="12" r="8.5" />
      {share > 0 && <path className={styles.water} d={segmentPath(y)} />}
      {level !== 'off' && <path className={styles.bar} d={level === 'over' ? 'M1.5 -0.25h21' : `M2 ${y.toFixed(2)}h20`} />}
    </svg>
  );
};

/** The part of the ring's disc below height `y`. */
const segmentPath = (y: number): string => {
  const rise = Math.max(-8.5, Math.min(8.5, 12 - y));
  const half = Math.sqrt(Math.max(0, 8.5 ** 2 - rise ** 2));
  if (half < 0.01) return rise > 0 ? 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z' : '';
  return `M${(12 - half).toFixed(2)} ${y.toFixed(2)}A8.5 8.5 0 ${rise > 0 ? '1' : '0'} 0 ${(12 + half).toFixed(2)} ${y.toFixed(2)}z`;
};
