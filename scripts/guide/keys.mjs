// docs/guide/keys.md: the list of keys that the running app shows, screen by screen.
import { writeFileSync } from 'node:fs';
import { goTo, screenNames, startWithSample } from './pages.mjs';

/** @typedef {{ label: string, keys: readonly string[] }} KeyLine */
/** @typedef {{ name: string, lines: readonly KeyLine[] }} KeyGroup */

/** What the dialog behind "?" says now; strokes of one key joined with +, of a sequence with "then". @param {import('@playwright/test').Page} page @returns {Promise<KeyGroup[]>} */
const keysShown = async (page) => {
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await dialog.waitFor();
  const groups = await dialog.locator('section').evaluateAll((sections) =>
    sections.filter((section) => section.querySelector('dl') !== null).map((section) => ({
      name: section.querySelector('h3')?.textContent ?? '',
      lines: [...section.querySelectorAll('dl > div')].map((line) => ({
        label: line.querySelector('dt')?.textContent ?? '',
        keys: [...line.querySelectorAll('kbd')].map((kbd) => [...kbd.children].map((stroke) => [...stroke.children].map((cap) => cap.textContent ?? '').join('+')).join(' then ')),
      })),
    })));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return groups;
};

/** A change that Undo and Redo name is not part of what the key does. @param {KeyLine} line */
const plain = ({ label, keys }) => ({ label: label.replace(/^(Undo|Redo): .*/, '$1'), keys });

/** @param {KeyGroup} group */
const table = ({ name, lines }) => [`## ${name}`, '', '| key | does |', '|---|---|', ...lines.map(({ label, keys }) => `| ${keys.map((key) => `\`${key === '|' ? '\\|' : key}\``).join(' or ')} | ${label} |`)].join('\n');

/** What works everywhere comes first; the rest as the screens follow one another. @param {ReadonlyMap<string, KeyLine[]>} groups */
const inOrder = (groups) => {
  const everywhere = ['Everywhere', 'Screens'];
  const all = [...groups].map(([name, lines]) => ({ name, lines }));
  return [...all.filter(({ name }) => everywhere.includes(name)), ...all.filter(({ name }) => !everywhere.includes(name))];
};

/** @param {import('@playwright/test').Page} page @param {string} file */
export const writeKeys = async (page, file) => {
  await startWithSample(page);
  /** @type {Map<string, KeyLine[]>} */
  const groups = new Map();
  for (const screen of screenNames) {
    await goTo(page, screen);
    for (const { name, lines } of await keysShown(page)) {
      const known = groups.get(name) ?? [];
      groups.set(name, [...known, ...lines.map(plain).filter(({ label }) => !known.some((one) => one.label === label))]);
    }
  }
  const introduction = 'What the app itself shows when you press `?`, collected from all its screens. On a Mac it is Cmd where this says Ctrl, Option for Alt. The keys of the first two tables work on every screen; those below them on the screen that the heading names. Letters are keys only while you are not writing into a field.';
  writeFileSync(file, ['# Keys', '', '<!-- Written by npm run guide from the running app; change nothing here by hand. -->', '', introduction, '', inOrder(groups).map(table).join('\n\n'), ''].join('\n'));
};
