import type { Page } from '@playwright/test';
import { expect, test } from './app';
import type { AppModel } from './pages/app';
import { accessibilityFindings } from './pages/accessibility';
import { aWednesday } from './pages/board';
import { timelineModel, type TimelineModel } from './pages/timeline';

/** What hands, keys and menus do on the timeline (docs/spec/timeline.md), on the sample workspace. */
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(aWednesday);
});

const drawings = 'Workshop drawings, gate leaf';
const moved = /^Workshop drawings, gate leaf, Mon 23 Nov to Thu 26 Nov/;

const openSample = async (app: AppModel, page: Page): Promise<TimelineModel> => {
  await app.startWithSample();
  await app.goTo('Timeline');
  const timeline = timelineModel(page);
  await expect(timeline.line(drawings)).toHaveAccessibleName(/^Workshop drawings, gate leaf, Mon 23 Nov to Wed 25 Nov, Jonas Weber/);
  return timeline;
};

/** Calls a person something else, on the screen for that. */
const rename = async (app: AppModel, page: Page, name: string, to: string): Promise<void> => {
  await app.goTo('People');
  await page.getByRole('gridcell', { name, exact: true }).first().click();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(to);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: to, exact: true }).first()).toBeVisible();
};

const undone = async (app: AppModel, timeline: TimelineModel, before: readonly string[]): Promise<void> => {
  await app.undo();
  await expect.poll(() => timeline.heard()).toEqual(before);
};

test('TML-4 a name of 200 letters is cut off beside a bar, before the due day that comes after it', async ({ app, page }) => {
  await openSample(app, page);
  const long = 'Jonas '.repeat(33).concat('Wb');
  await rename(app, page, 'Jonas Weber', long);
  await app.goTo('Timeline');
  const label = timelineModel(page).line(drawings).getByText(long, { exact: true }).last();
  await expect(label).toBeAttached();
  const [width, shown] = await label.evaluate((element) => [element.scrollWidth, element.clientWidth]);
  expect(shown).toBeLessThanOrEqual(240);
  expect(width).toBeGreaterThan(shown ?? 0);
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('TML-15 and TML-16 a task that is begun is moved by hand, by keys, by menu and by its day to the same end', async ({ app, page }) => {
  const timeline = await openSample(app, page);
  const before = await timeline.heard();

  await timeline.carry(drawings, 1);
  await expect(timeline.chip).toContainText('What is left: Thu 26 Nov, 1 working day later');
  await expect(timeline.ghosts).not.toHaveCount(0);
  await page.mouse.up();
  await expect(timeline.line(drawings)).toHaveAccessibleName(moved);
  await expect(app.status).toContainText('Moved “Workshop drawings, gate leaf” 1 day later');
  const after = await timeline.heard();
  await undone(app, timeline, before);

  await timeline.line(drawings).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => timeline.heard()).toEqual(after);
  await expect(timeline.line(drawings)).toBeFocused();
  await undone(app, timeline, before);

  await timeline.line(drawings).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Move by' }).click();
  await page.getByRole('menuitem', { name: /^A day later/ }).click();
  await expect.poll(() => timeline.heard()).toEqual(after);
  await undone(app, timeline, before);

  await timeline.line(drawings).focus();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: `Move ${drawings}` });
  await dialog.getByRole('textbox', { name: 'First day of what is left' }).fill('26 Nov');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('1 working day later');
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect.poll(() => timeline.heard()).toEqual(after);
  await undone(app, timeline, before);
});

test('TML-14 and TML-15 an end is pulled by hand, by keys and by menu to the same end; what nobody is booked for has none', async ({ app, page }) => {
  const timeline = await openSample(app, page);
  const before = await timeline.heard();
  await timeline.carry(drawings, 1, 'end');
  await expect(timeline.chip).toContainText('Mon 23 Nov to Thu 26 Nov');
  await page.mouse.up();
  await expect(app.status).toContainText('Extended “Workshop drawings, gate leaf” to Thu 26 Nov');
  const after = await timeline.heard();
  await undone(app, timeline, before);

  await timeline.line(drawings).focus();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(() => timeline.heard()).toEqual(after);
  await undone(app, timeline, before);

  await timeline.bar(drawings).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Length' }).click();
  await page.getByRole('menuitem', { name: /^End a day later/ }).click();
  await expect.poll(() => timeline.heard()).toEqual(after);
  await undone(app, timeline, before);

  await timeline.carry('Clean lock chamber', 2, 'end');
  await expect(timeline.chip).toContainText('Nobody is booked for “Clean lock chamber”');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await timeline.heard()).toEqual(before);
});

