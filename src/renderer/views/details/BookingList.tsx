import { lockBookings, setCertainty, unassignBookings } from '../../../shared/commands';
import { formatDay, formatHours } from '../../../shared/calendar';
import { bookingMinutes, type Booking, type Task } from '../../../shared/model';
import { useWorkspace } from '../../hooks';
import { Chip, IconButton, Lock, LockOpen, MenuTrigger, Ellipsis } from '../../widgets';
import { useRun } from '../frame';
import styles from './Details.module.css';
import { Section } from './Section';

const daysOf = ({ days }: Booking): string => {
  const [first, last] = [days[0]?.day ?? 0, days.at(-1)?.day ?? 0];
  return first === last ? formatDay(first, 'shortWeekdayDayMonth') : `${formatDay(first, 'shortWeekdayDayMonth')} – ${formatDay(last, 'shortWeekdayDayMonth')}`;
};

/** Who works on a task and when, with what can be done about it. */
export const BookingList = ({ task }: { readonly task: Task }) => {
  const run = useRun();
  const workspace = useWorkspace();
  const bookings = (workspace.index.bookingsByTask.get(task.id) ?? []).flatMap((id) => workspace.bookings.get(id) ?? []).sort((a, b) => (a.days[0]?.day ?? 0) - (b.days[0]?.day ?? 0));
  const unbooked = workspace.index.unbooked.get(task.id) ?? 0;
  return (
    <Section title="Bookings" aside={unbooked > 0 ? `${formatHours(unbooked)} still to book` : task.status === 'done' || task.archived ? undefined : 'all booked'}>
      {bookings.length === 0 && <span className={styles.quiet}>Nobody is booked.</span>}
      <ul className={styles.list}>
        {bookings.map((booking) => {
          const name = workspace.resources.get(booking.resourceId)?.name ?? '';
          const bookingIds = [booking.id];
          return (
            <li key={booking.id} className={styles.line}>
              <span className={styles.grow}>
                <span className={styles.fitName} title={name}>{name}</span>
                <span className={styles.reason}>{daysOf(booking)} · {formatHours(bookingMinutes(booking))}</span>
                {booking.overrideReason !== '' && <span className={styles.reason}>Allowed: {booking.overrideReason}</span>}
              </span>
              {booking.certainty === 'tentative' && <Chip>Tentative</Chip>}
              <IconButton
                label={booking.locked ? `Unlock the booking of ${name}` : `Lock the booking of ${name}`} icon={booking.locked ? Lock : LockOpen} size="small"
                onPress={() => { void run(lockBookings, { bookingIds, locked: booking.locked ? 'unlocked' : 'locked' }, 'nothing'); }}
              />
              <MenuTrigger
                label={`Booking of ${name}`}
                placement="bottom end"
                entries={[
                  { id: 'certainty', label: booking.certainty === 'tentative' ? 'Confirm' : 'Make tentative', onAction: () => { void run(setCertainty, { bookingIds, certainty: booking.certainty === 'tentative' ? 'confirmed' : 'tentative' }); } },
                  { id: 'unassign', label: 'Unassign', onAction: () => { void run(unassignBookings, { bookingIds }); } },
                ]}
              >
                <IconButton label={`More about the booking of ${name}`} icon={Ellipsis} size="small" />
              </MenuTrigger>
            </li>
          );
        })}
      </ul>
    </Section>
  );
};
