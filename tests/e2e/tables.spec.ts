import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app';
import type { AppModel } from './pages/app';
import { aWednesday } from './pages/board';
import { pasteText } from './pages/actions';

/** What the three tables have in common (docs/spec/tables.md): the line that adds, the bar for what is selected, the details. */
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(aWednesday);
});

const rowOf = (page: Page, name: string): Locator => page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: `Select ${name}`, exact: true }) });
const nameCell = (page: Page, name: string): Locator => rowOf(page, name).getByRole('gridcell', { name, exact: true });

/** Into the line that adds, by its key, once the screen is there. */
const toLine = async (page: Page, name: string): Promise<Locator> => {
  const line = page.getByRole('textbox', { name });
  await expect(line).toBeVisible();
  await page.keyboard.press('n');
  await expect(line).toBeFocused();
  return line;
};

const tables = [
  { screen: 'Tasks', line: 'Add tasks', first: ['Grind hatch 4h', 'Grind hatch'], pasted: [['Weld hatch 12h', 'Paint hatch 6h'], ['Weld hatch', 'Paint hatch']], bad: 'Test hatch 2h 3h', sentence: '“3h” is a second effort.' },
  { screen: 'People', line: 'Add people', first: ['Zoe Ruiz; Welding 4; Mo-Th 8h', 'Zoe Ruiz'], pasted: [['Yan Ode', 'Xin Berg; Wiring 2'], ['Yan Ode', 'Xin Berg']], bad: 'Wes Holm; Welding 9', sentence: '“Welding 9”: levels go from 1 to 5.' },
] as const;

for (const { screen, line, first, pasted, bad, sentence } of tables) {
  test(`TAB-40 ${screen}: N goes to the line, Enter adds and stays, several lines are added at once, a bad one stays`, async ({ app, page }) => {
    await app.goTo(screen);
    const field = await toLine(page, line);
    await page.keyboard.type(first[0]);
    await page.keyboard.press('Enter');
    await expect(rowOf(page, first[1])).toBeVisible();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');

    await pasteText(page, pasted[0].join('\n'));
    for (const name of pasted[1]) await expect(rowOf(page, name)).toBeVisible();
    await expect(field).toHaveValue('');

    await page.keyboard.type(bad);
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue(bad);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(`^${sentence}`));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('gridcell').and(page.locator(':focus'))).toBeVisible();
  });
}

test('TAB-40 Projects: several lines are added at once, with their codes', async ({ app, page }) => {
  await app.goTo('Projects');
  await toLine(page, 'Add projects');
  await pasteText(page, 'Harbour crane refit (HCR)\nLock gate');
  await expect(rowOf(page, 'Harbour crane refit')).toContainText('HCR');
  await expect(rowOf(page, 'Lock gate')).toBeVisible();
});

const openSample = async (app: AppModel, screen: 'Tasks' | 'People'): Promise<void> => {
  await app.startWithSample();
  await app.goTo(screen);
};

test('TAB-41 one choice changes all selected rows, and one Undo takes it back', async ({ app, page }) => {
  await openSample(app, 'Tasks');
  const titles = ['Fit hinge bushes', 'Install cable trays'] as const;
  for (const title of titles) await expect(rowOf(page, title)).not.toContainText('Blocked');
  const before = await Promise.all(titles.map((title) => rowOf(page, title).innerText()));
  for (const title of titles) await page.getByRole('checkbox', { name: `Select ${title}` }).check({ force: true });
  const bar = page.getByRole('group', { name: 'Change 2 tasks' });
  await expect(page.getByRole('textbox', { name: 'Add tasks' })).toHaveCount(0);
  await bar.getByRole('button', { name: /Set status/ }).click();
  await page.getByRole('option', { name: 'Blocked' }).click();
  for (const title of titles) await expect(rowOf(page, title)).toContainText('Blocked');
  await app.undo();
  for (const [index, title] of titles.entries()) await expect.poll(() => rowOf(page, title).innerText()).toBe(before[index]);
  await bar.getByRole('button', { name: 'Clear the selection' }).click();
  await expect(page.getByRole('textbox', { name: 'Add tasks' })).toBeVisible();
});

for (const { screen, name } of [{ screen: 'Tasks', name: 'Fit hinge bushes' }, { screen: 'People', name: 'Carla Nunes' }] as const) {
  test(`TAB-41 ${screen}: what has bookings is not deleted, the sentence says to archive it`, async ({ app, page }) => {
    await openSample(app, screen);
    await page.getByRole('checkbox', { name: `Select ${name}` }).check({ force: true });
    await page.getByRole('group', { name: /^Change 1 / }).getByRole('button', { name: 'Delete' }).click();
    await expect(app.status).toContainText(/cannot be deleted.*Archive/);
    await expect(rowOf(page, name)).toBeVisible();
  });
}

for (const { screen, name } of [{ screen: 'Tasks', name: 'Fit hinge bushes' }, { screen: 'People', name: 'Carla Nunes' }] as const) {
  test(`TAB-42 ${screen}: Enter and a double click open the details, which take the focus and give it back`, async ({ app, page }) => {
    await openSample(app, screen);
    const cell = nameCell(page, name);
    const details = page.getByRole('complementary', { name: `Details of ${name}` });
    for (const open of [() => page.keyboard.press('Enter'), () => cell.dblclick()]) {
      await cell.focus();
      await open();
      await expect(details).toBeVisible();
      await expect(details.locator(':focus')).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(details).toHaveCount(0);
      await expect(cell).toBeFocused();
    }
  });
}

test('TAB-42 fields are edited in place, circles are refused by name, only https links are opened', async ({ app, page }) => {
  await app.goTo('Tasks');
  await toLine(page, 'Add tasks');
  await pasteText(page, 'Weld hatch 12h\nPaint hatch 6h');
  const details = page.getByRole('complementary', { name: /^Details of/ });
  const openDetails = async (title: string): Promise<void> => {
    await nameCell(page, title).dblclick();
    await expect(details).toHaveAccessibleName(`Details of ${title}`);
  };
  const waitFor = async (title: string): Promise<void> => {
    await details.getByRole('combobox', { name: 'Add a task to wait for' }).fill(title);
    await page.keyboard.press('Enter');
  };
  await openDetails('Paint hatch');
  await details.getByRole('textbox', { name: 'Title' }).fill('Varnish hatch');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, 'Varnish hatch')).toBeVisible();
  await waitFor('Weld hatch');
  await expect(details.getByRole('button', { name: 'Weld hatch', exact: true })).toBeVisible();

  const link = details.getByRole('textbox', { name: 'Add a link' });
  await link.fill('http://example.org/drawing Drawing');
  await link.press('Enter');
  await expect(details).toContainText('Only addresses that begin with https:// can be opened.');
  await link.fill('https://example.org/drawing Drawing');
  await link.press('Enter');
  await expect(details.getByRole('link', { name: /Drawing/ })).toHaveAttribute('href', 'https://example.org/drawing');
  await expect(details.getByRole('link')).toHaveCount(1);

  await openDetails('Weld hatch');
  await waitFor('Varnish hatch');
  await expect(details).toContainText(/Tasks would wait for each other in a circle: .*Weld hatch.* → .*Varnish hatch/);
  await expect(details.getByRole('button', { name: 'Do not wait for Varnish hatch' })).toHaveCount(0);
});