test('TML-12 a move that breaks a dependency says so before the drop and asks; Escape lets go', async ({ app, page }) => {
  const timeline = await openSample(app, page);
  const before = await timeline.heard();
  await timeline.carry('Inspect welds, lower half', -2);
  await expect(timeline.chip).toContainText('waits for the end of Weld gate frame, lower half');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(app.status).toContainText('Cancelled. Nothing changed.');
  expect(await timeline.heard()).toEqual(before);

  await timeline.line('Inspect welds, lower half').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  const dialog = page.getByRole('dialog', { name: 'Move Inspect welds, lower half all the same?' });
  await expect(dialog).toContainText('1 working day too early');
  await dialog.getByRole('button', { name: 'Leave it' }).click();
  expect(await timeline.heard()).toEqual(before);
});

test('TML-12 and TML-15 a dependency is drawn, refused in a circle, changed and removed', async ({ app, page }) => {
  const timeline = await openSample(app, page);
  const before = await timeline.heard();
  await timeline.draw('Inspect welds, lower half', 'end', 'Weld gate frame, lower half', 'start');
  await expect(timeline.chip).toContainText('Tasks would wait for each other in a circle');
  await page.mouse.up();
  await expect(app.status).toContainText('in a circle');
  expect(await timeline.heard()).toEqual(before);

  await page.getByRole('searchbox', { name: 'Search the timeline' }).fill('leaf');
  await expect(timeline.line('Fit hinge bushes')).toHaveCount(0);
  const few = await timeline.heard();
  await timeline.draw(drawings, 'end', 'Lift leaf onto trestles', 'start');
  await expect(timeline.chip).toContainText(`starts after the end of ${drawings} (FS)`);
  await page.mouse.up();
  await expect(app.status).toContainText('Let “Lift leaf onto trestles” wait for');

  await timeline.line(drawings).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Before Lift leaf onto trestles (FS)' }).click();
  await page.getByRole('menuitem', { name: 'Type and lag…' }).click();
  const popover = page.getByRole('dialog', { name: `Dependency of Lift leaf onto trestles on ${drawings}` });
  await expect(popover).toContainText('starts after the end of');
  await popover.getByRole('button', { name: 'Remove the dependency' }).click();
  await expect.poll(() => timeline.heard()).toEqual(few);

  await timeline.line(drawings).focus();
  await page.keyboard.press('l');
  const link = page.getByRole('dialog', { name: `Link ${drawings} to another task` });
  await link.getByRole('combobox', { name: 'Task that waits for it' }).fill('Lift leaf');
  await page.getByRole('option', { name: /^Lift leaf onto trestles/ }).click();
  await link.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(app.status).toContainText('Let “Lift leaf onto trestles” wait for');
  await undone(app, timeline, few);
});

test('TML-2, TML-3 and TML-9 lines are folded and found, days zoomed, with keys', async ({ app, page }) => {
  const timeline = await openSample(app, page);
  await timeline.line('Harbour gate').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(timeline.line('Harbour gate')).toHaveAttribute('aria-expanded', 'false');
  await expect(timeline.line(drawings)).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(timeline.line(drawings)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(timeline.line('Steel ordered')).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(timeline.tree.getByRole('row', { expanded: true })).toHaveCount(0);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(timeline.line(drawings)).toBeVisible();

  for (const zoom of ['Quarter', 'Month', 'Day', 'Week'] as const) await timeline.zoomTo(zoom);
  await page.keyboard.press('Escape');
  await timeline.line(drawings).focus();
  await page.keyboard.press('4');
  await expect(page.getByRole('radio', { name: 'Quarter' })).toBeChecked();
  await page.keyboard.press('2');

  await page.keyboard.press('/');
  await page.keyboard.type('hinge');
  await expect(timeline.tree.getByRole('row', { name: /^(?!Project|Milestone)/ }).filter({ hasText: 'hinge' })).toHaveCount(3);
  await expect(timeline.line(drawings)).toHaveCount(0);
});

test('TML-9 the days stay in sight while Tab goes through the names beside them', async ({ app, page }) => {
  const timeline = await openSample(app, page);
  const left = (): Promise<number> => timeline.tree.evaluate((element) => element.scrollLeft);
  const shown = await left();
  expect(shown).toBeGreaterThan(0);
  await timeline.line('Harbour gate').focus();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Fold everything' })).toBeFocused();
  expect(await left()).toBe(shown);
  await page.keyboard.press('Tab');
  expect(await left()).toBe(shown);
});

test('TML-15 the focus stays on a line after what was opened about it, and goes to the line above where its own is folded or gone', async ({ app, page }) => {
  const timeline = await openSample(app, page);
  const openDependency = async (): Promise<void> => {
    await timeline.line(drawings).focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^Waits for Measure gate recess/ }).click();
    await page.getByRole('menuitem', { name: 'Type and lag…' }).click();
    await expect(page.getByRole('dialog', { name: /^Dependency of/ })).toBeVisible();
  };
  await openDependency();
  await page.keyboard.press('Escape');
  await expect(timeline.line(drawings)).toBeFocused();
  await openDependency();
  await page.getByRole('button', { name: 'Remove the dependency' }).click();
  await expect(timeline.line(drawings)).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(timeline.line('Harbour gate')).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(timeline.line('Harbour gate')).toBeFocused();
});

