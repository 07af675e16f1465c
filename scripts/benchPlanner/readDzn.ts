import { problemOfPrecedences, type MspspInstance, type Reading } from './instances';

/** Reads an instance of MSPSP (`.dzn`, the data of a MiniZinc model). */
export const readDzn = (text: string): Reading<MspspInstance> => {
  const bad = (problem: string): Reading<MspspInstance> => ({ ok: false, problem });
  const source = text.replace(/%[^\r\n]*/g, '');
  const given = new Map([...source.matchAll(/(\w+)\s*=([^;]*)(?:;|$)/g)].map(([, name = '', value = '']) => [name, value]));
  /** All values of a number, a list or a table, row after row. */
  const valuesOf = (name: string): readonly number[] => ((given.get(name) ?? '').match(/true|false|\d+/g) ?? []).map((word) => (word === 'true' ? 1 : word === 'false' ? 0 : Number(word)));
  const rowsOf = (name: string, columns: number): readonly (readonly number[])[] => {
    const values = valuesOf(name);
    return Array.from({ length: Math.ceil(values.length / columns) }, (_none, row) => values.slice(row * columns, (row + 1) * columns));
  };
  const [activities = 0] = valuesOf('nActs');
  const [skills = 0] = valuesOf('nSkills');
  const [people = 0] = valuesOf('nResources');
  const duration = valuesOf('dur');
  if (skills === 0 || people === 0 || activities === 0) return bad('nActs, nSkills or nResources is missing or 0');
  if (duration.length !== activities) return bad(`it announces ${String(activities)} activities and has ${String(duration.length)} durations`);
  if (valuesOf('sreq').length !== activities * skills) return bad('sreq is not a table of activities and skills');
  if (valuesOf('mastery').length !== people * skills) return bad('mastery is not a table of people and skills');
  const before = valuesOf('pred');
  const after = valuesOf('succ');
  if (before.length !== after.length) return bad('pred and succ are not pairs');
  const precedences = before.map((number, index) => ({ before: number - 1, after: (after[index] ?? 0) - 1 }));
  const problem = problemOfPrecedences(activities, precedences);
  if (problem !== null) return bad(problem);
  return { ok: true, instance: { kind: 'mspsp', duration, precedences, required: rowsOf('sreq', skills), mastery: rowsOf('mastery', skills).map((row) => row.map((value) => value === 1)) } };
};
