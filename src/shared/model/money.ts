import type { Resource } from './records';
import type { DayNumber, MinorUnits, Minutes } from './units';

const digitsByCurrency = new Map<string, number>();

/** Decimal places of an ISO 4217 currency: 2 for EUR, 0 for JPY; 2 for codes nobody knows. */
export const currencyDigits = (currency: string): number => {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const digits = /^[A-Z]{3}$/.test(currency) ? new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2 : 2;
  digitsByCurrency.set(currency, digits);
  return digits;
};

/** An amount as people read it, without its currency: 42000 EUR is "420.00". */
export const formatAmount = (amount: MinorUnits, currency: string): string => {
  const digits = currencyDigits(currency);
  const unit = 10 ** digits;
  const absolute = Math.abs(amount);
  const whole = String(Math.floor(absolute / unit)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = digits === 0 ? '' : `.${String(absolute % unit).padStart(digits, '0')}`;
  return `${amount < 0 ? '-' : ''}${whole}${rest}`;
};

/** Minor units as people read them: 42000 EUR is "420.00 EUR". */
export const formatMoney = (amount: MinorUnits, currency: string): string => `${formatAmount(amount, currency)} ${currency}`;

/** Cost of some minutes at a rate per hour, rounded half up to a whole minor unit. */
export const costOf = (minutes: Minutes, costPerHour: MinorUnits): MinorUnits => Math.floor((costPerHour * minutes + 30) / 60);

/** What an hour of a resource costs on a day; each null: not known, or not billed. */
export interface HourlyRates {
  readonly costPerHour: MinorUnits | null;
  readonly overtimePerHour: MinorUnits | null;
  readonly billingPerHour: MinorUnits | null;
}

/** The rates of a resource that hold on `day`: the last of its later rates from then or before, else its first ones. */
export const ratesOn = (resource: Resource, day: DayNumber): HourlyRates => {
  let rates: HourlyRates = resource;
  for (const later of resource.laterRates) {
    if (later.day > day) break;
    rates = later;
  }
  const { costPerHour, overtimePerHour, billingPerHour } = rates;
  return { costPerHour, overtimePerHour: overtimePerHour ?? costPerHour, billingPerHour };
};
