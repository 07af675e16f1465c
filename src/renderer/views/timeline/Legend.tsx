import type { CSSProperties, ReactNode } from 'react';
import bars from './grid/Bar.module.css';
import { Check, Minus } from '../../widgets';
import styles from './Toolbar.module.css';

const hue = { '--hue': 'var(--project-0)' } as CSSProperties;

const Sample = ({ basis, percent = 0, children, isCritical = 'no' }: { readonly basis: 'booked' | 'forecast'; readonly percent?: number; readonly children?: ReactNode; readonly isCritical?: 'yes' | 'no' }): ReactNode => (
  <dt style={hue} aria-hidden="true">
    <div className={bars.bar} data-fixed="" data-basis={basis} data-critical={isCritical === 'yes' ? '' : undefined} style={{ left: 4, width: 48 }}>
      <div className={bars.body}>
        {basis === 'booked' && <div className={bars.booked} style={{ left: 0, width: 48 }} />}
        {percent > 0 && <div className={bars.fill} style={{ width: `${String(percent)}%` }} />}
      </div>
    </div>
    {children}
  </dt>
);

const Mark = ({ tone, children }: { readonly tone: string; readonly children?: ReactNode }): ReactNode => (
  <dt aria-hidden="true"><span className={bars.mark} data-tone={tone} style={{ left: 28 }}>{children}</span></dt>
);

/** What the marks on the timeline mean, beside one of each. */
export const Legend = (): ReactNode => (
  <dl className={styles.legend}>
    <Sample basis="booked" percent={40} /><dd>Booked; the dark part is done</dd>
    <Sample basis="forecast" /><dd>Nobody is booked yet: forecast from free time</dd>
    <Sample basis="booked" isCritical="yes" /><dd>Critical: a day later here is a day later at the end</dd>
    <Sample basis="booked"><span className={bars.tail} style={{ left: 52, width: 20 }} /></Sample><dd>Float: it may end as late as the tail</dd>
    <Sample basis="booked"><span className={bars.baseline} style={{ left: -2, width: 44 }} /></Sample><dd>Where the baseline had it</dd>
    <Sample basis="booked"><span className={bars.deadline} style={{ left: 60 }} /></Sample><dd>Due day of a task</dd>
    <Mark tone="onTrack" /><dd>Milestone on track</dd>
    <Mark tone="atRisk" /><dd>At risk</dd>
    <Mark tone="late"><Minus /></Mark><dd>Late</dd>
    <Mark tone="reached"><Check /></Mark><dd>Reached</dd>
    <dt aria-hidden="true"><span className={bars.due} style={{ left: 28 }} /></dt><dd>Due day of a milestone; drag it to change it</dd>
    <dt aria-hidden="true"><span className={bars.odds} style={{ left: 8, width: 46 }}><span className={bars.odd} data-odd="p50" style={{ left: 0 }} /><span className={bars.odd} data-odd="p80" style={{ left: 28 }} /><span className={bars.odd} data-odd="p90" style={{ left: 46 }} /></span></dt><dd>Likely days: half, 80 % and 90 % of simulated runs end by then</dd>
  </dl>
);
