import { useRef, useState } from 'react';
import { removeRates, setRates, stepOf, together } from '../../../shared/commands';
import { formatDay } from '../../../shared/calendar';
import { formatMoney, ratesOn, type DatedRate, type DayNumber, type HourlyRates, type Resource } from '../../../shared/model';
import { useToday, useWorkspace } from '../../hooks';
import { Button, DateField, goToInvalid, IconButton, Pencil, Plus, Trash2 } from '../../widgets';
import { Section } from '../details';
import detailStyles from '../details/Details.module.css';
import { useRun } from '../frame';
import styles from './People.module.css';
import { RateField } from './RateField';

/** "42.00 EUR, overtime 52.50 EUR, client pays 70.00 EUR". */
const ratesWords = ({ costPerHour, overtimePerHour, billingPerHour }: HourlyRates, currency: string): string => [
  costPerHour === null ? 'no cost known' : formatMoney(costPerHour, currency),
  ...(overtimePerHour === null || overtimePerHour === costPerHour ? [] : [`overtime ${formatMoney(overtimePerHour, currency)}`]),
  ...(billingPerHour === null ? [] : [`client pays ${formatMoney(billingPerHour, currency)}`]),
].join(', ');

interface LaterFormProps {
  readonly resource: Resource;
  /** null: rates that are new. */
  readonly rate: DatedRate | null;
  readonly onClose: () => void;
}

const LaterForm = ({ resource, rate, onClose }: LaterFormProps) => {
  const run = useRun();
  const today = useToday();
  const { currency, weekStart } = useWorkspace().settings;
  const form = useRef<HTMLDivElement>(null);
  const [day, setDay] = useState<DayNumber>(rate?.day ?? today);
  const [draft, setDraft] = useState<HourlyRates>(rate ?? { ...ratesOn(resource, today), overtimePerHour: null });
  const verb = rate === null ? 'Add the rates' : 'Change the rates';
  const save = async (): Promise<void> => {
    const ids = [resource.id];
    const put = stepOf(setRates, { resourceIds: ids, from: day, ...draft });
    const moved = rate !== null && rate.day !== day ? [stepOf(removeRates, { resourceIds: ids, day: rate.day })] : [];
    if (await run(together, { label: `Change rates of ${resource.name} from ${formatDay(day, 'dayMonthYear')} on`, steps: [...moved, put] })) onClose();
  };
  return (
    <div ref={form} className={styles.offForm} role="group" aria-label={verb}>
      <DateField labelPlacement="beside" size="small" label="From" whenEmpty="keep" value={day} today={today} weekStart={weekStart} autoFocus onChange={(next) => { if (next !== null) setDay(next); }} />
      <RateField label={`Cost (${currency}/h)`} value={draft.costPerHour} currency={currency} placeholder="Not known" onCommit={(costPerHour) => { setDraft({ ...draft, costPerHour }); }} />
      <RateField label="Overtime" value={draft.overtimePerHour} currency={currency} placeholder="As an ordinary hour" onCommit={(overtimePerHour) => { setDraft({ ...draft, overtimePerHour }); }} />
      <RateField label="Client pays" value={draft.billingPerHour} currency={currency} placeholder="Not billed" onCommit={(billingPerHour) => { setDraft({ ...draft, billingPerHour }); }} />
      <div className={styles.buttons}>
        <Button size="small" tone="primary" onPress={() => { if (!goToInvalid(form.current)) void save(); }}>{verb}</Button>
        <Button size="small" tone="quiet" onPress={onClose}>Cancel</Button>
      </div>
    </div>
  );
};

/** What an hour costs, what overtime does, what the client pays, and what will hold from a day on. */
export const RateFields = ({ resource }: { readonly resource: Resource }) => {
  const run = useRun();
  const today = useToday();
  const { currency } = useWorkspace().settings;
  const [editing, setEditing] = useState<DayNumber | 'new' | null>(null);
  const ids = [resource.id];
  const isChanging = resource.laterRates.length > 0;
  return (
    <Section title="Rates" aside={isChanging ? `today ${ratesWords(ratesOn(resource, today), currency)}` : undefined}>
      <div className={detailStyles.fields}>
        <RateField label={`Cost (${currency}/h)`} value={resource.costPerHour} currency={currency} placeholder="Not known" onCommit={(costPerHour) => { void run(setRates, { resourceIds: ids, from: null, costPerHour }, 'nothing'); }} />
        <RateField label="Overtime" value={resource.overtimePerHour} currency={currency} placeholder="As an ordinary hour" onCommit={(overtimePerHour) => { void run(setRates, { resourceIds: ids, from: null, overtimePerHour }, 'nothing'); }} />
        <RateField label="Client pays" value={resource.billingPerHour} currency={currency} placeholder="Not billed" onCommit={(billingPerHour) => { void run(setRates, { resourceIds: ids, from: null, billingPerHour }, 'nothing'); }} />
      </div>
      {isChanging && (
        <ul className={detailStyles.list} aria-label="Rates from a day on">
          {resource.laterRates.map((rate) => (editing === rate.day
            ? <li key={rate.day}><LaterForm resource={resource} rate={rate} onClose={() => { setEditing(null); }} /></li>
            : (
              <li key={rate.day} className={detailStyles.line}>
                <span className={detailStyles.grow}>
                  From {formatDay(rate.day, 'dayMonthYear')}
                  <span className={detailStyles.reason}>{ratesWords(rate, currency)}</span>
                </span>
                <IconButton label={`Change the rates from ${formatDay(rate.day, 'dayMonthYear')}`} icon={Pencil} size="small" onPress={() => { setEditing(rate.day); }} />
                <IconButton label={`Remove the rates from ${formatDay(rate.day, 'dayMonthYear')}`} icon={Trash2} size="small" onPress={() => { void run(removeRates, { resourceIds: ids, day: rate.day }); }} />
              </li>
            )))}
        </ul>
      )}
      {editing === 'new'
        ? <LaterForm resource={resource} rate={null} onClose={() => { setEditing(null); }} />
        : <div className={styles.buttons}><Button size="small" icon={Plus} onPress={() => { setEditing('new'); }}>Other rates from a day on</Button></div>}
    </Section>
  );
};
