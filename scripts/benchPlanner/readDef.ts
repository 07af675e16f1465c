import { problemOfPrecedences, type MsRcpspInstance, type Precedence, type Reading, type SkillLevel } from './instances';

const skillPattern = /([A-Za-z]\w*)\s*:\s*(\d+)/g;

interface Row {
  /** What stands before the first skill. */
  readonly head: readonly string[];
  readonly skills: readonly SkillLevel[];
  /** What stands behind the last one. */
  readonly tail: readonly string[];
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

const rowOf = (line: string): Row => {
  const found = [...line.matchAll(skillPattern)];
  const from = found[0]?.index ?? line.length;
  const last = found.at(-1);
  const to = last === undefined ? line.length : last.index + last[0].length;
  return { head: words(line.slice(0, from)), skills: found.map(([, skill = '', level]) => ({ skill, level: Number(level) })), tail: words(line.slice(to)) };
};

/** The rows between a heading and the next ruler. */
const rowsBelow = (lines: readonly string[], heading: RegExp): readonly Row[] => {
  const from = lines.findIndex((line) => heading.test(line));
  if (from === -1) return [];
  const rest = lines.slice(from + 1);
  const ruler = rest.findIndex((line) => /^\s*=+/.test(line));
  return rest.slice(0, ruler === -1 ? rest.length : ruler).filter((line) => line.trim() !== '').map(rowOf);
};

/** Reads an instance of iMOPSE (`.def`). */
export const readDef = (text: string): Reading<MsRcpspInstance> => {
  const bad = (problem: string): Reading<MsRcpspInstance> => ({ ok: false, problem });
  const lines = text.split(/\r\n|\r|\n/);
  const people = rowsBelow(lines, /^\s*ResourceID\b/i);
  const tasks = rowsBelow(lines, /^\s*TaskID\b/i);
  if (people.length === 0 || tasks.length === 0) return bad('it has no rows below ResourceID or below TaskID');
  const numberOf = new Map(tasks.map(({ head: [id = ''] }, index) => [id, index]));
  if (numberOf.size !== tasks.length) return bad('two of its tasks have the same ID');
  const duration: number[] = [];
  const precedences: Precedence[] = [];
  for (const [index, { head: [id = '', units = '', ...more], tail }] of tasks.entries()) {
    if (!/^\d+$/.test(units)) return bad(`task ${id} has no duration in whole units`);
    duration.push(Number(units));
    for (const predecessor of [...more, ...tail]) {
      const before = numberOf.get(predecessor);
      if (before === undefined) return bad(`task ${id} waits for ${predecessor}, which is not there`);
      precedences.push({ before, after: index });
    }
  }
  const problem = problemOfPrecedences(tasks.length, precedences);
  if (problem !== null) return bad(problem);
  return { ok: true, instance: { kind: 'msrcpsp', duration, precedences, required: tasks.map(({ skills }) => skills), held: people.map(({ skills }) => skills) } };
};
