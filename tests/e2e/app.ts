import { _electron, expect, test as base, type ConsoleMessage, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronProgram } from '../../scripts/lib/runtime.mjs';
import { appModel, type AppModel } from './pages/app';

/** What the page did that it must never do. Listed whole when the test ends. */
export interface Problems {
  /** Everything noticed so far. */
  readonly noticed: readonly string[];
  /** Not a failure in this test: for tests of faults. */
  expectMatching(pattern: RegExp): void;
}

interface Fixtures {
  readonly problems: Problems;
  /** The app, opened on an empty storage. */
  readonly app: AppModel;
}

const localSchemes = ['blob:', 'data:', 'app:', 'devtools:'];

/** Collects console errors, exceptions, violations of the content security policy and requests to anywhere else. */
const watch = async (page: Page, origin: string, noticed: string[]): Promise<void> => {
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') noticed.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (problem) => noticed.push(`exception: ${problem.stack ?? problem.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !localSchemes.some((scheme) => url.startsWith(scheme))) noticed.push(`request outside the app: ${url}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      console.error(`policy violated: ${violatedDirective} by ${blockedURI} in ${sourceFile}`);
    });
  });
};

/** Starts the desktop edition with storage of its own; only where Electron's runtime is. */
const startDesktop = async (use: (page: Page) => Promise<void>): Promise<void> => {
  const executablePath = electronProgram();
  if (executablePath === null) throw new Error("Electron's runtime is not here.");
  const folder = mkdtempSync(join(tmpdir(), 'loadline-e2e-'));
  const shell = await _electron.launch({ executablePath, args: ['.', `--user-data-dir=${folder}`] });
  const page = await shell.firstWindow();
  await use(page);
  await shell.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
};

export const test = base.extend<Fixtures>({
  page: async ({ page }, use, { project }) => {
    if (project.name === 'electron') await startDesktop(use);
    else await use(page);
  },
  problems: [
    async ({ page, baseURL }, use, { project }) => {
      const noticed: string[] = [];
      const expected: RegExp[] = [];
      await watch(page, project.name === 'electron' ? 'app://loadline/' : (baseURL ?? ''), noticed);
      await use({ noticed, expectMatching: (pattern) => expected.push(pattern) });
      expect(noticed.filter((problem) => !expected.some((pattern) => pattern.test(problem))), 'what the page must never do').toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page }, use, { project }) => {
    if (project.name === 'electron') await page.reload();
    else await page.goto('/');
    const app = appModel(page);
    await app.opened();
    await use(app);
  },
});

export { expect };
