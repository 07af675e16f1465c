import { type Option } from './Select';

let options: readonly Option<string>[] | null = null;

/** Every ISO 4217 currency this system knows, as "EUR, Euro". */
export const currencyOptions = (): readonly Option<string>[] => (options ??= readCurrencies());

const readCurrencies = (): readonly Option<string>[] => {
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: `${code}, ${names.of(code) ?? code}` }));
};
