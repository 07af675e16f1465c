import { setNames, type SetName } from './sets';

/** When a search stops: after CPU seconds of the whole process, or after a number of schedules. */
export type Limit = { readonly name: string; readonly kind: 'seconds' | 'schedules'; readonly amount: number };

export interface Options {
  readonly folder: string;
  readonly output: 'table' | 'json';
  readonly sets: readonly SetName[];
  readonly limits: readonly Limit[];
  readonly seeds: readonly number[];
  /** Instances of each set; null: all. */
  readonly sample: number | null;
}

/** Plans of the app, as CSV files, instead of instances. */
export interface PlanOptions {
  readonly folders: readonly string[];
  readonly output: 'table' | 'json';
  readonly limits: readonly Limit[];
  readonly seeds: readonly number[];
  /** Hours that no plan can be shorter than, in the order of the folders; as many as are known. */
  readonly bounds: readonly number[];
}

export type Parsed =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'plans'; readonly options: PlanOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly problem: string };

export const help = `npm run bench:planner -- <folder> [options]
npm run bench:planner -- --plans <folder>... [--bound 232,1228] [--limits 1s,10s] [--seeds 3] [--json]

Measures the planner's search on public instances. Below <folder>, any of:
  psplib/*.sm   with psplib/best-known.json   sets j30, j60, j120   gap to bestKnown
  imopse/*.def  with imopse/bounds.json       sets d36, genregular, genbig   gap to lowerBound
  mspsp/*.dzn   with mspsp/best-known.json    set mspsp   gap to bestKnown
Files of a set are found by how their names begin. A file without a reference is passed over and counted.

  --json             one JSON object a line: { set, limit, instances, gapPercent, solvedToBound, infeasible }
  --sets a,b         only these sets
  --limits a,b       only these limits: 0.1s, 1s, 10s are CPU seconds; 1000, 5000, 50000 are schedules; others may be named
  --seeds 3          seeds 1 to 3 (the default), or a list: 4,7,9 (one seed as a list: 7,)
  --sample n         n instances of each set, spread over the order of their names, always the same ones
  --help             this

What is counted:
  gapPercent     mean of 100 x (makespan / reference - 1) over instances and seeds; null if no schedule was good
  solvedToBound  instances whose makespan is the reference or less: mean over seeds, rounded down
  infeasible     schedules, of any seed, that the checker refuses, a missing one included; they have no gap
The checker goes by the facts of the file and shares no code with the planner.

CPU seconds are user and system time of a process that does nothing else, so garbage collection and the compiler's threads
count too. Compiling the instance for the search counts; reading the file and checking the schedule do not. One untimed
search of half a second before each set takes the place of a program that has been running for a while, and the memory of the
search before is given back before the clock starts.

--plans measures plans of the app: each folder has people.csv and tasks.csv, which are read by the app's own import and planned
from a Monday on, as Plan does it. First, for seven processes started for it, milliseconds that the thread worked (median, and the
worst in brackets; the less of CPU time and time passed) on what a worker does: open the plan, compile it, make a first plan and its changes to show (the first picture, which
counts these three), then reasons with figures and checks, then ways out. After that are printed the same milliseconds to
compile the plan and to the first proposal (compiling included; median over seeds, and that of the first search, when the program is cold), the end of the plan in hours of work
(eight a whole working day, and the longest chain of work of the last day), its ratio to a bound named with --bound in the order
of the folders, work without a place and what the app's checker finds. Bars: first proposal 100 ms up to 1,000 tasks, no fault,
and 1.02 times the bound after 1s for volvo-100.
`;

const bars = ['0.1s', '1s', '10s', '1000', '5000', '50000'];
const planBars = ['1s', '10s'];

/** A limit as it is written: `1s` or `5000`. */
export const limitOf = (name: string): Limit | null => {
  const [, amount = '', unit] = /^(\d+(?:\.\d+)?)(s?)$/.exec(name) ?? [];
  const number = Number(amount);
  if (number > 0 && unit === 's') return { name, kind: 'seconds', amount: number };
  return number > 0 && Number.isInteger(number) && !amount.includes('.') ? { name, kind: 'schedules', amount: number } : null;
};

const listOf = (value: string): readonly string[] => value.split(',').map((word) => word.trim()).filter((word) => word !== '');

