// `npm run bench`: speed and memory of the built browser edition in a real browser, each figure against a baseline of the same run.
// With --json one object a line: { name, value, unit, baseline, ratio }. Names given as arguments choose figures.
import { chromium } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build, loadConfigFromFile } from 'vite';
import { figures } from './bench/figures.mjs';
import { chromiumArguments, ensureChromium } from './chromium.mjs';
import { freePort } from './lib/address.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { serve } from './lib/server.mjs';

const asJson = process.argv.includes('--json');
const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folder = resolve('out/bench');

/** The app as it is built, and the measuring pages beside it: one origin, one storage. */
const buildPages = async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync('out/renderer', folder, { recursive: true });
  const root = resolve('scripts/bench');
  const renderer = await loadConfigFromFile({ command: 'build', mode: 'production' }, resolve('vite.config.ts'), undefined, 'error');
  await build({
    ...renderer?.config,
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    build: { ...renderer?.config.build, outDir: folder, emptyOutDir: false, rolldownOptions: { input: ['app.html', 'bench.html', 'baseline.html'].map((name) => join(root, name)) } },
  });
};

/** @param {import('./bench/fill.mjs').Figure} figure */
const line = ({ name, value, unit, baseline, atMost }) => {
  const ratio = baseline === null ? null : value / baseline;
  if (asJson) return JSON.stringify({ name, value, unit, baseline, ratio });
  const measured = ratio ?? value;
  const against = baseline === null ? '' : `against ${baseline.toFixed(2)} ${unit}: ${ratio?.toFixed(2)} times`;
  return [name.padEnd(22), `${value.toFixed(2)} ${unit}`.padStart(14), against.padEnd(34), `at most ${atMost}`, measured <= atMost ? '' : 'MISSED'].join('  ').trimEnd();
};

const main = async () => {
  const program = await ensureChromium();
  const port = await freePort(0);
  if (program === null || port === null || !(await ensureBuilt())) {
    process.stderr.write('The bench needs a Chromium and a built app; one of them could not be had.\n');
    return 1;
  }
  await buildPages();
  const server = await serve(port, 'out/bench');
  const profile = mkdtempSync(join(tmpdir(), 'loadline-bench-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath: program, args: [...chromiumArguments, '--js-flags=--expose-gc', '--enable-precise-memory-info'], viewport: { width: 1440, height: 900 } });
  try {
    const bench = { context, address: server.address };
    for (const measure of figures) {
      if (chosen.length > 0 && !measure.names.some((name) => chosen.includes(name))) continue;
      for (const figure of await measure.take(bench)) process.stdout.write(`${line(figure)}\n`);
    }
    return 0;
  } finally {
    await context.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
};

process.exit(await main());
