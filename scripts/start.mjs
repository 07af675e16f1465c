// `npm start`: the desktop app where Electron's runtime is present or can be fetched, else the browser edition.
import process from 'node:process';
import { addressOf, freePort, port } from './lib/address.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { run, runPackage } from './lib/run.mjs';
import { electronProgram, electronVersion } from './lib/runtime.mjs';
import { serve } from './lib/server.mjs';

const probeMs = 4_000;
const downloadMs = 10 * 60_000;
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/** Where Electron's own installer looks first; a server that never answers would make that installer hang. */
const releasePage = () => {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
  return mirror ?? `https://github.com/electron/electron/releases/download/v${electronVersion()}/SHASUMS256.txt`;
};

const releasePageAnswers = async () => {
  try {
    return (await fetch(releasePage(), { method: 'HEAD', signal: AbortSignal.timeout(probeMs) })).status < 500;
  } catch {
    return false;
  }
};

/** @returns {Promise<string | null>} Electron's program, fetched if it can be */
const desktopProgram = async () => {
  const present = electronProgram();
  if (present !== null || process.env['LOADLINE_EDITION'] === 'browser') return present;
  if (!(await releasePageAnswers())) return null;
  say("Fetching Electron's runtime, once…");
  await runPackage('electron/install.js', [], { timeoutMs: downloadMs });
  return electronProgram();
};

/** Whether the answer on our port comes from Loadline itself. */
const isServedAlready = async () => {
  try {
    const answer = await fetch(`${addressOf(port)}loadline.json`, { signal: AbortSignal.timeout(probeMs) });
    return answer.ok && (await answer.json()).app === 'Loadline';
  } catch {
    return false;
  }
};

const startBrowserEdition = async () => {
  if ((await freePort(port)) === null) {
    if (await isServedAlready()) {
      say(`Loadline is already running: open ${addressOf(port)}`);
      return 0;
    }
    say(`Port ${port} is used by another program. Loadline needs that port, because the browser keeps your plan under this address. Stop the other program and run npm start again.`);
    return 1;
  }
  const { address, close } = await serve(port);
  say(`Loadline is running: open ${address} (stop with Ctrl+C)`);
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await close();
  return 0;
};

const main = async () => {
  if (!(await ensureBuilt())) {
    say('Loadline could not be built: see the lines above. Running npm ci again mends an incomplete installation.');
    return 1;
  }
  const program = process.env['LOADLINE_EDITION'] === 'browser' ? null : await desktopProgram();
  if (program !== null) return run(program, ['.', ...process.argv.slice(2)]);
  say("Electron's runtime is not here and cannot be fetched now, so this is the browser edition.");
  return startBrowserEdition();
};

process.exit(await main());
