import { currencyDigits } from '../../model';

/** An amount in whole minor units, rounded. */
export const minorUnitsOf = (amount: number, currency: string): number => Math.round(amount * 10 ** currencyDigits(currency));

/** Minor units as a number of the currency. */
export const amountOf = (minorUnits: number, currency: string): number => minorUnits / 10 ** currencyDigits(currency);