test('TML-7 and MST-5 a milestone is added, named, told what it waits for, and reached with a reason', async ({ app, page }) => {
  const timeline = await openSample(app, page);
  await timeline.line('Harbour gate').focus();
  await page.keyboard.press('n');
  const panel = page.getByRole('complementary', { name: /^Details of / });
  const name = panel.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await name.fill('Drawings approved');
  await name.press('Enter');
  await expect(timeline.line('Drawings approved')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Due' }).fill('27 Nov');
  await panel.getByRole('textbox', { name: 'Due' }).press('Enter');
  await panel.getByRole('combobox', { name: 'Add a task to wait for' }).fill('Workshop drawings');
  await page.getByRole('option', { name: /^Workshop drawings, gate leaf/ }).click();
  await panel.getByRole('textbox', { name: 'Add a criterion' }).fill('Signed by the client');
  await panel.getByRole('textbox', { name: 'Add a criterion' }).press('Enter');
  await expect(timeline.line('Drawings approved')).toHaveAccessibleName(/^Milestone Drawings approved, (?:on track|at risk), Wed 25 Nov, due Fri 27 Nov, 0 of 1 task done/);
  await expect(panel.getByRole('group', { name: 'How it stands' })).toContainText(/On track|At risk/);

  await panel.getByRole('button', { name: 'Reached today' }).click();
  await expect(panel).toContainText('1 task not done (“Workshop drawings, gate leaf”), 1 criterion not met (“Signed by the client”)');
  await panel.getByRole('textbox', { name: 'Reason, kept in the history' }).fill('Client signs tomorrow');
  await panel.getByRole('button', { name: 'Declare reached all the same' }).click();
  await expect(timeline.line('Drawings approved')).toHaveAccessibleName(/^Milestone Drawings approved, reached, Wed 25 Nov/);
  await page.keyboard.press('Escape');
  await timeline.line('Drawings approved').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(timeline.line('Drawings approved')).toHaveAccessibleName(/due Mon 30 Nov/);
});

test('MST-6 and MST-7 the menu of its panel copies, archives, restores and deletes a milestone', async ({ app, page }) => {
  const timeline = await openSample(app, page);
  const milestone = 'Gate leaf painted';
  await timeline.line(milestone).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: `Details of ${milestone}`, exact: true });
  const choose = async (name: string): Promise<void> => {
    await panel.getByRole('button', { name: 'More for this milestone' }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  };
  await choose('Duplicate');
  await expect(app.status).toContainText(`Duplicated milestone “${milestone}”`);
  await app.undo();
  await choose('Archive');
  await expect(timeline.line(milestone)).toHaveCount(0);
  await choose('Restore');
  await expect(timeline.line(milestone)).toBeVisible();
  await choose('Delete');
  await expect(timeline.line(milestone)).toHaveCount(0);
  await expect(panel).toHaveCount(0);
});

test('TML-5 and TML-10 a baseline is captured, and a slip shows against it', async ({ app, page }) => {
  const timeline = await openSample(app, page);
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: 'Capture a baseline' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('As of today');
  await dialog.getByRole('button', { name: 'Capture' }).click();
  await expect(app.status).toContainText('Captured baseline “As of today”');
  await expect(timeline.baselineMarks.first()).toBeAttached();
  await timeline.line(drawings).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(timeline.line(drawings)).toHaveAccessibleName(/1 working day later than the baseline/);
  await expect(timeline.summary).toContainText('Ends ');
  await timeline.summary.getByRole('button', { name: /^Critical path/ }).click();
  await expect(timeline.line('Clean lock chamber')).toHaveCount(0);
  await expect(timeline.tree.getByRole('row', { name: /, critical/ })).not.toHaveCount(0);
  await timeline.summary.getByRole('button', { name: /^Critical path/ }).click();
  await expect(timeline.line('Clean lock chamber')).toBeVisible();
});
