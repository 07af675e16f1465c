import { currencyDigits, type MinorUnits } from '../../model';

const steps = [[1e9, 'bn'], [1e6, 'M'], [1e3, 'k']] as const;

/** At most three digits that count, without zeros at the end: 1.2, 45.2, 132. */
const threeDigits = (value: number): string => String(Number(value.toPrecision(3)));

/**
 * An amount as an axis or a label has room for: 132,400.00 EUR is "132k", 1,234.56 "1.23k", 950.00 "950". Without its currency,
 * rounded to three digits; exact amounts stand in the table beside a chart.
 */
export const shortMoney = (amount: MinorUnits, currency: string): string => {
  const value = Math.abs(amount) / 10 ** currencyDigits(currency);
  const sign = amount < 0 && Math.round(value * 100) > 0 ? '-' : '';
  // What is rounded up to the next step is written in that step: 999,950 is 1M, not 1000k.
  const rounded = value < 1000 ? Math.round(value) : Number(value.toPrecision(3));
  const step = steps.find(([least]) => rounded >= least);
  return step === undefined ? `${sign}${String(rounded)}` : `${sign}${threeDigits(rounded / step[0])}${step[1]}`;
};
