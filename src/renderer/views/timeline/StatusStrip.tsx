import type { ReactNode } from 'react';
import { formatDay } from '../../../shared/calendar';
import { chooseBaseline } from '../../../shared/commands';
import { baselineId, type Baseline, type DayNumber, type Workspace } from '../../../shared/model';
import { summaryParts, timelineSummary } from '../../../shared/queries/timeline';
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
  readonly onCapture: () => void;
}

/** The plan in one line, always of now; and what it is compared with. */
export const StatusStrip = ({ forecast, milestones, today, onCapture }: StatusStripProps): ReactNode => {
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
      <p className={styles.parts} role="group" aria-label="The plan in one line">
        {summaryParts(summary, today).map((part) => <span key={part} className={classes(styles.part, /late/u.test(part) && styles.bad)}>{part}</span>)}
      </p>
      {newest !== undefined && <Select label="Baseline" labelPlacement="hidden" tone="quiet" size="small" value={chosen ?? last} options={options} onChange={(value) => { void run(chooseBaseline, { baselineId: value === last ? null : baselineId(value) }); }} />}
      <Button tone="quiet" size="small" onPress={onCapture}>Capture baseline…</Button>
    </div>
  );
};
