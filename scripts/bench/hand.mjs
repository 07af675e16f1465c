// Figures that need a hand on the board: frames while dragging, and the paint after a drop.
import { fill, median } from './fill.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const idleFrames = 180;
const dragSteps = 150;
/** An empty commit is next to nothing but waiting for the frame, 0 to 17 ms: its median needs more of them. */
const drops = 40;
const emptiesPerDrop = 3;
/** A hand lets go at any moment of a frame; steps of a test that wait for each other always let go at the same one. */
const anyMomentMs = () => 100 + Math.random() * (1000 / 60);

/** @param {readonly number[]} numbers */
const p95 = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? Number.NaN;

/** @param {import('./fill.mjs').Bench} bench @returns {Promise<Page>} the board of the filled workspace, with the stopwatch */
const openBoard = async (bench) => {
  await fill(bench);
  const page = await bench.context.newPage();
  await page.goto(`${bench.address}app.html#/board`);
  await page.getByRole('gridcell', { name: /day / }).first().waitFor();
  await page.getByRole('region', { name: 'Unassigned' }).getByRole('listitem').first().waitFor();
  await page.waitForTimeout(1000);
  return page;
};

/** @param {Page} page @param {'startFrames' | 'stopFrames' | 'armDrop' | 'armEmptyCommit' | 'released'} name */
const watch = (page, name) => page.evaluate((asked) => /** @type {any} */ (window).stopwatch[asked](), name);

/**
 * Lifts the button while frames are being drawn one after the other, as they are while a hand moves: a page at rest would
 * draw its next frame at once, which no screen shows at once.
 * @param {Page} page
 * @param {'armDrop' | 'armEmptyCommit'} what
 * @returns {Promise<number>} milliseconds from there to the next paint
 */
const letGo = async (page, what) => {
  await watch(page, 'startFrames');
  await watch(page, what);
  await page.waitForTimeout(anyMomentMs());
  await page.mouse.up();
  const milliseconds = /** @type {number} */ (await watch(page, 'released'));
  await watch(page, 'stopFrames');
  return milliseconds;
};

/** @param {import('@playwright/test').Locator} target */
const centreOf = async (target) => {
  const box = await target.boundingBox();
  if (box === null) throw new Error('The board shows nothing to drag from or to.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Presses on the first waiting task and moves it off its place. @param {Page} page */
const pickUp = async (page) => {
  const card = await centreOf(page.getByRole('region', { name: 'Unassigned' }).getByRole('listitem').first());
  await page.mouse.move(card.x, card.y);
  await page.mouse.down();
  await page.mouse.move(card.x + 30, card.y + 10, { steps: 4 });
};

/** @param {Page} page @returns {Promise<readonly { x: number, y: number }[]>} middles of the cells on screen */
const cells = async (page) => {
  const boxes = await page.getByRole('gridcell', { name: /day / }).evaluateAll((found) => found.map((cell) => cell.getBoundingClientRect().toJSON()));
  return boxes.map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })).filter(({ x, y }) => x < 1400 && y > 160 && y < 780);
};

/** @param {import('./fill.mjs').Bench} bench @returns {Promise<readonly import('./fill.mjs').Figure[]>} */
const dragFrame = async (bench) => {
  const page = await openBoard(bench);
  await watch(page, 'startFrames');
  await page.waitForTimeout((idleFrames * 1000) / 60);
  const idle = /** @type {number[]} */ (await watch(page, 'stopFrames'));
  await pickUp(page);
  const ways = await cells(page);
  const start = ways[0] ?? { x: 600, y: 300 };
  await page.mouse.move(start.x, start.y, { steps: 10 });
  await page.waitForTimeout(500);
  await watch(page, 'startFrames');
  for (let step = 0; step < dragSteps; step += 1) {
    const { x, y } = ways[(step * 5) % ways.length] ?? start;
    await page.mouse.move(x, y);
  }
  const dragging = /** @type {number[]} */ (await watch(page, 'stopFrames'));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.close();
  return [{ name: 'board.dragFrame.p95', value: p95(dragging), unit: 'ms', baseline: p95(idle), atMost: 1.1 }];
};

/** @param {import('./fill.mjs').Bench} bench @returns {Promise<readonly import('./fill.mjs').Figure[]>} */
const drop = async (bench) => {
  const page = await openBoard(bench);
  const heading = await centreOf(page.getByRole('main').getByRole('heading', { level: 1 }));
  /** @type {number[]} */
  const own = [];
  /** @type {number[]} */
  const empty = [];
  for (let round = 0; round < drops; round += 1) {
    const targets = await cells(page);
    const { x, y } = targets[(round * 11) % targets.length] ?? heading;
    const before = await page.getByRole('status').textContent();
    await pickUp(page);
    await page.mouse.move(x, y, { steps: 8 });
    await page.waitForTimeout(150);
    own.push(await letGo(page, 'armDrop'));
    // A drop that did nothing is no drop: the announcement tells what was assigned.
    await page.waitForFunction((said) => document.querySelector('[role="status"]')?.textContent !== said, before);
    await page.waitForTimeout(300);
    for (let turn = 0; turn < emptiesPerDrop; turn += 1) {
      await page.mouse.move(heading.x, heading.y);
      await page.mouse.down();
      empty.push(await letGo(page, 'armEmptyCommit'));
    }
  }
  await page.close();
  return [{ name: 'board.drop', value: median(own), unit: 'ms', baseline: median(empty), atMost: 3 }];
};

/** @type {readonly import('./fill.mjs').Measure[]} */
export const handFigures = [
  { names: ['board.dragFrame.p95'], take: dragFrame },
  { names: ['board.drop'], take: drop },
];
