import { formatDay, formatHours, formatHoursNumber } from '../../../shared/calendar';
import type { DayNumber, Resource, ResourceId } from '../../../shared/model';
import type { WeekSheet } from '../../../shared/queries/time';
import { Button, CalendarCheck, CheckCheck, ChevronDown, ChevronUp, ComboBox, Copy, Ellipsis, IconButton, LoadGauge, MenuTrigger } from '../../widgets';
import styles from './WeekView.module.css';

export interface PersonHeadProps {
  readonly people: readonly Resource[];
  readonly person: Resource;
  readonly sheet: WeekSheet;
  /** Last day that is logged as planned without asking. */
  readonly until: DayNumber;
  readonly onPerson: (id: ResourceId) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onPlanned: () => void;
  readonly onWholeWeek: () => void;
  readonly onCopy: () => void;
}

/** Names that two people share are told apart by their role. */
const labelOf = ({ name, role }: Resource, people: readonly Resource[]): string => (role !== '' && people.filter((other) => other.name === name).length > 1 ? `${name}, ${role}` : name);

/** Whose week it is, how much of it is logged, and what fills it. */
export const PersonHead = ({ people, person, sheet, until, onPerson, onStep, onPlanned, onWholeWeek, onCopy }: PersonHeadProps) => {
  const { logged, capacity, planned, overtime, week } = sheet;
  return (
    <div className={styles.head}>
      <div className={styles.who}>
        <ComboBox
          label="Person" labelPlacement="hidden" className={styles.person} value={person.id} options={people.map((each) => ({ value: each.id, label: labelOf(each, people) }))}
          onChange={(id) => { if (id !== null) onPerson(id); }}
        />
        <IconButton label="Previous person" icon={ChevronUp} keys="Alt+ArrowUp" onPress={() => { onStep(-1); }} />
        <IconButton label="Next person" icon={ChevronDown} keys="Alt+ArrowDown" onPress={() => { onStep(1); }} />
      </div>
      <div className={styles.facts}>
        <LoadGauge load={logged - overtime} capacity={capacity} />
        <span className={styles.figure}>{formatHoursNumber(logged)}<span className={styles.unit}>/{formatHoursNumber(capacity)} h logged</span></span>
        {overtime > 0 && <span className={styles.overtime}>{formatHours(overtime)} overtime</span>}
        <span className={styles.quiet}>{formatHours(planned)} planned</span>
      </div>
      <div className={styles.buttons}>
        <Button icon={Copy} keys="C" onPress={onCopy}>Copy last week</Button>
        <Button tone="primary" icon={CheckCheck} keys="P" onPress={onPlanned}>Log as planned</Button>
        {until < week.to - 1 && (
          <MenuTrigger
            label="More ways to log" placement="bottom end"
            entries={[{ id: 'week', label: 'Log the whole week as planned', description: `Also what is still to come after ${formatDay(until, 'shortWeekdayDayMonth')}`, icon: CalendarCheck, onAction: onWholeWeek }]}
          >
            <IconButton label="More ways to log" icon={Ellipsis} />
          </MenuTrigger>
        )}
      </div>
    </div>
  );
};
