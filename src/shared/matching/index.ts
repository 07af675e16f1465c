export * from './fit';
export { fitOf } from './fitOf';
export { currencyDigits, formatMoney, costOf } from './money';
export * from './rankAll';
