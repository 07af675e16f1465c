// Letters that file systems refuse or hide, and marks that turn text around, with which a name can pretend to be of another kind.
// eslint-disable-next-line no-control-regex -- control characters are exactly what must go
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff<>:"/\\|?*]+/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
/** With a folder's path and an extension this stays below what Windows takes. */
const longest = 100;

/** Cut at whole characters, so that none is halved. */
const cut = (text: string): string => {
  const letters = [...text];
  return letters.length <= longest ? text : letters.slice(0, longest).join('').trimEnd();
};

/**
 * A name that every system accepts for a file, from texts of the plan: parts that say nothing are left out, the others stand one
 * behind the other. Without an extension. Never empty, at most 100 characters.
 */
export const fileNameFrom = (...parts: readonly string[]): string => {
  const text = parts.map((part) => part.replace(unsafe, ' ').replace(/\s+/gu, ' ').trim()).filter((part) => part !== '').join(' ');
  // A name that begins or ends with a point is hidden, or loses it.
  const name = cut(text).replace(/^[.\s]+|[.\s]+$/gu, '');
  if (name === '') return 'Loadline report';
  return reserved.test(name) ? `Loadline ${name}` : name;
};

/** The name of a file of the plan such as `people.csv`, made in a scenario: with the scenario's name in it. Null: made in the plan itself. */
export const fileNameIn = (scenario: string | null, file: string): string => {
  if (scenario === null) return file;
  const point = file.lastIndexOf('.');
  return `${fileNameFrom(file.slice(0, point), 'scenario', scenario)}${file.slice(point)}`;
};

/** The same names, told apart where two are alike for systems that do not tell large letters from small ones. */
export const differentNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    let candidate = name;
    for (let count = 2; taken.has(candidate.toLowerCase()); count += 1) candidate = `${name} (${String(count)})`;
    taken.add(candidate.toLowerCase());
    return candidate;
  });
};
