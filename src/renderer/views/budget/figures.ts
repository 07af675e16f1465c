import type { CostFigures, EarnedValue } from '../../../shared/costing';
import type { MinorUnits } from '../../../shared/model';
import { indexText } from './money';

/** A figure of money, or an index, as the screen shows it. */
export interface Figure {
  readonly id: 'budget' | 'planned' | 'committed' | 'actual' | 'earned' | 'forecast' | 'variance' | 'costIndex' | 'scheduleIndex' | 'toComplete';
  readonly label: string;
  readonly kind: 'money' | 'index';
  /** null: it cannot be told; `whyNone` says why. */
  readonly valueOf: (figures: CostFigures) => number | null;
  /** In plain words, for people who have never heard of it. */
  readonly meaning: string;
  readonly whyNone: string;
}

const noBaseline = 'Nothing can be earned without a baseline that holds this work.';

/** The figures of a project, in the order in which they are read: what it may cost, what it costs, what it will cost. */
export const figures: readonly Figure[] = [
  { id: 'budget', label: 'Budget', kind: 'money', valueOf: ({ budget }) => budget, meaning: 'What it may cost: labour, expenses and reserve together.', whyNone: 'No budget is set.' },
  { id: 'planned', label: 'Planned', kind: 'money', valueOf: ({ planned }) => planned, meaning: 'What the plan as it is now costs from beginning to end.', whyNone: '' },
  { id: 'committed', label: 'Committed', kind: 'money', valueOf: ({ committed }) => committed, meaning: 'Ordered, and not paid yet.', whyNone: '' },
  { id: 'actual', label: 'Actual', kind: 'money', valueOf: ({ actual }) => actual, meaning: 'Spent up to the status day: time worked, material used, expenses paid.', whyNone: '' },
  { id: 'earned', label: 'Earned', kind: 'money', valueOf: ({ earned }) => earned?.earnedValue ?? null, meaning: 'Earned value: what the baseline allowed for the work that is done by now.', whyNone: noBaseline },
  { id: 'forecast', label: 'Forecast', kind: 'money', valueOf: ({ estimateAtCompletion }) => estimateAtCompletion, meaning: 'Forecast at completion: what is spent and ordered, and what the rest of the plan will cost.', whyNone: '' },
  { id: 'variance', label: 'Variance', kind: 'money', valueOf: ({ leftAtCompletion }) => leftAtCompletion, meaning: 'Budget less forecast. Below 0, the budget will not do.', whyNone: 'Without a budget there is nothing to compare the forecast with.' },
  { id: 'costIndex', label: 'CPI', kind: 'index', valueOf: ({ earned }) => earned?.costIndex ?? null, meaning: 'Cost performance: what each unit of money spent has earned. Below 1, work costs more than the baseline allowed.', whyNone: 'Nothing was spent yet, or there is no baseline to earn against.' },
  { id: 'scheduleIndex', label: 'SPI', kind: 'index', valueOf: ({ earned }) => earned?.scheduleIndex ?? null, meaning: 'Schedule performance: how much of the work planned by now is done. Below 1, work is behind the baseline.', whyNone: 'Nothing was planned up to the status day, or there is no baseline.' },
];

export type FigureId = Figure['id'];

/** One line of what earned value says: a term, its figure and what that means here. */
export interface EarnedLine {
  readonly term: string;
  readonly name: string;
  readonly amount: MinorUnits | null;
  readonly index: number | null;
  readonly words: string;
}

type Money = (amount: MinorUnits) => string;

const money = (term: string, name: string, amount: MinorUnits | null, words: string): EarnedLine => ({ term, name, amount, index: null, words });
const ratio = (term: string, name: string, index: number | null, words: string): EarnedLine => ({ term, name, amount: null, index, words });

const costWords = ({ costVariance }: EarnedValue, of: Money): string =>
  costVariance === 0 ? 'The work that is done cost exactly what the baseline allowed.' : `The work that is done cost ${of(Math.abs(costVariance))} ${costVariance < 0 ? 'more' : 'less'} than the baseline allowed.`;

const scheduleWords = ({ scheduleVariance }: EarnedValue, of: Money): string =>
  scheduleVariance === 0 ? 'As much is done as was planned by now.' : `Work worth ${of(Math.abs(scheduleVariance))} ${scheduleVariance < 0 ? 'that was planned by now is not done' : 'is done that was planned for later'}.`;

const costIndexWords = ({ costIndex }: EarnedValue): string =>
  costIndex === null ? 'Nothing was spent yet, so this cannot be told.' : `Each 1.00 spent has earned ${indexText(costIndex)} of planned work. ${costIndex < 1 ? 'Work costs more than planned.' : 'Work costs no more than planned.'}`;

const scheduleIndexWords = ({ scheduleIndex }: EarnedValue): string =>
  scheduleIndex === null ? 'Nothing was planned up to the status day, so this cannot be told.' : `${String(Math.floor(scheduleIndex * 100))} % of the work planned by now is done.`;

const estimateWords = 'Nothing was earned or spent yet, so there is no performance to go by.';

const tcpiWords = ({ tcpi, tcpiTo, costIndex }: EarnedValue): string => {
  if (tcpi === null) return 'Nothing is left to do, or no money is left to do it with.';
  const goal = tcpiTo === 'budget' ? 'for the cost in the baseline to hold' : 'for the forecast to hold: the cost in the baseline is spent already';
  return `Each 1.00 from now on must earn ${indexText(tcpi)} ${goal}.${costIndex === null ? '' : ` So far it was ${indexText(costIndex)}.`}`;
};

/** Everything earned value says about a scope, each with what it means here; `of` writes an amount with its currency. */
export const earnedLines = (earned: EarnedValue, of: Money): readonly EarnedLine[] => [
  money('BAC', 'Budget at completion', earned.budgetAtCompletion, 'What the baseline allows for all of the work.'),
  money('PV', 'Planned value', earned.plannedValue, 'What the baseline allows for the work planned up to the status day.'),
  money('EV', 'Earned value', earned.earnedValue, 'What the baseline allows for the work that is done.'),
  money('AC', 'Actual cost', earned.actualCost, 'What was really spent up to the status day.'),
  money('CV', 'Cost variance', earned.costVariance, costWords(earned, of)),
  money('SV', 'Schedule variance', earned.scheduleVariance, scheduleWords(earned, of)),
  ratio('CPI', 'Cost performance', earned.costIndex, costIndexWords(earned)),
  ratio('SPI', 'Schedule performance', earned.scheduleIndex, scheduleIndexWords(earned)),
  money('EAC', 'Estimate at completion, as before', earned.eacPerformance, earned.eacPerformance === null ? estimateWords : 'What all will cost if work goes on costing as it did.'),
  money('EAC', 'Estimate, the rest at plan', earned.eacAtPlan, 'What all will cost if the rest costs what was planned for it.'),
  money('EAC', 'Estimate, cost and pace as before', earned.eacBoth, earned.eacBoth === null ? estimateWords : 'What all will cost if both cost and pace go on as they did.'),
  money('ETC', 'Estimate to complete', earned.etc, earned.etc === null ? estimateWords : 'What is still to be spent if work goes on costing as it did.'),
  money('VAC', 'Variance at completion', earned.vac, earned.vac === null ? estimateWords : `The baseline will be ${earned.vac < 0 ? 'passed by this much' : 'enough, with this much left'} if work goes on costing as it did.`),
  ratio('TCPI', 'Performance still needed', earned.tcpi, tcpiWords(earned)),
];
