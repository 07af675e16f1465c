import { isLevel, nameKey, refuseWith, succeed, type MinorUnits, type Refusal, type ResourceKind, type Result, type WorkingPattern, type Workspace } from '../../model';
import { looksLikePattern, numberFrom, patternFrom } from '../../calendar';
import { cutOutsideQuotes, minorUnitsOf, unquoted } from '../values';
import type { NamedHolding, PersonDraft } from './drafts';
import { skillsByName } from './names';

interface Parts {
  readonly name: string;
  readonly kind: ResourceKind;
  readonly role: string;
  readonly team: string;
  readonly email: string;
  readonly costPerHour: MinorUnits | null;
  readonly skills: readonly NamedHolding[];
  readonly pattern: WorkingPattern | null;
}

const nothing: Parts = { name: '', kind: 'person', role: '', team: '', email: '', costPerHour: null, skills: [], pattern: null };

const howTo = 'Write it like this: Ana Ruiz (Welder) @Yard; Welding 4, Wiring 2; Mo-Th 8h; 40/h.';

/** Level of a skill that is named without one. */
export const middleLevel = 3;

/**
 * A person from one line: `Ana Ruiz (Welder) @Yard; Welding 4, Wiring 2; Mo-Th 8h, Fr 4h; 40/h`.
 * The first part is the name; the others come in any order. Refuses with the part it did not understand.
 */
export const parsePerson = (text: string, workspace: Workspace): Result<PersonDraft> => {
  let parts = nothing;
  for (const [place, segment] of cutOutsideQuotes(text.replace(/[“”]/gu, '"'), ';\t').entries()) {
    const read = withSegment(parts, segment, place === 0, workspace);
    if (!read.ok) return read;
    parts = read.value;
  }
  if (parts.name === '') return refuseWith('no-name', 'There is no name.', howTo);
  const known = skillsByName(workspace);
  const skills = parts.skills.map((holding) => ({ ...holding, skill: known.get(nameKey(holding.skill))?.name ?? holding.skill }));
  const newSkills = skills.map(({ skill }) => skill).filter((skill) => !known.has(nameKey(skill)));
  return succeed({ ...parts, skills, newSkills });
};

const withSegment = (parts: Parts, segment: string, first: boolean, workspace: Workspace): Result<Parts> => {
  const marked = takeMarks(parts, segment, workspace);
  if (!marked.ok) return marked;
  const { rest } = marked.value;
  const after = marked.value.parts;
  if (first) return withName(after, rest);
  if (rest === '') return succeed(after);
  if (/^(?:person|equipment|placeholder)$/iu.test(rest)) return succeed({ ...after, kind: rest.toLowerCase() as ResourceKind });
  const role = /^role:?\s+(.+)$/iu.exec(rest)?.[1];
  if (role !== undefined) return succeed({ ...after, role: unquoted(role) });
  return looksLikePattern(rest) ? withPattern(after, rest) : withSkills(after, rest);
};

const mark = {
  role: /\(([^()]*)\)/u,
  team: /(?:^|\s)@("[^"]*"|[^\s;,]+)/u,
  email: /(?:^|\s)([^\s@;,]+@[^\s@;,]+\.[^\s@;,]+)/u,
  cost: /(?:^|[\s,])((?:[€$£]|[A-Z]{3}\s)?\d[\d.,]*\s*(?:[€$£]|[A-Z]{3})?)\s*(?:\/|per\s)\s*(?:h|hr|hour)\b/u,
};

const takeMarks = (parts: Parts, segment: string, workspace: Workspace): Result<{ readonly parts: Parts; readonly rest: string }> => {
  let rest = segment;
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(rest);
    if (match === null) return null;
    rest = rest.replace(match[0], ' ');
    return unquoted(match[1] ?? '');
  };
  const cost = take(mark.cost);
  const email = take(mark.email);
  const team = take(mark.team);
  const role = take(mark.role);
  const amount = cost === null ? null : numberFrom(cost, /,\d{1,2}\D*$/u.test(cost) ? ',' : '.');
  if (cost !== null && amount === null) return notUnderstood(cost, 'a cost per hour such as 40/h');
  return succeed({
    rest: rest.replace(/^[\s,]+|[\s,]+$/gu, ''),
    parts: {
      ...parts,
      costPerHour: amount === null ? parts.costPerHour : minorUnitsOf(amount, workspace.settings.currency),
      email: email ?? parts.email, team: team ?? parts.team, role: role ?? parts.role,
    },
  });
};

const withName = (parts: Parts, rest: string): Result<Parts> => {
  const name = unquoted(rest).replace(/\s+/gu, ' ');
  if (looksLikePattern(rest) && /\d/u.test(rest)) return refuseWith('no-name', `“${rest}” reads like working hours, not like a name.`, howTo);
  return succeed({ ...parts, name });
};

const withPattern = (parts: Parts, text: string): Result<Parts> => {
  const reading = patternFrom(text);
  if ('pattern' in reading) return succeed({ ...parts, pattern: reading.pattern });
  if (reading.because === 'tooLong') return refuseWith('too-long', `“${reading.unread}” is more than a day has.`, 'Write at most 24 hours a day.');
  return notUnderstood(reading.unread, 'working hours such as Mo-Th 8h, Fr 4h');
};

const withSkills = (parts: Parts, text: string): Result<Parts> => {
  const skills = new Map<string, NamedHolding>(parts.skills.map((holding) => [nameKey(holding.skill), holding]));
  for (const piece of cutOutsideQuotes(text, ',')) {
    const match = /^(.*?)(?:\s*(?:>=|=|:)\s*|\s+(?:L|level\s+)?)(-?\d+)$/iu.exec(piece);
    const skill = unquoted(match?.[1] ?? piece);
    const level = match === null ? middleLevel : Number(match[2]);
    if (!isLevel(level)) return refuseWith('level-out-of-range', `“${piece}”: levels go from 1 to 5.`, 'Write a level from 1 (beginner) to 5 (expert).');
    if (skill === '' || /^[\d\W]+$/u.test(skill)) return notUnderstood(piece, 'a skill and its level such as Welding 4');
    skills.set(nameKey(skill), { skill, level });
  }
  return succeed({ ...parts, skills: [...skills.values()] });
};

const notUnderstood = (part: string, wanted: string): { readonly ok: false; readonly refusal: Refusal } =>
  refuseWith('not-understood', `“${part}” was not understood.`, `Write ${wanted}. ${howTo}`);
