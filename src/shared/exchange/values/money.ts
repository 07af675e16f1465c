/** Digits after the decimal mark of a currency: 2 for EUR, 0 for JPY; 2 where the currency is not known. */
export const minorDigits = (currency: string): number => {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const asked = askDigits(currency);
  digits.set(currency, asked);
  return asked;
};

/** Making a formatter takes a hundred times longer than a cell may. */
const digits = new Map<string, number>();

const askDigits = (currency: string): number => {
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
