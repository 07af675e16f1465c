export * from './fit';
export { fitOf } from './fitOf';
export { currencyDigits, formatMoney, costOf } from '../model';
export * from './rankAll';
