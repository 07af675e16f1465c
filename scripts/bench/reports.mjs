// How fast reports are made (reportsPage.ts in the page).

import { ask } from './fill.mjs';

/** @type {readonly import('./fill.mjs').Measure[]} */
export const reportFigures = [
  {
    names: ['report.portfolio', 'report.portfolio.first'],
    take: async (bench) => {
      const { first, again, json } = /** @type {{ first: number, again: number, json: number }} */ (await ask(bench, 'measurePortfolio'));
      return [
        { name: 'report.portfolio', value: again, unit: 'ms', baseline: json, atMost: 3 },
        { name: 'report.portfolio.first', value: first, unit: 'ms', baseline: json, atMost: 15 },
      ];
    },
  },
];
