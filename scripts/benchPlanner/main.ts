// Runs inside the process that is measured. `scripts/benchPlanner.mjs` bundles and starts it.
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { searchIntervals } from '../../src/shared/planner/intervals';
import { help, parseArguments, type Limit, type Options, type PlanOptions } from './arguments';
import { effortOf, lineOf, measureSet, remarksOf, runCase, type Run } from './measure';
import { loadSet, setNames, type CaseSet } from './sets';
import { tableHead, tableRow } from './table';

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const print = (text: string): void => void process.stdout.write(`${text}\n`);

const warmUp: Limit = { name: '0.5s', kind: 'seconds', amount: 0.5 };
const everyMs = 10_000;
const maxRemarks = 8;
/** There when Node was started with --expose-gc. */
const collect = (globalThis as { readonly gc?: () => void }).gc ?? ((): void => undefined);

const inWords = (seconds: number): string => (seconds < 90 ? `${String(Math.ceil(seconds))} s` : `${String(Math.round(seconds / 60))} min`);

const measure = (found: CaseSet, limit: Limit, seeds: readonly number[]): readonly Run[] => {
  const all = found.cases.length * seeds.length;
  const title = `${found.set} ${limit.name}`;
  say(`${title}: ${String(all)} searches${limit.kind === 'seconds' ? `, about ${inWords(all * limit.amount)}` : ''}`);
  const from = performance.now();
  let spoken = from;
  const ran = (done: number): void => {
    const now = performance.now();
    if (now - spoken < everyMs || done === all) return;
    spoken = now;
    say(`${title}: ${String(done)} of ${String(all)}, about ${inWords((((now - from) / done) * (all - done)) / 1000)} left`);
  };
  return measureSet(searchIntervals, found, limit, seeds, { ran, tidy: collect });
};

const report = (options: Options, found: CaseSet, limit: Limit): void => {
  const runs = measure(found, limit, options.seeds);
  const line = lineOf(found.set, limit.name, runs);
  print(options.output === 'json' ? JSON.stringify(line) : tableRow({ line, ...effortOf(runs) }));
  const remarks = remarksOf(runs, limit);
  for (const remark of remarks.slice(0, maxRemarks)) say(`  ${remark}`);
  if (remarks.length > maxRemarks) say(`  and ${String(remarks.length - maxRemarks)} more of this kind`);
};

const run = (options: Options): number => {
  if (!existsSync(options.folder)) {
    say(`${options.folder} is not there. Name a folder that has psplib, imopse or mspsp in it.`);
    return 1;
  }
  const found = options.sets.map((set) => loadSet(options.folder, set, options.sample)).filter((set) => set !== null);
  for (const { set, skipped } of found) {
    if (skipped.length > 0) say(`${set}: ${String(skipped.length)} instances are passed over. ${skipped.slice(0, 3).join('; ')}`);
  }
  const there = found.filter(({ cases }) => cases.length > 0);
  if (there.length === 0) {
    const asked = options.sets.length === setNames.length ? 'any set' : options.sets.join(', ');
    say(`${options.folder} has no instances of ${asked} with their reference file: psplib/*.sm with best-known.json, imopse/*.def with bounds.json, mspsp/*.dzn with best-known.json.`);
    return 1;
  }
  if (options.output === 'table') print(tableHead);
  for (const set of there) {
    const [first] = set.cases;
    if (first !== undefined) runCase(searchIntervals, first, warmUp, 0);
    for (const limit of options.limits) report(options, set, limit);
  }
  return 0;
};

/** The app's import and its plans are loaded only where they are measured. */
const runPlans = async ({ folders, bounds, output, limits, seeds }: PlanOptions): Promise<number> => {
  const { measurePlan, planTableHead, planTableRow, coldLineFor } = await import('./plans');
  const { coldTableHead, coldTableRow } = await import('./cold');
  if (output === 'table') print(coldTableHead);
  for (const folder of folders) {
    const line = coldLineFor(folder);
    if (line !== null) print(output === 'json' ? JSON.stringify(line) : coldTableRow(line));
  }
  if (output === 'table') print(`\n${planTableHead}`);
  let code = 0;
  for (const [index, folder] of folders.entries()) {
    const problem = measurePlan({ folder, bound: bounds[index] ?? null, limits, seeds }, { line: (line) => print(output === 'json' ? JSON.stringify(line) : planTableRow(line)), say, tidy: collect });
    if (problem === null) continue;
    say(problem);
    code = 1;
  }
  return code;
};

const main = async (): Promise<number> => {
  const [word, file = ''] = process.argv.slice(2);
  if (word === '--cold-child') {
    const { coldChild } = await import('./cold');
    print(coldChild(file));
    return 0;
  }
  const parsed = parseArguments(process.argv.slice(2));
  if (parsed.kind === 'run') return run(parsed.options);
  if (parsed.kind === 'plans') return runPlans(parsed.options);
  if (parsed.kind === 'help') {
    print(help);
    return 0;
  }
  say(`${parsed.problem} --help says more.`);
  return 1;
};

process.exitCode = await main();
