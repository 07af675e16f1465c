import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';
import { addressOf, port as fixedPort } from './scripts/lib/address.mjs';
import { electronProgram } from './scripts/lib/runtime.mjs';

const port = Number(process.env['LOADLINE_E2E_PORT'] ?? fixedPort);
const executablePath = findChromium();

/** One set of specs for both editions; the desktop one joins where its runtime is. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: addressOf(port),
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: { args: [...chromiumArguments], ...(executablePath === null ? {} : { executablePath }) },
  },
  projects: [{ name: 'browser' }, ...(electronProgram() === null ? [] : [{ name: 'electron' }])],
  webServer: { command: `node scripts/serve.mjs ${port}`, url: addressOf(port), reuseExistingServer: process.env['LOADLINE_E2E_PORT'] === undefined },
});
