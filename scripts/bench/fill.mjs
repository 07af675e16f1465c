// What every figure stands on: pages that measure, and the app's storage filled once a run.

/** @typedef {{ context: import('@playwright/test').BrowserContext, address: string }} Bench */
/** @typedef {{ name: string, value: number, unit: string, baseline: number | null, atMost: number }} Figure */
/** @typedef {{ names: readonly string[], take: (bench: Bench) => Promise<readonly Figure[]> }} Measure */

/** @param {readonly number[]} numbers */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/**
 * Asks a page with the product's core for one measurement.
 * @template T
 * @param {Bench} bench
 * @param {'fill' | 'measureRankAll' | 'measureAssign' | 'measureCommit' | 'measureFullForecast' | 'measureMovedForecast' | 'measureSimulation' | 'measurePortfolio'} name
 * @returns {Promise<T>}
 */
export const ask = async ({ context, address }, name) => {
  const page = await context.newPage();
  await page.goto(`${address}bench.html`);
  await page.waitForFunction(() => 'loadlineBench' in window);
  const answer = await page.evaluate((asked) => /** @type {any} */ (window).loadlineBench[asked](), name);
  await page.close();
  return answer;
};

/** @type {WeakMap<Bench, Promise<number>>} */
const filled = new WeakMap();

/** Fills the app's storage once a run. @param {Bench} bench @returns {Promise<number>} bytes of its rows as JSON */
export const fill = (bench) => {
  const bytes = filled.get(bench) ?? ask(bench, 'fill');
  filled.set(bench, bytes);
  return /** @type {Promise<number>} */ (bytes);
};
