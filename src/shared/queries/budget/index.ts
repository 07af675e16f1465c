export * from './amountText';
export * from './breakdown';
export * from './costQuestion';
export * from './expenseRows';
export * from './materialTable';
export * from './milestoneOfTask';
export * from './projectMoney';
