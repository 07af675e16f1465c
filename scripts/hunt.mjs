// `npm run test:hunt -- <minutes> [part of a file's name ...]`: tests with drawn data again and again, with new seeds.
// The last line sums the runs: "N runs, N failed".
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { failuresIn, summaryOf, withFailures } from './lib/hunting.mjs';
import { runPackage } from './lib/run.mjs';

const results = 'test-results';
const reportFile = `${results}/hunt.json`;
const [minutesText = '10', ...parts] = process.argv.slice(2);
const minutes = Number(minutesText);
if (!(minutes > 0)) {
  process.stderr.write(`“${minutesText}” is no number of minutes. Use: npm run test:hunt -- <minutes> [part of a file's name ...]\n`);
  process.exit(2);
}

/** Tests that draw nothing would only do the same again. */
const drawing = readdirSync('tests', { recursive: true, encoding: 'utf8' }).map((file) => `tests/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.test\.tsx?$/u.test(file))
  .filter((file) => readFileSync(file, 'utf8').includes("from 'fast-check'"))
  .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
if (drawing.length === 0) {
  process.stderr.write(`No test with drawn data has ${parts.join(' or ')} in its name.\n`);
  process.exit(2);
}

const readReport = () => {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return null;
  }
};

mkdirSync(results, { recursive: true });
const end = Date.now() + 60_000 * minutes;
/** @type {readonly import('./lib/hunting.mjs').Finding[]} */
let found = [];
let runs = 0;
let failedRuns = 0;
let stopped = false;
process.once('SIGINT', () => {
  stopped = true;
});
process.stdout.write(`${String(drawing.length)} files for ${String(minutes)} minutes\n`);
while (!stopped && Date.now() < end) {
  const seed = Math.floor(Math.random() * 0x7fff_ffff);
  rmSync(reportFile, { force: true });
  const code = await runPackage('vitest/vitest.mjs', ['run', '--project', 'unit', '--project', 'views', '--reporter', 'json', `--outputFile=${reportFile}`, ...drawing], { env: { LOADLINE_SEED: String(seed) }, quiet: 'quiet' });
  if (stopped) break;
  const failures = failuresIn(readReport(), process.cwd());
  const known = new Set(found.map(({ file, test }) => `${file} ${test}`));
  runs += 1;
  if (code === 0) continue;
  failedRuns += 1;
  found = withFailures(found, failures.length > 0 ? failures : [{ file: 'vitest', test: `ended with ${String(code)}`, message: '' }], seed);
  for (const { file, test, message } of failures) if (!known.has(`${file} ${test}`)) process.stdout.write(`run ${String(runs)}: ${file}: ${test}\n  ${message.split('\n')[0] ?? ''}\n`);
}
process.stdout.write(`\n${summaryOf(found, runs, failedRuns)}\n`);
process.exit(failedRuns === 0 ? 0 : 1);
