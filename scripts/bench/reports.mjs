// How fast reports are made (reportsPage.ts in the page).

import { ask } from './fill.mjs';

/** @type {readonly import('./fill.mjs').Measure[]} */
export const reportFigures = [
  {
    names: ['report.portfolio', 'report.portfolio.again'],
    take: async (bench) => {
      const { first, again, json } = /** @type {{ first: number, again: number, json: number }} */ (await ask(bench, 'measurePortfolio'));
      return [
        { name: 'report.portfolio', value: first, unit: 'ms', baseline: json, atMost: 3 },
        { name: 'report.portfolio.again', value: again, unit: 'ms', baseline: json, atMost: 1 },
      ];
    },
  },
];
