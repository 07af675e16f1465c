// The figures, each with its baseline. A page with the product's core answers those that need no screen (bench.ts).

import { ask, fill, median } from './fill.mjs';
import { handFigures } from './hand.mjs';

/** @typedef {import('./fill.mjs').Bench} Bench */
/** @typedef {import('./fill.mjs').Figure} Figure */
/** @typedef {import('./fill.mjs').Measure} Measure */

const boardRounds = 7;

/**
 * Milliseconds from navigation until the board has rows and cells and the frame that shows them is painted: asked before
 * each frame, answered after it, as the baseline answers after its own.
 * @param {Bench} bench
 */
const openBoard = async ({ context, address }) => {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = () => {
      const cell = document.querySelector('main [role="gridcell"][aria-label*="day "]');
      if (cell === null) requestAnimationFrame(look);
      else setTimeout(() => (document.documentElement.dataset['usableAt'] = String(performance.now())), 0);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${address}index.html#/board`);
  await page.waitForSelector('html[data-usable-at]', { timeout: 60_000 });
  return { page, milliseconds: Number(await page.getAttribute('html', 'data-usable-at')) };
};

/** @param {Bench} bench */
const openBaseline = async ({ context, address }) => {
  const page = await context.newPage();
  await page.goto(`${address}baseline.html`);
  await page.waitForSelector('html[data-painted-at]', { timeout: 60_000 });
  const milliseconds = Number(await page.getAttribute('html', 'data-painted-at'));
  await page.close();
  return milliseconds;
};

/** @param {Bench} bench @returns {Promise<readonly Figure[]>} */
const boardOpen = async (bench) => {
  await fill(bench);
  /** @type {number[]} */
  const own = [];
  /** @type {number[]} */
  const baseline = [];
  // The first opening of each warms the browser's caches; then in turns.
  for (let round = 0; round <= boardRounds; round += 1) {
    const { page, milliseconds } = await openBoard(bench);
    await page.close();
    const raw = await openBaseline(bench);
    if (round > 0) {
      own.push(milliseconds);
      baseline.push(raw);
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
  { names: ['memory.open'], take: memoryOpen },
];
