// Draws the app's icons in every size and container from the mark: a ring crossed by one bar, on a tile of harbour blue.
// Run by hand after the mark changed: node scripts/icons.mjs
import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { chromiumArguments, ensureChromium } from './chromium.mjs';
import { icnsOf, icoOf } from './lib/iconContainers.mjs';

const folder = 'resources/icons';
const tile = '#125f97';
const ink = '#ffffff';
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
/** Type codes of PNG entries in Apple's container, with their pixels. */
const icnsTypes = /** @type {const} */ ([['icp4', 16], ['icp5', 32], ['icp6', 64], ['ic07', 128], ['ic08', 256], ['ic09', 512], ['ic10', 1024], ['ic11', 32], ['ic12', 64], ['ic13', 256], ['ic14', 512]]);
const webSizes = [192, 512];

/**
 * The icon on a 24-unit grid. Small ones have a thicker line, so that ring and bar stay apart.
 * @param {number} size pixels
 * @param {number} margin units left free around the tile
 */
const drawing = (size, margin) => {
  const side = 24 - 2 * margin;
  const stroke = size <= 24 ? 2.6 : size <= 48 ? 2.2 : 1.9;
  const reach = side * 0.4;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none">
    <rect x="${margin}" y="${margin}" width="${side}" height="${side}" rx="${side * 0.225}" fill="${tile}"/>
    <g stroke="${ink}" stroke-width="${stroke}"><circle cx="12" cy="12" r="${side * 0.25}"/><path d="M${12 - reach} 12h${2 * reach}" stroke-linecap="round"/></g>
  </svg>`;
};

const program = await ensureChromium();
if (program === null) {
  process.stdout.write('A Chromium is needed to draw the icons, and none could be found or fetched.\n');
  process.exit(1);
}
const browser = await chromium.launch({ executablePath: program, args: [...chromiumArguments] });
const page = await browser.newPage();

/**
 * @param {number} size
 * @param {number} margin
 * @returns {Promise<Buffer>} a PNG with a transparent ground
 */
const render = async (size, margin) => {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0; background: transparent } svg { display: block }</style>${drawing(size, margin)}`);
  return page.screenshot({ omitBackground: true });
};

/** macOS leaves air around its tiles, the others nearly none. */
const macMargin = 2.3;
const margin = 0.5;

/** @type {Map<number, Buffer>} */
const drawn = new Map();
for (const size of [...new Set([...linuxSizes, ...icoSizes, ...webSizes])]) drawn.set(size, await render(size, margin));
/** @type {Map<number, Buffer>} */
const drawnForMac = new Map();
for (const size of [...new Set(icnsTypes.map(([, pixels]) => pixels))]) drawnForMac.set(size, await render(size, macMargin));
await browser.close();

/** @param {Map<number, Buffer>} from @param {number} size */
const png = (from, size) => {
  const found = from.get(size);
  if (found === undefined) throw new Error(`No drawing of ${size} pixels.`);
  return found;
};

for (const size of linuxSizes) writeFileSync(`${folder}/${size}x${size}.png`, png(drawn, size));
for (const size of webSizes) writeFileSync(`resources/public/icon-${size}.png`, png(drawn, size));
writeFileSync(`${folder}/icon.ico`, icoOf(icoSizes.map((size) => ({ size, png: png(drawn, size) }))));
writeFileSync(`${folder}/icon.icns`, icnsOf(icnsTypes.map(([type, size]) => ({ type, png: png(drawnForMac, size) }))));
process.stdout.write(`Icons written to ${folder} and resources/public.\n`);
