import { currencyDigits, formatAmount, withThousands, type MinorUnits } from '../../../shared/model';

/** "-" as typed becomes the minus that lines up with figures. */
const withMinus = (text: string): string => text.replace('-', '−');

/** An amount to the last minor unit, without its currency: "1,234.50". */
export const exactAmount = (amount: MinorUnits, currency: string): string => withMinus(formatAmount(amount, currency));

/** An amount in whole units of the currency, halves away from 0, so that what is over and what is missing read the same: "1,235". */
export const wholeAmount = (amount: MinorUnits, currency: string): string => {
  const unit = 10 ** currencyDigits(currency);
  const whole = Math.floor((2 * Math.abs(amount) + unit) / (2 * unit));
  return `${amount < 0 && whole > 0 ? '−' : ''}${withThousands(whole)}`;
};

/** An index with two decimals, cut off and not rounded: 0.899 is not said to be 0.90 where 0.90 would do. */
export const indexText = (index: number): string => (Math.floor(index * 100) / 100).toFixed(2);

/** An amount in a field, as it stands there at rest: "15,500", "1,250.50". */
export const fieldAmount = (amount: MinorUnits, currency: string): string => formatAmount(amount, currency).replace(/\.0+$/, '');

/** What an editor of an amount begins with: no thousands marks, no currency, and no decimals where there are none. */
export const editableAmount = (amount: MinorUnits, currency: string): string => {
  const digits = currencyDigits(currency);
  const text = (Math.abs(amount) / 10 ** digits).toFixed(digits).replace(/\.0+$/, '');
  return amount < 0 ? `-${text}` : text;
};