const seedsOf = (value: string): readonly number[] | null => {
  const numbers = listOf(value).map((word) => (/^\d{1,9}$/.test(word) ? Number(word) : -1));
  if (numbers.length === 0 || numbers.includes(-1)) return null;
  if (value.includes(',')) return numbers;
  const [count = 0] = numbers;
  return count === 0 ? null : Array.from({ length: count }, (_none, index) => index + 1);
};

const isSetName = (word: string): word is SetName => setNames.some((name) => name === word);

type Values = ReadonlyMap<string, string>;

const valued = ['--sets', '--limits', '--seeds', '--sample', '--bound'];

/** `--name value` and `--name=value`, plain words and flags. */
const sorted = (words: readonly string[]): { readonly values: Values; readonly flags: readonly string[]; readonly plain: readonly string[]; readonly problem: string | null } => {
  const values = new Map<string, string>();
  const flags: string[] = [];
  const plain: string[] = [];
  let problem: string | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [name = '', inline] = word.startsWith('--') ? [word.split('=', 1)[0], word.includes('=') ? word.slice(word.indexOf('=') + 1) : undefined] : [];
    if (name === '') plain.push(word);
    else if (!valued.includes(name)) flags.push(word);
    else {
      const value = inline ?? words[at + 1];
      if (value === undefined || value.startsWith('--')) problem ??= `${name} wants a value.`;
      else {
        values.set(name, value);
        if (inline === undefined) at += 1;
      }
    }
  }
  return { values, flags, plain, problem };
};

const refused = (problem: string): Parsed => ({ kind: 'refused', problem });

/** Reads the command line, without the program's own name. */
export const parseArguments = (words: readonly string[]): Parsed => {
  const { values, flags, plain, problem } = sorted(words);
  if (flags.includes('--help')) return { kind: 'help' };
  const unknown = flags.find((flag) => flag !== '--json' && flag !== '--plans');
  if (unknown !== undefined) return refused(`${unknown} is no option of this command.`);
  if (problem !== null) return refused(problem);
  const output = flags.includes('--json') ? 'json' : 'table';
  const isPlans = flags.includes('--plans');
  const limits = listOf(values.get('--limits') ?? (isPlans ? planBars : bars).join()).map((name) => limitOf(name));
  const seeds = seedsOf(values.get('--seeds') ?? '3');
  if (limits.length === 0 || limits.includes(null)) return refused('Limits are CPU seconds like 0.1s or numbers of schedules like 5000.');
  if (seeds === null) return refused('Seeds are a number of seeds like 3, or a list like 4,7,9.');
  const shared = { output, limits: limits.filter((limit) => limit !== null), seeds } as const;
  return isPlans ? plansOf(values, plain, shared) : instancesOf(values, plain, shared);
};

type Shared = Pick<Options, 'output' | 'limits' | 'seeds'>;

const plansOf = (values: Values, folders: readonly string[], shared: Shared): Parsed => {
  const strange = ['--sets', '--sample'].find((name) => values.has(name));
  const bounds = listOf(values.get('--bound') ?? '').map(Number);
  if (strange !== undefined) return refused(`${strange} is about instances; with --plans it has no meaning.`);
  if (folders.length === 0) return refused('Name the folders with people.csv and tasks.csv.');
  if (bounds.length > folders.length || bounds.some((bound) => !(bound > 0))) return refused('Bounds are hours, one for each folder, like 232,1228.');
  return { kind: 'plans', options: { ...shared, folders, bounds } };
};

const instancesOf = (values: Values, plain: readonly string[], shared: Shared): Parsed => {
  const [folder, ...more] = plain;
  if (folder === undefined) return refused('Name the folder with the instances.');
  if (more.length > 0) return refused(`One folder at a time: ${plain.join(', ')}.`);
  if (values.has('--bound')) return refused('--bound is about plans; instances have their reference files.');
  const sets = listOf((values.get('--sets') ?? setNames.join()).toLowerCase());
  const sample = values.has('--sample') ? Number(values.get('--sample')) : null;
  const strange = sets.find((word) => !isSetName(word));
  if (strange !== undefined || sets.length === 0) return refused(`${strange ?? 'Nothing'} is no set. There are ${setNames.join(', ')}.`);
  if (sample !== null && !(Number.isInteger(sample) && sample > 0)) return refused('A sample is a number of instances, 1 or more.');
  return { kind: 'run', options: { ...shared, folder, sets: setNames.filter((name) => sets.includes(name)), sample } };
};
