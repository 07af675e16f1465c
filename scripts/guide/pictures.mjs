// Every picture of the guide: its name, how the page looks, and what is done on it before it is taken.
import { bookingOf, cellOf, drag, goTo, hold, quiet, startWithSample, taskInTray } from './pages.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ size: { width: number, height: number }, theme: 'light' | 'dark' }} Look */
/** @typedef {{ name: string, look: Look, show: (page: Page) => Promise<void> }} Picture */

/** @type {Look} */
const usual = { size: { width: 1440, height: 900 }, theme: 'light' };
/** @type {Look} */
const darkAndSmall = { size: { width: 1280, height: 720 }, theme: 'dark' };

/** @param {string} name @param {(page: Page) => Promise<void>} show @param {Look} [look] @returns {Picture} */
const picture = (name, show, look = usual) => ({ name, look, show });

/** The same screen with the sample workspace in it. @param {Parameters<typeof goTo>[1]} name */
const screenWithSample = (name) => async (/** @type {Page} */ page) => {
  await startWithSample(page);
  await goTo(page, name);
};

/** A task nobody has yet, in the hand over somebody's free day. */
const dragging = async (/** @type {Page} */ page) => {
  await startWithSample(page);
  await hold(page, taskInTray(page, 'Measure earth resistance'), cellOf(page, 'Grace Okafor', 'Friday 27 November'));
};

/** A few things done, so that the history has something to say. */
const aDayOfPlanning = async (/** @type {Page} */ page) => {
  await startWithSample(page);
  await drag(page, taskInTray(page, 'Measure earth resistance'), cellOf(page, 'Grace Okafor', 'Friday 27 November'));
  await drag(page, taskInTray(page, 'Machine sill plate'), cellOf(page, 'Ben Ode', 'Friday 27 November'));
  await page.getByRole('dialog', { name: 'Place it anyway?' }).getByRole('button', { name: 'Learning on the job' }).click();
  await page.keyboard.press('Enter');
  await bookingOf(page, 'Wire columns 1 to 6').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await page.waitForTimeout(300);
  await quiet(page);
};

/** Work moved in a scenario, beside the plan. */
const aScenario = async (/** @type {Page} */ page) => {
  await startWithSample(page);
  await goTo(page, 'Scenarios');
  await page.getByRole('textbox', { name: 'What do you want to try?' }).fill('Lighting first');
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: 'Lighting first' }).waitFor();
  await goTo(page, 'Board');
  await drag(page, bookingOf(page, 'Set up light schedule'), cellOf(page, 'Hugo Lang', 'Friday 27 November'));
  await drag(page, taskInTray(page, 'Measure earth resistance'), cellOf(page, 'Grace Okafor', 'Friday 27 November'));
  await goTo(page, 'Scenarios');
  await page.getByRole('rowheader', { name: 'End of the plan' }).waitFor();
  await quiet(page);
};

/** A proposal for all work, once its search has rested. */
const aProposal = async (/** @type {Page} */ page) => {
  await startWithSample(page);
  await quiet(page);
  await page.getByRole('group', { name: 'Board', exact: true }).getByRole('button', { name: 'Plan', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Plan', exact: true });
  await panel.getByRole('button', { name: 'Plan', exact: true }).click();
  await panel.getByRole('button', { name: 'Search on' }).waitFor({ timeout: 60_000 });
  return panel;
};

/** One of its changes looked at, with the board at where it would lie. */
const aChange = async (/** @type {Page} */ page) => {
  const panel = await aProposal(page);
  await panel.getByRole('checkbox', { name: /^All of / }).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(600);
};

/** All of it accepted. */
const acceptedPlan = async (/** @type {Page} */ page) => {
  const panel = await aProposal(page);
  await panel.getByRole('button', { name: /^Accept all/ }).click();
  await page.getByText(/^Accepted the plan/).first().waitFor();
  await page.waitForTimeout(300);
};

/** @type {readonly Picture[]} */
export const pictures = [
  picture('welcome', async (page) => page.getByRole('button', { name: 'Open the sample workspace' }).waitFor()),
  picture('board', startWithSample),
  picture('board-dark', startWithSample, darkAndSmall),
  picture('dragging', dragging),
  picture('reason', async (page) => {
    await startWithSample(page);
    await drag(page, taskInTray(page, 'Machine sill plate'), cellOf(page, 'Ben Ode', 'Friday 27 November'));
    await page.getByRole('dialog', { name: 'Place it anyway?' }).waitFor();
  }),
  picture('mends', async (page) => {
    await startWithSample(page);
    await page.getByRole('group', { name: 'Over capacity' }).getByRole('button', { name: /^Hugo Lang/ }).click();
    await page.getByRole('dialog', { name: 'Ways to mend the overload' }).waitFor();
  }),
  picture('plan', async (page) => void (await aProposal(page))),
  picture('plan-change', aChange),
  picture('plan-accepted', acceptedPlan),
  picture('plan-undone', async (page) => {
    await acceptedPlan(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Undo: / }).first().click();
    await page.waitForTimeout(600);
  }),
  picture('task', async (page) => {
    await startWithSample(page);
    await bookingOf(page, 'Weld gate frame, lower half').focus();
    await page.keyboard.press('d');
    await page.getByRole('complementary').last().waitFor();
  }),
  picture('capacity', screenWithSample('Capacity')),
  picture('tasks', screenWithSample('Tasks')),
  picture('people', screenWithSample('People')),
  picture('projects', screenWithSample('Projects')),
  picture('timeline', async (page) => {
    await startWithSample(page);
    await goTo(page, 'Timeline');
    await page.waitForTimeout(2500);
    await quiet(page);
  }),
  picture('milestone', async (page) => {
    await startWithSample(page);
    await goTo(page, 'Timeline');
    await page.getByRole('row', { name: /^Milestone Lower half accepted/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(3500);
    await quiet(page);
  }, darkAndSmall),
  picture('time', screenWithSample('Time')),
  picture('budget', async (page) => {
    await startWithSample(page);
    await goTo(page, 'Budget');
    await page.getByRole('button', { name: 'Quay lighting', exact: true }).click();
    await page.waitForTimeout(1500);
    await quiet(page);
  }),
  picture('reports', async (page) => {
    await startWithSample(page);
    await goTo(page, 'Reports');
    await page.waitForTimeout(3500);
    await quiet(page);
  }),
  picture('scenario', aScenario),
  picture('history', async (page) => {
    await aDayOfPlanning(page);
    await goTo(page, 'History');
    await page.getByRole('listitem').getByRole('button', { name: /Move “Wire columns 1 to 6”/ }).first().click();
    await page.waitForTimeout(300);
  }),
  picture('import', async (page) => {
    await goTo(page, 'Import');
    await page.getByRole('main').locator('input[type=file]').first().setInputFiles(['tests/fixtures/csv/yard-people.csv', 'tests/fixtures/csv/yard-tasks.csv']);
    await page.getByRole('button', { name: /^Import 10 people and 100 tasks$/ }).waitFor();
  }),
  picture('settings', async (page) => {
    await startWithSample(page);
    await goTo(page, 'Settings');
    await page.getByRole('link', { name: 'Calendars and holidays' }).click();
    const region = page.getByRole('combobox', { name: 'Public holidays of' }).first();
    await region.fill('Portugal');
    await page.getByRole('option', { name: 'Portugal', exact: true }).click();
    await page.getByText(/\d+ holidays/).first().waitFor();
    await page.waitForTimeout(500);
    await quiet(page);
  }),
];
