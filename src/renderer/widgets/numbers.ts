/** Reads a number as people type it: `1 234,5`, `1,234.5`, `12`; null when it is none. */
export const parseTypedNumber = (text: string): number | null => {
  const bare = text.replace(/[\s\u00a0']/g, '');
  // At most one decimal mark; whatever stands before it more than once divides groups of three.
  if (!/^(?=.)[-+]?(?:\d*|\d{1,3}(?:[.,]\d{3})+)(?:[.,]\d*)?$/.test(bare)) return null;
  const decimal = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const groups = bare.slice(0, Math.max(decimal, 0)).replace(/[.,]/g, '');
  const isGroupOnly = /^[-+]?\d{1,3}([.,]\d{3}){2,}$/.test(bare);
  const read = decimal < 0 ? bare : isGroupOnly ? bare.replace(/[.,]/g, '') : `${groups}.${bare.slice(decimal + 1)}`;
  const value = Number(read);
  return Number.isFinite(value) ? value : null;
};

/**
 * Reads hours as people type them and answers whole minutes: `6.5`, `6,5 h`, `6:30`, `6h30`, `90m`, `90 min`.
 * null when it is none.
 */
export const parseTypedHours = (text: string): number | null => {
  const bare = text.trim().toLowerCase();
  const clock = /^(\d+)\s*(?::|h|hr|hrs|hours?)\s*(\d{1,2})\s*(?:m|min|minutes?)?$/.exec(bare);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const minutes = /^(\d+)\s*(?:m|min|mins|minutes?)$/.exec(bare);
  if (minutes !== null) return Number(minutes[1]);
  const hours = parseTypedNumber(bare.replace(/\s*(h|hr|hrs|hours?)$/, ''));
  return hours === null || hours < 0 ? null : Math.round(hours * 60);
};

/** Minutes as the number of hours people read: 390 -> `6.5`, 400 -> `6.67`. */
export const hoursText = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100);
