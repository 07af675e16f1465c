export * from './baselineTable';
export { nothingRemembered, type AmountPair, type BaselineTable, type ComparisonGroup, type ComparisonKind, type ComparisonRow, type DayPair, type Remembered, type TaskCounts } from './rows';
export { daysTitle, signedAmount, signedDays, signedHours, slipWords } from './words';
