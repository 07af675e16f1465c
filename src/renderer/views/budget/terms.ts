/** The words of the budget, each with what it means for people who do not know earned value. */
export const terms = {
  budget: ['Budget', 'What may be spent: labour, expenses and reserve together.'],
  planned: ['Planned', 'What the plan costs as it stands now: booked and forecast hours at their rates, planned material and all expenses.'],
  committed: ['Committed', 'Ordered and not paid yet. It can hardly be taken back.'],
  actual: ['Actual', 'Spent up to the status day: hours worked at their rates, material used, expenses paid.'],
  earned: ['Earned', 'What the work that is done was meant to cost, by the baseline. Compare it with Actual.'],
  forecast: ['Forecast', 'What it will have cost in the end: spent, committed, and all that is still to be done.'],
  left: ['Left', 'Budget less forecast. Below zero the budget will not do.'],
  costIndex: ['CPI', 'Earned for each unit of money spent. Below 1 the work costs more than planned: at 0.80, a planned 80 costs 100.'],
  scheduleIndex: ['SPI', 'Share of the work planned by now that is done. Below 1 the work is behind: at 0.80, a fifth of it is missing.'],
  attention: ['Attention', 'What passed a threshold. Thresholds are set with the budget of a project.'],
  baseline: ['Baseline', 'What the plan cost when the baseline was captured.'],
  plannedValue: ['Planned by now', 'What the baseline wanted to be done by the status day.'],
  ahead: ['Ahead', 'Still to come besides what is spent and committed.'],
  worked: ['Worked', 'Hours logged up to the status day.'],
  costVariance: ['Cost variance', 'Earned less actual. Below zero the work cost more than it was meant to.'],
  scheduleVariance: ['Schedule variance', 'Earned less planned by now, in money. Below zero the work is behind.'],
  eacPerformance: ['If cost goes on so', 'Estimate at completion if all that is left costs as much more, or less, as what was done: baseline divided by CPI.'],
  eacAtPlan: ['If the rest goes to plan', 'Estimate at completion if what is left costs what the baseline allows for it.'],
  eacBoth: ['If cost and pace go on so', 'Estimate at completion if both overspending and delay go on: it counts the delay as cost too.'],
  toComplete: ['CPI needed', 'How cheap the rest must be to end within the baseline. Above 1.10 that is hardly ever reached.'],
  unitCost: ['Unit cost', 'Cost of one unit. Without it, what tasks use costs nothing here.'],
} as const satisfies Readonly<Record<string, readonly [name: string, meaning: string]>>;

export type Term = keyof typeof terms;
