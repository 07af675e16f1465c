// The figures, each with its baseline. A page with the product's core answers those that need no screen (bench.ts).

import { ask, fill, median } from './fill.mjs';
import { forecastFigures } from './forecast.mjs';
import { handFigures } from './hand.mjs';
import { reportFigures } from './reports.mjs';
import { timelineFigures } from './timeline.mjs';

/** @typedef {import('./fill.mjs').Bench} Bench */
/** @typedef {import('./fill.mjs').Figure} Figure */
/** @typedef {import('./fill.mjs').Measure} Measure */

const boardRounds = 15;
/** An opening before the measured ones stays this long: the browser keeps the code it compiled, the board the size it had. */
const settlingMs = 2500;

/**
 * Milliseconds from navigation until what `selector` names is there and the frame that shows it is painted: asked before each
 * frame, answered after it. The page tells by itself, because being asked again and again would cost it time.
 * @param {Bench} bench
 * @param {string} path
 * @param {string} selector
 */
const openPage = async ({ context, address }, path, selector) => {
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    const look = () => {
      if (document.querySelector(wanted) === null) requestAnimationFrame(look);
      else setTimeout(() => console.info(`usable after ${String(performance.now())}`), 0);
    };
    requestAnimationFrame(look);
  }, selector);
  const told = page.waitForEvent('console', { predicate: (message) => message.text().startsWith('usable after '), timeout: 60_000 });
  await page.goto(`${address}${path}`, { waitUntil: 'commit' });
  return { page, milliseconds: Number((await told).text().slice('usable after '.length)) };
};

/** @param {Bench} bench */
const openBoard = (bench) => openPage(bench, 'index.html#/board', 'main [role="gridcell"][aria-label*="day "]');

/** @param {Bench} bench */
const openBaseline = (bench) => openPage(bench, 'baseline.html', '.row');

/** @param {Bench} bench @returns {Promise<readonly Figure[]>} */
const boardOpen = async (bench) => {
  await fill(bench);
  /** @type {number[]} */
  const own = [];
  /** @type {number[]} */
  const baseline = [];
  // In turns, so that a machine that is busy for a while slows both.
  for (let round = -2; round < boardRounds; round += 1) {
    for (const [open, times] of /** @type {const} */ ([[openBoard, own], [openBaseline, baseline]])) {
      const { page, milliseconds } = await open(bench);
      if (round < 0) await page.waitForTimeout(settlingMs);
      else times.push(milliseconds);
      await page.close();
    }
  }
  return [{ name: 'board.open', value: median(own), unit: 'ms', baseline: median(baseline), atMost: 2 }];
};

/** @param {Bench} bench @returns {Promise<readonly Figure[]>} */
const memoryOpen = async (bench) => {
  const bytes = await fill(bench);
  const { page } = await openBoard(bench);
  const devtools = await bench.context.newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await page.close();
  const megabyte = 1024 * 1024;
  return [{ name: 'memory.open', value: usedSize / megabyte, unit: 'MiB', baseline: bytes / megabyte, atMost: 6 }];
};

/** @type {readonly Measure[]} */
export const figures = [
  ...handFigures,
  ...timelineFigures,
  { names: ['board.open'], take: boardOpen },
  {
    names: ['session.assign'],
    take: async (bench) => {
      const { full, small } = /** @type {{ full: number, small: number }} */ (await ask(bench, 'measureAssign'));
      return [{ name: 'session.assign', value: full, unit: 'ms', baseline: small, atMost: 1.5 }];
    },
  },
  {
    names: ['storage.commit'],
    take: async (bench) => {
      const { own, raw } = /** @type {{ own: number, raw: number }} */ (await ask(bench, 'measureCommit'));
      return [{ name: 'storage.commit', value: own, unit: 'ms', baseline: raw, atMost: 1.3 }];
    },
  },
  {
    names: ['fit.rankAll'],
    take: async (bench) => [{ name: 'fit.rankAll', value: /** @type {number} */ (await ask(bench, 'measureRankAll')), unit: 'ms', baseline: null, atMost: 2 }],
  },
  ...forecastFigures,
  ...reportFigures,
  { names: ['memory.open'], take: memoryOpen },
];
