import { problemOfPrecedences, type Precedence, type Reading, type RcpspInstance } from './instances';

type Section = 'precedence' | 'requests' | 'capacity';

const headings: readonly (readonly [RegExp, Section | null])[] = [
  [/^\s*PRECEDENCE\s+RELATIONS/i, 'precedence'],
  [/^\s*REQUESTS\s*\/\s*DURATIONS/i, 'requests'],
  [/^\s*RESOURCE\s*AVAILABILITIES/i, 'capacity'],
  [/^\s*PROJECT\s+INFORMATION/i, null],
];

/** The rows of numbers below each heading; rulers and lines with words are passed over. */
const rowsOf = (text: string): Readonly<Record<Section, readonly (readonly number[])[]>> => {
  const rows = { precedence: [] as number[][], requests: [] as number[][], capacity: [] as number[][] };
  let section: Section | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const heading = headings.find(([pattern]) => pattern.test(line));
    if (heading !== undefined) section = heading[1];
    else if (section !== null && /^[\s\d]*\d[\s\d]*$/.test(line)) rows[section].push(line.trim().split(/\s+/).map(Number));
  }
  return rows;
};

/** Reads a single-mode instance of PSPLIB (`.sm`). */
export const readSm = (text: string): Reading<RcpspInstance> => {
  const bad = (problem: string): Reading<RcpspInstance> => ({ ok: false, problem });
  const said = Number(/^\s*jobs\s*\(\s*incl[^:]*:\s*(\d+)/im.exec(text)?.[1] ?? Number.NaN);
  const { precedence, requests, capacity: [capacity = []] } = rowsOf(text);
  if (capacity.length === 0) return bad('it names no capacity below RESOURCEAVAILABILITIES');
  if (requests.length !== said || precedence.length !== said) return bad(`it announces ${String(said)} jobs, but has ${String(precedence.length)} rows of precedence and ${String(requests.length)} of durations`);
  const duration = new Array<number>(said).fill(0);
  const need = Array.from({ length: said }, (): readonly number[] => []);
  const precedences: Precedence[] = [];
  for (const [job = 0, modes, count = 0, ...successors] of precedence) {
    if (modes !== 1) return bad(`job ${String(job)} has ${String(modes)} modes; one is expected`);
    if (successors.length !== count) return bad(`job ${String(job)} announces ${String(count)} successors and names ${String(successors.length)}`);
    precedences.push(...successors.map((successor) => ({ before: job - 1, after: successor - 1 })));
  }
  for (const [index, [job, , units = Number.NaN, ...taken]] of requests.entries()) {
    if (job !== index + 1 || taken.length !== capacity.length) return bad(`its row of durations ${String(index + 1)} is not "job mode duration" and ${String(capacity.length)} amounts`);
    duration[index] = units;
    need[index] = taken;
  }
  const problem = problemOfPrecedences(said, precedences);
  return problem === null ? { ok: true, instance: { kind: 'rcpsp', duration, precedences, capacity, need } } : bad(problem);
};
