// Frames of the timeline at full size, scrolled and with a bar in the hand, against those of the same page at rest.
import { fill } from './fill.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const idleFrames = 180;
const steps = 150;
/** A turn of the wheel, in pixels. */
const turn = 120;
const pastLines = 1100;

/** @param {readonly number[]} numbers */
const p95 = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? Number.NaN;

/** @param {import('./fill.mjs').Bench} bench @returns {Promise<Page>} the timeline of the filled workspace, with the stopwatch */
const openTimeline = async (bench) => {
  await fill(bench);
  const page = await bench.context.newPage();
  await page.goto(`${bench.address}app.html#/timeline`);
  await page.getByRole('treegrid').getByRole('row').nth(20).waitFor();
  // Simulations and everything else that waits for an idle moment shall be over.
  await page.waitForTimeout(4000);
  return page;
};

/** @param {Page} page @param {'startFrames' | 'stopFrames'} name */
const watch = (page, name) => page.evaluate((asked) => /** @type {any} */ (window).stopwatch[asked](), name);

/** @param {Page} page @returns {Promise<number>} the 95th percentile of frames of a page at rest */
const atRest = async (page) => {
  await watch(page, 'startFrames');
  await page.waitForTimeout((idleFrames * 1000) / 60);
  return p95(/** @type {number[]} */ (await watch(page, 'stopFrames')));
};

/** @param {import('./fill.mjs').Bench} bench @returns {Promise<readonly import('./fill.mjs').Figure[]>} */
const scroll = async (bench) => {
  const page = await openTimeline(bench);
  const box = await page.getByRole('treegrid').boundingBox();
  if (box === null) throw new Error('The timeline is not to be seen.');
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2);
  const idle = await atRest(page);
  await watch(page, 'startFrames');
  for (let step = 0; step < steps; step += 1) await page.mouse.wheel(step % 5 === 4 ? turn : 0, step % 5 === 4 ? 0 : turn);
  const scrolling = /** @type {number[]} */ (await watch(page, 'stopFrames'));
  await page.close();
  return [{ name: 'timeline.scroll.p95', value: p95(scrolling), unit: 'ms', baseline: idle, atMost: 1.1 }];
};

/** @param {import('./fill.mjs').Bench} bench @returns {Promise<readonly import('./fill.mjs').Figure[]>} */
const drag = async (bench) => {
  const page = await openTimeline(bench);
  // The first lines are of weeks that are over; those of this week come below them.
  await page.mouse.move(1100, 500);
  await page.mouse.wheel(0, pastLines);
  await page.waitForTimeout(500);
  const idle = await atRest(page);
  const bars = await page.locator('[data-bar][data-basis=booked]').evaluateAll((found) => found.map((bar) => bar.getBoundingClientRect().toJSON()));
  const bar = bars.find(({ x, y, width }) => width > 30 && x > 800 && x < 1200 && y > 200 && y < 800);
  if (bar === undefined) throw new Error('The timeline shows no bar to drag.');
  const [x, y] = [bar.x + bar.width / 2, bar.y + bar.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 24, y, { steps: 6 });
  await page.locator('[data-chip]').waitFor();
  await page.waitForTimeout(500);
  await watch(page, 'startFrames');
  for (let step = 0; step < steps; step += 1) await page.mouse.move(x + 160 * Math.sin(step / 8), y + 4 * Math.cos(step / 8));
  const dragging = /** @type {number[]} */ (await watch(page, 'stopFrames'));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.close();
  return [{ name: 'timeline.drag.p95', value: p95(dragging), unit: 'ms', baseline: idle, atMost: 1.1 }];
};

/** @type {readonly import('./fill.mjs').Measure[]} */
export const timelineFigures = [
  { names: ['timeline.scroll.p95'], take: scroll },
  { names: ['timeline.drag.p95'], take: drag },
];
