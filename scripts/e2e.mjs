// End-to-end tests of the built app in a real browser, and in Electron where its runtime is. Arguments go to Playwright.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { ensureChromium } from './chromium.mjs';
import { freePort, port as fixedPort } from './lib/address.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { runPackage } from './lib/run.mjs';

const main = async () => {
  if (!existsSync('tests/e2e') || !(await ensureBuilt())) {
    process.stdout.write('The app could not be built: the end-to-end tests did not run.\n');
    return 1;
  }
  const browser = await ensureChromium();
  if (browser === null) {
    process.stdout.write('No Chromium, Chrome or Edge is installed and none could be fetched. Install one, or name its program in LOADLINE_CHROMIUM.\n');
    return 1;
  }
  // An app that is open on the fixed port is left alone: it may be an older build.
  const port = (await freePort(fixedPort)) ?? (await freePort(0)) ?? fixedPort;
  return runPackage('@playwright/test/cli.js', ['test', ...process.argv.slice(2)], { env: { LOADLINE_E2E_PORT: String(port), LOADLINE_CHROMIUM: browser } });
};

process.exit(await main());
