export * from './amountText';
export * from './breakdown';
export * from './expenseRows';
export * from './materialTable';
export * from './milestoneOfTask';
export * from './projectMoney';
export * from './rateRows';
