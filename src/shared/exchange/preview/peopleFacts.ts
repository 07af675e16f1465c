import { isLevel, nameKey, type CalendarId, type Resource, type SkillHolding, type Workspace, type WorkingPattern } from '../../model';
import { patternFrom, samePattern, weeklyPattern } from '../../calendar';
import { minorUnitsOf } from '../values';
import type { Identity } from './matching';
import type { NewNames } from './newNames';
import type { RowReader } from './rowReader';
import { levelFrom, skillsFrom, type ReadSkill } from './skillCells';
import { kindFrom, yesNoFrom } from './words';

/** What one row says about a person. Fields whose cells are empty are absent. */
export interface PersonFacts extends Identity {
  readonly row: number;
  readonly patch: Partial<Omit<Resource, 'id' | 'skills' | 'pattern'>>;
  /** undefined: not said. */
  readonly pattern: WorkingPattern | null | undefined;
  readonly hoursPerWeek: number | undefined;
  readonly skills: readonly ReadSkill[];
}

export interface PeopleContext {
  readonly workspace: Workspace;
  readonly calendars: ReadonlyMap<string, CalendarId>;
  readonly names: NewNames;
}

/** Level of a skill that a file names without one. */
const assumedLevel = 3;

export const personFacts = (reader: RowReader, context: PeopleContext): PersonFacts => {
  const name = reader.text('name');
  const externalId = reader.text('externalId');
  if (name === '') reader.error('name', 'There is no name.');
  return {
    row: reader.row, name, externalId, loadlineId: reader.text('loadlineId'),
    patch: { ...wordsOf(reader, name), ...choicesOf(reader, context), ...figuresOf(reader, context.workspace) },
    pattern: patternOf(reader),
    hoursPerWeek: hoursOf(reader),
    skills: skillsOf(reader),
  };
};

const wordsOf = (reader: RowReader, name: string): PersonFacts['patch'] => {
  const filled: { -readonly [Key in 'name' | 'externalId' | 'role' | 'team' | 'vendor' | 'email' | 'notes']?: string } = { name };
  for (const field of ['externalId', 'role', 'team', 'vendor', 'email'] as const) {
    const text = reader.text(field);
    if (text !== '') filled[field] = text;
  }
  const notes = reader.raws('notes').join('\n\n');
  if (notes !== '') filled.notes = notes;
  return filled;
};

const choicesOf = (reader: RowReader, { calendars }: PeopleContext): PersonFacts['patch'] => {
  const kindText = reader.text('kind');
  const kind = kindText === '' ? null : kindFrom(kindText);
  if (kindText !== '' && kind === null) reader.warn('kind', `“${kindText}” is not a kind we know (person, equipment, placeholder); it is not imported.`);
  const calendarText = reader.text('calendar');
  const calendarId = calendars.get(nameKey(calendarText));
  if (calendarText !== '' && calendarId === undefined) reader.warn('calendar', `There is no calendar named ${calendarText}; the workspace's own is used.`);
  const archived = yesNo(reader, 'archived');
  return { ...(kind === null ? {} : { kind }), ...(calendarId === undefined ? {} : { calendarId }), ...(archived === null ? {} : { archived }) };
};

/** A yes or no of a cell; null where it is empty or was reported. */
export const yesNo = (reader: RowReader, field: 'archived' | 'splittable'): boolean | null => {
  const text = reader.text(field);
  const value = text === '' ? null : yesNoFrom(text);
  if (text !== '' && value === null) reader.error(field, `“${text}” is neither yes nor no.`);
  return value;
};

const figuresOf = (reader: RowReader, { settings }: Workspace): PersonFacts['patch'] => {
  const cost = reader.number('costPerHour');
  if (cost !== undefined && cost < 0) reader.error('costPerHour', `A cost of ${cost} is less than nothing.`);
  const startDay = reader.day('startDay');
  const endDay = reader.day('endDay');
  return {
    ...(cost === undefined ? {} : { costPerHour: minorUnitsOf(cost, settings.currency) }),
    ...(startDay === undefined ? {} : { startDay }),
    ...(endDay === undefined ? {} : { endDay }),
  };
};

const patternOf = (reader: RowReader): WorkingPattern | undefined => {
  const text = reader.text('pattern');
  if (text === '') return undefined;
  const reading = patternFrom(text);
  if ('pattern' in reading) return reading.pattern;
  reader.error('pattern', reading.because === 'tooLong' ? `“${reading.unread}” is more than a day has.` : `“${reading.unread}” is not a working week such as Mo-Th 8h, Fr 4h.`);
  return undefined;
};

const hoursOf = (reader: RowReader): number | undefined => {
  const hours = reader.number('hoursPerWeek');
  if (hours === undefined) return undefined;
  if (hours >= 0 && hours <= 120) return hours;
  reader.error('hoursPerWeek', `${hours} hours do not fit into five days of a week.`);
  return undefined;
};

const skillsOf = (reader: RowReader): readonly ReadSkill[] => {
  const levelText = reader.text('skillLevel');
  const columnLevel = levelText === '' ? null : levelFrom(levelText);
  if (levelText !== '' && columnLevel === null) reader.error('skillLevel', `“${levelText}”: levels go from 1 to 5.`);
  const skills = new Map<string, ReadSkill>();
  for (const reading of reader.texts('skills').flatMap(skillsFrom)) {
    if ('sentence' in reading) reader.error('skills', reading.sentence);
    else skills.set(nameKey(reading.skill.name), { ...reading.skill, level: reading.skill.level ?? columnLevel });
  }
  const open = [...skills.values()].filter(({ level }) => level === null).length;
  if (open > 0) reader.warn('skills', `A skill without a level counts as level ${assumedLevel}.`);
  return [...skills.values()].map((skill) => ({ ...skill, level: skill.level ?? assumedLevel }));
};

/** The holdings of a resource after its row: the skills listed, with the end of validity kept where the file does not say. */
export const holdingsAfter = (present: readonly SkillHolding[], skills: readonly ReadSkill[], names: NewNames): readonly SkillHolding[] => {
  if (skills.length === 0) return present;
  return skills.map(({ name, level, expires }) => {
    const skillId = names.skill(name, expires === 'unsaid' ? 'skill' : 'certification');
    const kept = present.find((holding) => holding.skillId === skillId)?.expires ?? null;
    return { skillId, level: level !== null && isLevel(level) ? level : assumedLevel, expires: expires === 'unsaid' ? kept : expires };
  });
};

/**
 * The pattern after a row: the week it spells out; else its hours a week, as the calendar's own week where that has as
 * many hours, as the present week where that has, else spread evenly over Monday to Friday.
 */
export const patternAfter = (present: WorkingPattern | null, facts: PersonFacts, calendar: WorkingPattern): WorkingPattern | null => {
  if (facts.pattern !== undefined) return samePattern(facts.pattern, present) ? present : facts.pattern;
  if (facts.hoursPerWeek === undefined) return present;
  const minutes = Math.round(facts.hoursPerWeek * 60);
  const sum = (pattern: WorkingPattern): number => pattern.reduce<number>((total, each) => total + each, 0);
  if (sum(present ?? calendar) === minutes) return present;
  return sum(calendar) === minutes ? null : weeklyPattern(minutes);
};
