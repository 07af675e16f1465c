// `npm run guide`: the pictures and the table of keys in docs/guide, taken from the built browser edition in a real browser.
// Names of pictures given as arguments choose some of them.
import { chromium } from '@playwright/test';
import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromiumArguments, ensureChromium } from './chromium.mjs';
import { writeKeys } from './guide/keys.mjs';
import { takePapers } from './guide/papers.mjs';
import { pictures } from './guide/pictures.mjs';
import { smallerPng } from './guide/smallerPng.mjs';
import { freePort } from './lib/address.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { serve } from './lib/server.mjs';

/** Wednesday of ISO week 48: the sample workspace is dated from it, so the pictures are the same on every day. */
const today = new Date('2026-11-25T10:00:00Z');
const folder = 'docs/guide';
const most = { picture: 260_000, all: 5_000_000 };

/** A page of its own storage, on the day of the pictures. */
const openPage = async (/** @type {import('@playwright/test').Browser} */ browser, /** @type {string} */ address, /** @type {import('./guide/pictures.mjs').Look} */ look) => {
  const context = await browser.newContext({ baseURL: address, viewport: look.size, deviceScaleFactor: 1, colorScheme: look.theme, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.clock.setFixedTime(today);
  await page.goto('/');
  return { page, close: () => context.close() };
};

/** @param {import('@playwright/test').Browser} browser @param {string} address @param {readonly string[]} chosen */
const takePictures = async (browser, address, chosen) => {
  let sum = 0;
  const tooLarge = [];
  for (const { name, look, show } of pictures) {
    const file = join(folder, `${name}.png`);
    if (chosen.length === 0 || chosen.includes(name)) {
      const { page, close } = await openPage(browser, address, look);
      await show(page);
      writeFileSync(file, smallerPng(await page.screenshot({ animations: 'disabled', caret: 'hide' })));
      await close();
    }
    const { size } = statSync(file);
    sum += size;
    if (size > most.picture) tooLarge.push(`${file} has ${size} bytes, at most ${most.picture} are wanted`);
    process.stdout.write(`${file}  ${Math.round(size / 1000)} kB\n`);
  }
  if (sum > most.all) tooLarge.push(`The pictures have ${sum} bytes together, at most ${most.all} are wanted`);
  return tooLarge;
};

const main = async () => {
  const program = await ensureChromium();
  const port = await freePort(0);
  if (program === null || port === null || !(await ensureBuilt())) {
    process.stderr.write('The guide needs a Chromium and a built app; one of them could not be had.\n');
    return 1;
  }
  // A copy, so that a build that happens meanwhile does not change the pages under the pictures.
  rmSync('out/guide', { recursive: true, force: true });
  cpSync('out/renderer', 'out/guide', { recursive: true });
  mkdirSync(folder, { recursive: true });
  const server = await serve(port, 'out/guide');
  const browser = await chromium.launch({ executablePath: program, args: chromiumArguments });
  try {
    const chosen = process.argv.slice(2);
    if (chosen.length === 0 || chosen.includes('keys')) {
      const { page, close } = await openPage(browser, server.address, { size: { width: 1440, height: 900 }, theme: 'light' });
      await writeKeys(page, join(folder, 'keys.md'));
      await close();
    }
    if (chosen.length === 0 || chosen.includes('reports')) {
      const { page, close } = await openPage(browser, server.address, { size: { width: 1440, height: 900 }, theme: 'light' });
      for (const file of (await takePapers(page, join(folder, 'reports'), smallerPng)) ?? []) process.stdout.write(`${file}  ${Math.round(statSync(file).size / 1000)} kB\n`);
      await close();
    }
    const tooLarge = await takePictures(browser, server.address, chosen);
    process.stdout.write(tooLarge.map((line) => `${line}\n`).join(''));
    return tooLarge.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
};

process.exit(await main());
