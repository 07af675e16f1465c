import { numberFrom, type DayOrder, type DecimalMark } from '../../calendar';

export type DecimalEvidence = DecimalMark | 'either' | 'both' | 'none';

/** What a column's values say about the decimal mark: `either` where both readings fit (`1,500`), `both` where they contradict. */
export const decimalEvidence = (values: Iterable<string>): DecimalEvidence => {
  let point = false;
  let comma = false;
  let open = false;
  for (const value of values) {
    const asPoint = numberFrom(value, '.') !== null;
    const asComma = numberFrom(value, ',') !== null;
    if (!/[.,]/u.test(value)) continue;
    if (asPoint && asComma) open = true;
    else if (asPoint) point = true;
    else if (asComma) comma = true;
  }
  if (point && comma) return 'both';
  if (point) return '.';
  if (comma) return ',';
  return open ? 'either' : 'none';
};

export type DayOrderEvidence = DayOrder | 'either' | 'both' | 'none';

/** What a column's values say about the order of day and month; `either`: every value fits both, so it has to be asked. */
export const dayOrderEvidence = (values: Iterable<string>): DayOrderEvidence => {
  let dayFirst = false;
  let monthFirst = false;
  let open = false;
  for (const value of values) {
    const match = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})\b/u.exec(value.trim());
    if (match === null) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first > 12 && second <= 12) dayFirst = true;
    else if (second > 12 && first <= 12) monthFirst = true;
    else if (first !== second) open = true;
  }
  if (dayFirst && monthFirst) return 'both';
  if (dayFirst) return 'dayFirst';
  if (monthFirst) return 'monthFirst';
  return open ? 'either' : 'none';
};
