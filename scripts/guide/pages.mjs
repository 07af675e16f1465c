// What the pictures of the guide do on the page, by what is written there.

export const screenNames = /** @type {const} */ (['Board', 'Capacity', 'Timeline', 'Tasks', 'People', 'Projects', 'Time', 'Budget', 'Reports', 'Scenarios', 'History', 'Import', 'Settings']);

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */

/** @param {Page} page */
export const startWithSample = async (page) => {
  await page.getByRole('button', { name: 'Open the sample workspace' }).click();
  await page.locator('[data-hands="there"]').waitFor();
  await quiet(page);
};

/** @param {Page} page @param {(typeof screenNames)[number]} name */
export const goTo = async (page, name) => {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name, exact: true }).click();
  await page.getByRole('main', { name, exact: true }).getByRole('heading').first().waitFor();
  await page.waitForTimeout(300);
};

/** Notices would lie over what a picture is about. @param {Page} page */
export const quiet = async (page) => {
  const close = page.getByRole('button', { name: 'Close this message' });
  while ((await close.count()) > 0) await close.first().click();
  await page.waitForTimeout(200);
};

/** @param {Page} page @param {string} title */
export const taskInTray = (page, title) => page.getByRole('region', { name: 'Unassigned', exact: true }).getByRole('button', { name: new RegExp(`^${title}, `) });

/** @param {Page} page @param {string} title */
export const bookingOf = (page, title) => page.getByRole('grid', { name: /^Board/ }).getByRole('button', { name: new RegExp(`^${title}, `) }).first();

/** @param {Page} page @param {string} person @param {string} day */
export const cellOf = (page, person, day) => page.getByRole('gridcell', { name: `${person}, ${day}`, exact: true });

/** @param {Locator} target */
const centreOf = async (target) => {
  const box = await target.boundingBox();
  if (box === null) throw new Error('What a picture shows is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Picks up with the pointer and rests over the target without letting go. @param {Page} page @param {Locator} from @param {Locator} to */
export const hold = async (page, from, to) => {
  await from.scrollIntoViewIfNeeded();
  const start = await centreOf(from);
  const end = await centreOf(to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await page.mouse.move(end.x, end.y);
  await page.waitForTimeout(300);
};

/** @param {Page} page @param {Locator} from @param {Locator} to */
export const drag = async (page, from, to) => {
  await hold(page, from, to);
  await page.mouse.up();
  await page.waitForTimeout(300);
};
