// Finds a Chromium, Chrome or Edge for the end-to-end tests, else installs one the way this platform does.
import { chromium } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { run, runPackage } from './lib/run.mjs';

const installMinutes = 10;
const isRoot = process.getuid?.() === 0;

/** Where browsers lie when they were installed for the whole machine. */
const usualPlaces = () => {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].filter((root) => root !== undefined);
    return roots.flatMap((root) => [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Chromium/Application/chrome.exe'), join(root, 'Microsoft/Edge/Application/msedge.exe')]);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
  return (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
};

/** The program named in LOADLINE_CHROMIUM, Playwright's own, or one that is installed; null: there is none. */
export const findChromium = () => {
  const candidates = [process.env['LOADLINE_CHROMIUM'] ?? '', chromium.executablePath(), ...usualPlaces()];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
};

/** Debian itself: there `chromium` is a package; elsewhere the package of that name may be a stub. */
const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

const installWithApt = async () => {
  const options = { timeoutMs: installMinutes * 60_000, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
};

/** @returns {Promise<string | null>} the browser's program; null: none could be had */
export const ensureChromium = async () => {
  const found = findChromium();
  if (found !== null) return found;
  process.stdout.write('No Chromium, Chrome or Edge is installed; installing one for the tests.\n');
  if (isRoot && isDebian()) await installWithApt();
  if (findChromium() === null) {
    await runPackage('@playwright/test/cli.js', ['install', 'chromium', ...(isRoot && process.platform === 'linux' ? ['--with-deps'] : [])], { timeoutMs: installMinutes * 60_000 });
  }
  return findChromium();
};

/** Switches for a quiet browser that asks nothing of the network. */
export const chromiumArguments = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const program = await ensureChromium();
  process.stdout.write(program === null ? 'No Chromium, Chrome or Edge is installed and none could be fetched. Install one, or name its program in LOADLINE_CHROMIUM.\n' : `${program}\n`);
  process.exit(program === null ? 1 : 0);
}
