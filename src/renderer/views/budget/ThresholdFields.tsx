import { setThresholds } from '../../../shared/commands';
import type { AlertThresholds, ProjectId } from '../../../shared/model';
import { NumberField } from '../../widgets';
import detailStyles from '../details/Details.module.css';
import { Section } from '../details';
import { useRun } from '../frame';

interface Field {
  readonly id: keyof AlertThresholds;
  readonly label: string;
  /** `percent` as it is kept; `index`: hundredths. */
  readonly kind: 'percent' | 'index';
}

const fields: readonly Field[] = [
  { id: 'spentPercent', label: 'Spent, from', kind: 'percent' },
  { id: 'committedPercent', label: 'Spent and ordered, from', kind: 'percent' },
  { id: 'overrunPercent', label: 'Forecast over by more than', kind: 'percent' },
  { id: 'costIndexPercent', label: 'CPI below', kind: 'index' },
  { id: 'scheduleIndexPercent', label: 'SPI below', kind: 'index' },
];

/** When the money of a project asks for attention. */
export const ThresholdFields = ({ projectId, thresholds }: { readonly projectId: ProjectId; readonly thresholds: AlertThresholds }) => {
  const run = useRun();
  const set = (id: keyof AlertThresholds, value: number | null): void => { if (value !== null) void run(setThresholds, { projectId, thresholds: { [id]: value } }); };
  return (
    <Section title="Warn when">
      <div className={detailStyles.fields} style={{ '--field-label-width': '196px' } as React.CSSProperties}>
        {fields.map(({ id, label, kind }) => (kind === 'percent'
          ? <NumberField key={id} label={label} labelPlacement="beside" size="small" unit="% of the budget" value={thresholds[id]} min={0} max={1000} onCommit={(value) => { set(id, value); }} />
          : <NumberField key={id} label={label} labelPlacement="beside" size="small" value={thresholds[id] / 100} decimals={2} step={0.05} min={0} max={10} onCommit={(value) => { set(id, value === null ? null : Math.round(value * 100)); }} />))}
      </div>
    </Section>
  );
};
