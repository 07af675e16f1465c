// The reports of the sample as they are printed: saved as a page by the app, made into PDF by the browser, and into pictures.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { quiet, startWithSample } from './pages.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** Name of the picture, what the screen is asked for, and which of its sheets are shown. */
const papers = /** @type {const} */ ([
  { name: 'project', kind: 'project', details: true, sheets: [1, 2] },
  { name: 'portfolio', kind: 'portfolio', details: false, sheets: [1] },
  { name: 'team', kind: 'team', details: false, sheets: [1] },
  { name: 'person', kind: 'person', details: false, sheets: [1] },
  { name: 'capacity', kind: 'capacity', details: false, sheets: [1] },
  { name: 'budget', kind: 'budget', details: false, sheets: [1] },
  { name: 'board', kind: 'board', details: false, sheets: [1] },
  { name: 'sheet', kind: 'sheets', details: false, sheets: [1] },
]);

/** Dots per inch: small type can still be read, and a page stays below a quarter of a megabyte. */
const resolution = 80;

/** @param {Page} page @param {(typeof papers)[number]} paper @param {string} file where the page goes */
const savePage = async (page, { kind, details }, file) => {
  await page.evaluate((asked) => { location.hash = `#/reports?kind=${asked}`; }, kind);
  await page.getByRole('region', { name: 'Preview' }).getByRole('heading', { level: 1 }).first().waitFor();
  const extent = page.getByRole('radio', { name: details ? 'With details' : 'First page' });
  if ((await extent.count()) > 0) await extent.check({ force: true });
  // The chances of milestones come from a simulation that waits until nothing else is to be done.
  await page.waitForTimeout(3000);
  await page.getByRole('button', { name: 'More ways out' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Page (HTML)' }).click();
  await (await download).saveAs(file);
};

/** @param {string} pdf @param {string} folder @param {readonly number[]} sheets @returns {readonly string[] | null} the pictures; null: there is no program for it */
const picturesOf = (pdf, folder, sheets) => {
  const { status } = spawnSync('pdftoppm', ['-png', '-gray', '-r', String(resolution), '-f', String(Math.min(...sheets)), '-l', String(Math.max(...sheets)), pdf, join(folder, 'sheet')]);
  if (status !== 0) return null;
  return readdirSync(folder).filter((name) => name.startsWith('sheet')).sort().map((name) => join(folder, name));
};

/**
 * Takes the pictures of the reports into `folder`; answers the files, or null where the program that turns PDF into pictures is missing.
 * @param {Page} page a page of its own storage @param {string} folder @param {(png: Buffer) => Buffer} smaller
 */
export const takePapers = async (page, folder, smaller) => {
  mkdirSync(folder, { recursive: true });
  await startWithSample(page);
  await quiet(page);
  const work = mkdtempSync(join(tmpdir(), 'loadline-papers-'));
  /** @type {string[]} */
  const written = [];
  try {
    for (const paper of papers) {
      const html = join(work, `${paper.name}.html`);
      await savePage(page, paper, html);
      const printer = await page.context().newPage();
      await printer.goto(pathToFileURL(html).href);
      const pdf = join(work, `${paper.name}.pdf`);
      await printer.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
      await printer.close();
      const shots = mkdtempSync(join(work, 'sheets-'));
      const pictures = picturesOf(pdf, shots, paper.sheets);
      if (pictures === null) {
        process.stderr.write('The reports were not taken: pdftoppm (of Poppler) turns them into pictures, and it is not installed.\n');
        return null;
      }
      pictures.forEach((picture, index) => {
        const file = join(folder, `${paper.name}${index === 0 ? '' : `-${String(index + 1)}`}.png`);
        writeFileSync(file, smaller(readFileSync(picture)));
        written.push(file);
      });
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return written;
};
