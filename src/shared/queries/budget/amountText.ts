import { refuseWith, succeed, type MinorUnits, type Quantity, type Result } from '../../model';

interface Figure {
  readonly whole: string;
  readonly rest: string;
}

/** Everything before the decimal mark: digits alone, or in groups of three. */
const wholeFigure = /^(?:\d*|\d{1,3}(?:[.,'\s]\d{3})+)$/u;

/** Thousands for sure, also where a currency has three decimal places. */
const groupsOfThree = /^\d{1,3}(?:(?:,\d{3})+|(?:\.\d{3}){2,})$/u;

/**
 * The digits of a typed figure: its last mark is the decimal one where at most `places` digits follow, thousands marks are dropped.
 * null: no figure, or one with more decimals than `places` that are not zeros.
 */
const figureOf = (typed: string, places: number): Figure | null => {
  const match = /^(\d[\d.,'\s]*?|)(?:[.,](\d+))?$/u.exec(typed);
  if (typed === '' || match === null) return null;
  const [, head = '', tail = ''] = match;
  if (!wholeFigure.test(head)) return null;
  const whole = head.replace(/\D/gu, '');
  const isGroup = head !== '' && tail.length === 3 && (places < 3 || groupsOfThree.test(typed));
  if (isGroup) return { whole: `${whole}${tail}`, rest: '' };
  return /[1-9]/u.test(tail.slice(places)) ? null : { whole, rest: tail.slice(0, places) };
};

const scaledFigure = ({ whole, rest }: Figure, places: number): number => Number(`${whole}${rest.padEnd(places, '0')}`);

const splitSign = (text: string): { readonly sign: 1 | -1; readonly typed: string } => {
  const typed = text.trim().replace(/^\p{Sc}|\p{Sc}$|^[A-Z]{3}\s|\s[A-Z]{3}$/gu, '').trim();
  return /^[-−]/u.test(typed) ? { sign: -1, typed: typed.slice(1).trim() } : { sign: 1, typed };
};

/** Reads `1,250.00`, `-42,5`, `€ 42` or `42 EUR` as minor units with `digits` decimal places; a minus is a credit. Refuses what is no amount. Exact: no fraction is ever calculated with. */
export const parseAmount = (text: string, digits: number): Result<MinorUnits> => {
  const { sign, typed } = splitSign(text);
  const figure = figureOf(typed, digits);
  if (figure === null) return refuseWith('money-unread', `“${text.trim()}” is not an amount.`, `Write a figure such as ${digits === 0 ? '1250' : '1250.50'}, with a minus for a credit.`);
  const amount = scaledFigure(figure, digits);
  return Number.isSafeInteger(amount) ? succeed(amount === 0 ? 0 : sign * amount) : refuseWith('money-too-large', `“${text.trim()}” is too large an amount.`, 'Write a smaller one.');
};

/** Reads `12.5`, `1,000` or `12.5 m` as thousandths of a unit. Refuses what is no quantity, and negative ones. */
export const parseQuantity = (text: string, unit: string): Result<Quantity> => {
  const bare = text.trim();
  const typed = unit !== '' && bare.toLowerCase().endsWith(unit.toLowerCase()) ? bare.slice(0, -unit.length).trim() : bare;
  if (/^[-−]/u.test(typed)) return refuseWith('quantity-negative', 'A quantity cannot be negative.', 'Write 0 or more.');
  const thousands = /^\d{1,3}(,\d{3})+(\.\d{1,3})?$/u.test(typed) ? typed.replaceAll(',', '') : typed;
  const match = /^(\d*)(?:[.,](\d{1,3}))?$/u.exec(thousands);
  if (typed === '' || match === null) return refuseWith('quantity-unread', `“${bare}” is not a quantity.`, 'Write a figure such as 12 or 12.5.');
  const quantity = scaledFigure({ whole: match[1] ?? '', rest: match[2] ?? '' }, 3);
  return Number.isSafeInteger(quantity) ? succeed(quantity) : refuseWith('quantity-too-large', `“${bare}” is too large a quantity.`, 'Write a smaller one.');
};
