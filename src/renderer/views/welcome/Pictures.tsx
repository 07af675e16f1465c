import { type ReactNode } from 'react';
import styles from './Pictures.module.css';

const rows: readonly (readonly { readonly hue: number; readonly from: number; readonly days: number }[])[] = [
  [{ hue: 0, from: 0, days: 2 }, { hue: 2, from: 2, days: 1 }],
  [{ hue: 1, from: 0, days: 1 }, { hue: 0, from: 1, days: 3 }],
  [{ hue: 2, from: 1, days: 2 }, { hue: 1, from: 4, days: 1 }],
];
const day = 44;
const line = 24;

/** A week with work on it, as the board draws it. */
export const WeekPicture = (): ReactNode => (
  <svg className={styles.picture} viewBox="0 0 260 80" aria-hidden="true">
    {[0, 1, 2, 3, 4, 5].map((each) => <line key={each} className={styles.line} x1={36 + each * day} x2={36 + each * day} y1="2" y2="78" />)}
    {rows.map((bookings, row) => (
      <g key={row}>
        <circle className={styles.person} cx="14" cy={16 + row * line} r="7" />
        {bookings.map(({ hue, from, days }) => (
          <g key={from}>
            <rect x={39 + from * day} y={8 + row * line} width={days * day - 6} height="16" rx="4" style={{ fill: `var(--project-${hue}-tint)` }} />
            <rect x={39 + from * day} y={8 + row * line} width="3" height="16" rx="1.5" style={{ fill: `var(--project-${hue})` }} />
          </g>
        ))}
      </g>
    ))}
  </svg>
);

/** A sheet whose rows become cards. */
export const SheetPicture = (): ReactNode => (
  <svg className={styles.picture} viewBox="0 0 260 80" aria-hidden="true">
    <rect className={styles.sheet} x="1" y="4" width="112" height="72" rx="4" />
    {[22, 40, 58].map((y) => <line key={y} className={styles.line} x1="1" x2="113" y1={y} y2={y} />)}
    {[40, 78].map((x) => <line key={x} className={styles.line} x1={x} x2={x} y1="4" y2="76" />)}
    <path className={styles.arrow} d="M124 40h20m-6-6 6 6-6 6" />
    {[0, 1, 2].map((hue) => (
      <g key={hue}>
        <rect x="156" y={6 + hue * line} width="102" height="18" rx="4" style={{ fill: `var(--project-${hue}-tint)` }} />
        <rect x="156" y={6 + hue * line} width="3" height="18" rx="1.5" style={{ fill: `var(--project-${hue})` }} />
      </g>
    ))}
  </svg>
);
