import type { ReactNode } from 'react';
import { formatDay } from '../../../shared/calendar';
import { chooseBaseline } from '../../../shared/commands';
import { baselineId, type Baseline, type DayNumber, type Workspace } from '../../../shared/model';
import { summaryParts, timelineSummary, type TimelineFilter } from '../../../shared/queries/timeline';
import type { Forecast, MilestoneForecast } from '../../../shared/scheduling';
import { useQuery } from '../../hooks';
import { Button, classes, Select } from '../../widgets';
import { useRun } from '../frame';
import styles from './Toolbar.module.css';

const baselinesOf = (workspace: Workspace): readonly Baseline[] => [...workspace.baselines.values()].sort((one, other) => other.day - one.day || (one.id < other.id ? 1 : -1));
const chosenOf = (workspace: Workspace): string | null => workspace.settings.baselineId;
const last = 'last';

interface StatusStripProps {
  readonly forecast: Forecast;
  readonly milestones: readonly MilestoneForecast[];
  readonly today: DayNumber;
  /** What the timeline is narrowed to now; a part of the line narrows it to what it tells of, and back. */
  readonly only: TimelineFilter['only'];
  readonly onOnly: (only: TimelineFilter['only']) => void;
  readonly onCapture: () => void;
  /** Shows the plan against the baseline. */
  readonly onCompare: () => void;
}

/** The plan in one line, always of now; and what it is compared with. */
export const StatusStrip = ({ forecast, milestones, today, only, onOnly, onCapture, onCompare }: StatusStripProps): ReactNode => {
  const run = useRun();
  const summary = useQuery(timelineSummary, forecast, milestones);
  const baselines = useQuery(baselinesOf);
  const chosen = useQuery(chosenOf);
  const newest = baselines[0];
  const options = [
    ...(newest === undefined ? [] : [{ value: last, label: `Last baseline: ${newest.name}`, description: formatDay(newest.day, 'dayMonthYear') }]),
    ...baselines.map(({ id, name, day }) => ({ value: String(id), label: name, description: formatDay(day, 'dayMonthYear') })),
  ];
  return (
    <div className={styles.strip}>
      <div className={styles.parts} role="group" aria-label="The plan in one line">
        {summaryParts(summary, today).map(({ text, only: narrows, tone }) => {
          const look = classes(styles.part, tone === 'bad' && styles.bad);
          return narrows === null ? <span key={text} className={look} title={text}>{text}</span> : (
            <button key={text} type="button" className={classes(look, styles.narrows)} title={text} aria-pressed={only === narrows} onClick={() => onOnly(only === narrows ? 'everything' : narrows)}>{text}</button>
          );
        })}
      </div>
      {newest !== undefined && <Select className={styles.baseline} label="Baseline" labelPlacement="hidden" tone="quiet" size="small" value={chosen ?? last} options={options} onChange={(value) => { void run(chooseBaseline, { baselineId: value === last ? null : baselineId(value) }); }} />}
      {newest !== undefined && <Button tone="quiet" size="small" onPress={onCompare}>Compare…</Button>}
      <Button tone="quiet" size="small" className={styles.capture} onPress={onCapture}>{newest === undefined ? 'Capture baseline…' : 'Capture…'}</Button>
    </div>
  );
};
