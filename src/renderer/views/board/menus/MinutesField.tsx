import { useMemo, type ReactNode } from 'react';
import { formatDay } from '../../../../shared/calendar';
import type { BookingId, DayNumber } from '../../../../shared/model';
import { useWorkspace } from '../../../hooks';
import { HoursField, Popover } from '../../../widgets';
import { useStoreValue } from '../../hand';
import { useController } from '../state/BoardContext';
import { setMinutes } from '../state/verbs';
import { nothingOpen } from '../state/viewState';
import styles from './MinutesField.module.css';

/** The hours of one booking on one day, beside its card. */
export const MinutesField = (): ReactNode => {
  const { opened } = useController();
  const asked = useStoreValue(opened, (value) => (value.kind === 'minutes' ? value : null));
  return asked === null ? null : <Minutes key={`${asked.bookingId} ${String(asked.day)}`} bookingId={asked.bookingId} day={asked.day} />;
};

const Minutes = ({ bookingId, day }: { readonly bookingId: BookingId; readonly day: DayNumber }): ReactNode => {
  const controller = useController();
  const booking = useWorkspace().bookings.get(bookingId);
  const anchor = useMemo(() => ({ current: document.querySelector(`[data-booking="${CSS.escape(bookingId)}"]`) }), [bookingId]);
  const close = (): void => controller.opened.set(nothingOpen);
  if (booking === undefined) return null;
  const save = (minutes: number | null): void => {
    close();
    if (minutes !== null) void setMinutes(controller, bookingId, day, minutes);
  };
  return (
    <Popover label="Hours on this day" anchor={anchor} isOpen onClose={close}>
      <div className={styles.box}>
        <HoursField label={formatDay(day, 'weekdayDayMonth')} value={booking.days.find((booked) => booked.day === day)?.minutes ?? 0} onCommit={save} min={0} max={1440} autoFocus description="Enter sets them; 0 takes the day off the booking." />
      </div>
    </Popover>
  );
};
