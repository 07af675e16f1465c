// `npm run bench:planner`: how good the planner's schedules are, on public instances and on plans. `-- --help` says more.
// The searches are bundled, and then run in a process of their own: its CPU time is what is measured.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { run } from './lib/run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'loadline-bench-planner-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: true, outDir: folder, target: 'es2023', minify: false, rolldownOptions: { input: resolve('scripts/benchPlanner/main.ts'), output: { entryFileNames: 'main.mjs' } } },
  });
  process.exitCode = await run(process.execPath, ['--expose-gc', join(folder, 'main.mjs'), ...process.argv.slice(2)]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
