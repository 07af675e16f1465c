import { chromium, type Browser, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';

/** A browser with a profile on disk that a test can kill as a power cut would, and start again. */
export interface KillableBrowser {
  /** Starts the browser on the same profile and opens the address. */
  start(address: string): Promise<Page>;
  /** Kills it at once: no unloading, no flushing. */
  kill(): Promise<void>;
  /** Kills what runs and removes the profile. */
  remove(): Promise<void>;
}

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const startMilliseconds = 30_000;

/** The browser writes its debugging port into its profile once it listens. */
const portOf = async (profile: string): Promise<string> => {
  const file = join(profile, 'DevToolsActivePort');
  for (const began = Date.now(); Date.now() - began < startMilliseconds; await sleep(25)) {
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (port !== undefined && path !== undefined) return port;
  }
  throw new Error('The browser did not start.');
};

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => { resolve(); }));

/** A killable browser with an empty profile; null: there is no Chromium to start. */
export const killableBrowser = (): KillableBrowser | null => {
  const program = findChromium();
  if (program === null) return null;
  const profile = mkdtempSync(join(tmpdir(), 'loadline-kill-'));
  let running: { readonly child: ChildProcess; readonly browser: Browser } | null = null;
  const kill = async (): Promise<void> => {
    if (running === null) return;
    const { child, browser } = running;
    running = null;
    child.kill('SIGKILL');
    await ended(child);
    await browser.close().catch(() => undefined);
  };
  return {
    start: async (address) => {
      rmSync(join(profile, 'DevToolsActivePort'), { force: true });
      const child = spawn(program, [...chromiumArguments, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], { stdio: 'ignore' });
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`);
      running = { child, browser };
      const [context] = browser.contexts();
      if (context === undefined) throw new Error('The browser has no profile.');
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    kill,
    remove: async () => {
      await kill();
      // What a killed browser started ends a little later, on a busy machine many seconds, and writes until then.
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    },
  };
};
