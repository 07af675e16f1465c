const byRegion: Readonly<Record<string, string>> = {
  US: 'USD', GB: 'GBP', CH: 'CHF', LI: 'CHF', SE: 'SEK', NO: 'NOK', DK: 'DKK', PL: 'PLN', CZ: 'CZK', HU: 'HUF', RO: 'RON', TR: 'TRY', CA: 'CAD', AU: 'AUD', NZ: 'NZD', JP: 'JPY', CN: 'CNY', IN: 'INR',
  BR: 'BRL', MX: 'MXN', AR: 'ARS', CL: 'CLP', CO: 'COP', ZA: 'ZAR', KR: 'KRW', SG: 'SGD', IL: 'ILS', AE: 'AED',
};

/** The currency of the region the computer is set to; the euro where it does not say. */
export const usualCurrency = (language: string): string => byRegion[new Intl.Locale(language).maximize().region ?? ''] ?? 'EUR';
