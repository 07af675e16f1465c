import { useRef, useState } from 'react';
import { addTimeOff, editTimeOff, removeTimeOff } from '../../../shared/commands';
import { formatDay, formatHours } from '../../../shared/calendar';
import { conflictsOf } from '../../../shared/scheduling';
import { doneWords, type DayNumber, type Minutes, type Resource, type TimeOff, type TimeOffId } from '../../../shared/model';
import { useSession, useToday, useWorkspace } from '../../hooks';
import { Button, DateField, goToInvalid, HoursField, IconButton, Pencil, Plus, Select, Switch, Trash2, type Option } from '../../widgets';
import detailStyles from '../details/Details.module.css';
import { Section } from '../details';
import { useNotify, useRun } from '../frame';
import styles from './People.module.css';

const reasons: readonly Option<TimeOff['reason']>[] = [
  { value: 'vacation', label: 'Vacation' }, { value: 'sick', label: 'Sick' }, { value: 'training', label: 'Training' }, { value: 'maintenance', label: 'Maintenance' }, { value: 'other', label: 'Other' },
];
const halfDay: Minutes = 240;

interface Draft {
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  readonly minutesPerDay: Minutes | null;
  readonly reason: TimeOff['reason'];
}

const span = ({ firstDay, lastDay }: Pick<TimeOff, 'firstDay' | 'lastDay'>): string =>
  firstDay === lastDay ? formatDay(firstDay, 'shortWeekdayDayMonth') : `${formatDay(firstDay, 'shortWeekdayDayMonth')} – ${formatDay(lastDay, 'shortWeekdayDayMonth')}`;

const OffForm = ({ start, verb, onSave, onCancel }: { readonly start: Draft; readonly verb: string; readonly onSave: (draft: Draft) => void; readonly onCancel: () => void }) => {
  const today = useToday();
  const form = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState(start);
  const put = (patch: Partial<Draft>): void => { setDraft((present) => ({ ...present, ...patch })); };
  const beside = { labelPlacement: 'beside', size: 'small' } as const;
  return (
    <div ref={form} className={styles.offForm} role="group" aria-label={verb}>
      <DateField {...beside} label="First day" whenEmpty="keep" value={draft.firstDay} today={today} autoFocus onChange={(day) => { if (day !== null) put({ firstDay: day, lastDay: Math.max(day, draft.lastDay) }); }} />
      <DateField {...beside} label="Last day" whenEmpty="keep" value={draft.lastDay} min={draft.firstDay} today={today} onChange={(day) => { if (day !== null) put({ lastDay: day }); }} />
      <Switch value={draft.minutesPerDay === null} onChange={(whole) => { put({ minutesPerDay: whole ? null : halfDay }); }}>Whole days</Switch>
      {draft.minutesPerDay !== null && <HoursField {...beside} label="Off each day" value={draft.minutesPerDay} min={15} max={1440} onCommit={(minutes) => { if (minutes !== null) put({ minutesPerDay: minutes }); }} />}
      <Select {...beside} label="Reason" value={draft.reason} options={reasons} onChange={(reason) => { put({ reason }); }} />
      <div className={styles.buttons}>
        <Button size="small" tone="primary" onPress={() => { if (!goToInvalid(form.current)) onSave(draft); }}>{verb}</Button>
        <Button size="small" tone="quiet" onPress={onCancel}>Cancel</Button>
      </div>
    </div>
  );
};

/** Time off that is coming or lately was, with part days, and what adding it breaks. */
export const TimeOffList = ({ resource }: { readonly resource: Resource }) => {
  const run = useRun();
  const session = useSession();
  const notify = useNotify();
  const workspace = useWorkspace();
  const today = useToday();
  const [editing, setEditing] = useState<TimeOffId | 'new' | null>(null);
  const entries = (workspace.index.timeOffByResource.get(resource.id) ?? []).flatMap((id) => workspace.timeOff.get(id) ?? []).sort((a, b) => a.firstDay - b.firstDay);
  const shown = entries.filter(({ lastDay }) => lastDay >= today - 28);
  /** Says what now lies on the days off. */
  const save = (draft: Draft): void => {
    const about = ['time off', resource.id, editing];
    const outcome = editing === 'new' || editing === null ? session.run(addTimeOff, { resourceIds: [resource.id], ...draft }) : session.run(editTimeOff, { id: editing, patch: draft });
    if (!outcome.ok) return notify({ message: `${outcome.refusal.sentence} ${outcome.refusal.nextStep}`, tone: 'bad', about });
    setEditing(null);
    const broken = conflictsOf(session.workspace(), draft.firstDay, draft.lastDay + 1).filter((conflict) => 'resourceId' in conflict && conflict.resourceId === resource.id);
    const words = broken.length === 0 ? '' : ` ${broken.map(({ sentence }) => sentence).slice(0, 2).join(' ')}`;
    return notify({ message: `${doneWords(outcome.value.change.label)}.${words}`, tone: broken.length === 0 ? 'good' : 'info', undo: 'offer', about });
  };
  return (
    <Section title="Time off" aside={entries.length === shown.length ? undefined : `${String(entries.length - shown.length)} earlier`}>
      {shown.length === 0 && editing === null && <span className={detailStyles.quiet}>None ahead.</span>}
      <ul className={detailStyles.list}>
        {shown.map((entry) => (editing === entry.id
          ? <li key={entry.id}><OffForm start={entry} verb="Change time off" onSave={save} onCancel={() => { setEditing(null); }} /></li>
          : (
            <li key={entry.id} className={detailStyles.line}>
              <span className={detailStyles.grow}>
                {span(entry)}
                <span className={detailStyles.reason}>{reasons.find(({ value }) => value === entry.reason)?.label}{entry.minutesPerDay === null ? '' : `, ${formatHours(entry.minutesPerDay)} each day`}</span>
              </span>
              <IconButton label={`Change time off ${span(entry)}`} icon={Pencil} size="small" onPress={() => { setEditing(entry.id); }} />
              <IconButton label={`Remove time off ${span(entry)}`} icon={Trash2} size="small" onPress={() => { void run(removeTimeOff, { ids: [entry.id] }); }} />
            </li>
          )))}
      </ul>
      {editing === 'new'
        ? <OffForm start={{ firstDay: today, lastDay: today, minutesPerDay: null, reason: resource.kind === 'equipment' ? 'maintenance' : 'vacation' }} verb="Record time off" onSave={save} onCancel={() => { setEditing(null); }} />
        : <div className={styles.buttons}><Button size="small" icon={Plus} onPress={() => { setEditing('new'); }}>Add time off</Button></div>}
    </Section>
  );
};
