import { refuseWith, succeed, type Minutes, type Result } from '../../../shared/model';
import type { SheetCell } from '../../../shared/queries/time';
import { hoursText, parseTypedHours } from '../../widgets';

/** What somebody worked, as a cell takes it. */
export interface TypedTime {
  /** Overtime included; 0 empties the cell. */
  readonly minutes: Minutes;
  readonly overtime: Minutes;
}

/** What a cell shows, and its editor begins with: `8`, `8+2` with overtime, `+2` for nothing but overtime, nothing for no time. */
export const cellText = ({ logged, overtime }: Pick<SheetCell, 'logged' | 'overtime'>): string => {
  if (logged === 0) return '';
  const ordinary = logged - overtime;
  return `${ordinary === 0 ? '' : hoursText(ordinary)}${overtime === 0 ? '' : `+${hoursText(overtime)}`}`;
};

/**
 * Reads what is typed into a cell (TIM-14): hours as everywhere (`7.5`, `7:30`, `90m`), `8+2` with two hours of overtime, `=` for
 * what is planned, nothing or 0 to empty it.
 */
export const parseCellText = (text: string, planned: Minutes): Result<TypedTime> => {
  const typed = text.trim();
  if (typed === '') return succeed({ minutes: 0, overtime: 0 });
  if (typed === '=') return planned > 0 ? succeed({ minutes: planned, overtime: 0 }) : refuseWith('nothing-planned', 'Nothing is planned here.', 'Type the hours.');
  const [ordinary = '', over, ...rest] = typed.split('+');
  const minutes = ordinary.trim() === '' && over !== undefined ? 0 : parseTypedHours(ordinary);
  const overtime = over === undefined ? 0 : parseTypedHours(over);
  if (minutes === null || overtime === null || rest.length > 0) return refuseWith('hours-unread', `“${typed}” is not a number of hours.`, 'Type 7.5, 7:30 or 90m, 8+2 with overtime, or = for what is planned.');
  return succeed({ minutes: minutes + overtime, overtime });
};
