// `npm test`: every suite in turn. The last line sums the tests that ran: "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { ensureChromium } from './chromium.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { run, runPackage } from './lib/run.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

const results = 'test-results';
/** Days are calendar days everywhere, so no suite may care where it runs: west, east, half hours, and the earliest day on earth. */
const timeZones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'];

/** @param {string} file */
const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/**
 * A suite that ended badly without a failing test (nothing to run, a crash) counts as one failure.
 * @param {Count} count
 * @param {number} code
 * @returns {Count}
 */
const withExitCode = (count, code) => (code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count);

/**
 * A check has no tests of its own: it counts only if it fails.
 * @param {Promise<number> | number} code
 * @returns {Promise<Count>}
 */
const check = async (code) => withExitCode({ passed: 0, failed: 0 }, await code);

/**
 * @param {string} label
 * @param {readonly string[]} projects
 * @param {Record<string, string>} [env]
 * @returns {Promise<Count>}
 */
const vitest = async (label, projects, env = {}) => {
  const file = `${results}/vitest-${label}.json`;
  const selected = projects.flatMap((project) => ['--project', project]);
  const code = await runPackage('vitest/vitest.mjs', ['run', ...selected, '--reporter', 'dot', '--reporter', 'json', `--outputFile.json=${file}`], { env });
  const report = readReport(file);
  return withExitCode({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }, code);
};

/** @returns {Promise<Count>} */
const endToEnd = async () => {
  const code = await run(process.execPath, ['scripts/e2e.mjs']);
  const stats = readReport(`${results}/e2e.json`)?.stats;
  return withExitCode({ passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 }, code);
};

/** @type {readonly (readonly [string, () => Promise<Count>])[]} */
const suites = [
  ['lint', () => check(runPackage('eslint/bin/eslint.js', ['.', '--max-warnings', '0']))],
  ['types', () => check(run(process.execPath, ['scripts/types.mjs']))],
  ['layers', () => check(runPackage('dependency-cruiser/bin/dependency-cruise.mjs', ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']))],
  ['unit, properties, storage, views, architecture', () => vitest('all', ['unit', 'views', 'architecture'])],
  ...timeZones.map((zone) => /** @type {const} */ ([`unit, properties, storage in ${zone}`, () => vitest(zone.replace('/', '-'), ['unit'], { TZ: zone })])),
  ['build', () => check(ensureBuilt().then((built) => (built ? 0 : 1)))],
  ['a browser to test in', () => check(ensureChromium().then((program) => (program === null ? 1 : 0)))],
  ['built bundles', () => vitest('built', ['built'])],
  ['end to end', endToEnd],
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
/** @type {string[]} */
const lines = [];
let total = { passed: 0, failed: 0 };
for (const [name, suite] of suites) {
  process.stdout.write(`\n== ${name}\n`);
  const start = performance.now();
  const count = await suite();
  const seconds = Math.round((performance.now() - start) / 1000);
  lines.push(`${count.failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${count.passed} tests passed${count.failed === 0 ? '' : `, ${count.failed} failed`} (${seconds} s)`);
  total = { passed: total.passed + count.passed, failed: total.failed + count.failed };
}
process.stdout.write(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
