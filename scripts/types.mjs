// Checks the types of every runtime, each with its own configuration, and prints every failure whole.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

const configurations = [
  'src/shared/tsconfig.json',
  'src/main/tsconfig.json',
  'src/main/tsconfig.preload.json',
  'src/renderer/tsconfig.json',
  'src/renderer/tsconfig.workers.json',
  'tests/tsconfig.json',
  'tsconfig.scripts.json',
  'scripts/bench/tsconfig.json',
  'scripts/benchPlanner/tsconfig.json',
].filter((path) => existsSync(path));

/** A configuration whose files are still to be written has nothing to complain about. */
const noInputs = /error TS18003/;

let failed = 0;
for (const configuration of configurations) {
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', configuration], { encoding: 'utf8' });
  if (status === 0 || noInputs.test(stdout)) continue;
  failed += 1;
  process.stdout.write(`${configuration}\n${stdout}\n`);
}
process.stdout.write(failed === 0 ? `types: ${configurations.length} configurations, no errors\n` : `types: ${failed} configurations with errors\n`);
process.exit(failed === 0 ? 0 : 1);
