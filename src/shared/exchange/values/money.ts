/** Digits after the decimal mark of a currency: 2 for EUR, 0 for JPY; 2 where the currency is not known. */
export const minorDigits = (currency: string): number => {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
};

/** An amount in whole minor units, rounded. */
export const minorUnitsOf = (amount: number, currency: string): number => Math.round(amount * 10 ** minorDigits(currency));

/** Minor units as a number of the currency. */
export const amountOf = (minorUnits: number, currency: string): number => minorUnits / 10 ** minorDigits(currency);
