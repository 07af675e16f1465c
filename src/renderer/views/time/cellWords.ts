import { formatDay, formatHours } from '../../../shared/calendar';
import type { SheetCell, SheetDay, SheetRow } from '../../../shared/queries/time';

/** All about one cell, as a sentence: "Weld frame, Wednesday 25 November: 8 h logged, 2 h of it overtime, 6 h planned". */
export const cellWords = ({ task }: SheetRow, { day, logged, overtime, planned, tentative, notes }: SheetCell): string => {
  const facts = [
    logged === 0 ? 'nothing logged' : `${formatHours(logged)} logged`,
    ...(overtime === 0 ? [] : [`${formatHours(overtime)} of it overtime`]),
    ...(planned === 0 ? [] : [`${formatHours(planned)} planned${tentative === planned ? ', tentative' : tentative > 0 ? `, ${formatHours(tentative)} of it tentative` : ''}`]),
    ...(notes === '' ? [] : [`note: ${notes}`]),
  ];
  return `${task.title}, ${formatDay(day, 'weekdayDayMonth')}: ${facts.join(', ')}`;
};

/** "Wednesday 25 November: 8 h of 8 h logged"; with why there is no capacity, and what is above it. */
export const dayWords = ({ day, capacity, logged, overtime, beyond, off }: SheetDay): string => {
  const facts = [
    capacity === 0 ? `${formatHours(logged)} logged` : `${formatHours(logged)} of ${formatHours(capacity)} logged`,
    ...(overtime === 0 ? [] : [`${formatHours(overtime)} of it overtime`]),
    ...(beyond === 0 ? [] : [`${formatHours(beyond)} above capacity`]),
    ...(off === '' ? [] : [off.charAt(0).toLowerCase() + off.slice(1)]),
  ];
  return `${formatDay(day, 'weekdayDayMonth')}: ${facts.join(', ')}`;
};
