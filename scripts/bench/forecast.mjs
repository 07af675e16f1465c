// How fast dates are worked out: all of them, after one move, and simulated (forecastPage.ts in the page).

import { ask } from './fill.mjs';

/** @type {readonly import('./fill.mjs').Measure[]} */
export const forecastFigures = [
  {
    names: ['schedule.full'],
    take: async (bench) => {
      const { full, small } = /** @type {{ full: number, small: number }} */ (await ask(bench, 'measureFullForecast'));
      return [{ name: 'schedule.full', value: full, unit: 'ms', baseline: small, atMost: 14 }];
    },
  },
  {
    names: ['schedule.move'],
    take: async (bench) => {
      const { move, full } = /** @type {{ move: number, full: number }} */ (await ask(bench, 'measureMovedForecast'));
      return [{ name: 'schedule.move', value: move, unit: 'ms', baseline: full, atMost: 0.05 }];
    },
  },
  {
    names: ['forecast.2000runs'],
    take: async (bench) => [{ name: 'forecast.2000runs', value: /** @type {number} */ (await ask(bench, 'measureSimulation')), unit: 'ms', baseline: null, atMost: 2000 }],
  },
];
