/** What was attempted, in parts that are the same where it is the same: the action, then what it is done to. */
export type About = readonly unknown[];

export const isSameAbout = (one: About | null, other: About): boolean => one?.length === other.length && other.every((part, at) => Object.is(part, one[at]));

/** How a thing is done, not what it is done to: the lines of a scenario that are merged, and to whom work goes. */
const manner: ReadonlySet<string> = new Set(['editIds', 'toResourceId']);

const idsIn = (input: object, besides: ReadonlySet<string> = manner): About =>
  Object.entries(input).filter(([name]) => /^ids?$|Ids?$/u.test(name) && !besides.has(name)).sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([name, value]: readonly [string, unknown]) => [name, value].flat());

/**
 * What a command with its input attempts: the command and the ids that its input names, whatever the rest says of how. Where it names
 * none: its label, and the ids in the rows it has.
 */
export const aboutOf = (command: unknown, input: object): About => {
  const ids = idsIn(input, 'taskId' in input ? new Set([...manner, 'resourceId']) : manner);
  if (ids.length > 0) return [command, ...ids];
  const rows = Object.values(input).flat().filter((value: unknown): value is object => typeof value === 'object' && value !== null);
  return [command, ...('label' in input ? [input.label] : []), ...rows.flatMap((row) => idsIn(row))];
};
