import { nameKey, type ChecklistItem, type Minutes, type SkillRequirement, type Task, type TaskLink } from '../../model';
import { effortFrom, type DecimalMark } from '../../calendar';
import { cutOutsideQuotes, unquoted } from '../values';
import type { Identity } from './matching';
import type { NewNames } from './newNames';
import { yesNo } from './peopleFacts';
import type { RowReader } from './rowReader';
import { levelFrom, skillsFrom, type ReadSkill } from './skillCells';
import { priorityFrom, statusFrom } from './words';

/** What one row says about a task. Fields whose cells are empty are absent. */
export interface TaskFacts extends Identity {
  readonly row: number;
  readonly patch: Partial<Omit<Task, 'id' | 'requirements' | 'dependencies' | 'projectId'>>;
  readonly project: string;
  readonly required: readonly ReadSkill[];
  readonly preferred: readonly ReadSkill[];
  /** Cells that name predecessors, as they are. */
  readonly predecessors: readonly string[];
}

export const taskFacts = (reader: RowReader, mark: DecimalMark): TaskFacts => {
  const title = reader.text('title');
  if (title === '') reader.error('title', 'There is no title.');
  const externalId = reader.text('externalId');
  const levelText = reader.text('skillLevel');
  if (levelText !== '' && levelFrom(levelText) === null) reader.error('skillLevel', `“${levelText}”: levels go from 1 to 5.`);
  return {
    row: reader.row, name: title, externalId, loadlineId: reader.text('loadlineId'),
    patch: { title, ...(externalId === '' ? {} : { externalId }), ...effortsOf(reader, mark), ...choicesOf(reader), ...daysOf(reader), ...listsOf(reader) },
    project: reader.text('project'),
    required: skillsOf(reader, 'requiredSkills', levelText),
    preferred: skillsOf(reader, 'preferredSkills', ''),
    predecessors: reader.texts('predecessors'),
  };
};

const effortOf = (reader: RowReader, field: 'effort' | 'remaining', mark: DecimalMark): Minutes | undefined => {
  const text = reader.text(field);
  if (text === '') return undefined;
  const minutes = effortFrom(text, reader.target(field)?.unit ?? 'hours', mark);
  if (minutes !== null) return minutes;
  reader.error(field, text.startsWith('-') ? `An effort of ${text} is less than nothing.` : `“${text}” is not an effort such as 12, 12h or 1.5d.`);
  return undefined;
};

const effortsOf = (reader: RowReader, mark: DecimalMark): TaskFacts['patch'] => {
  const effort = effortOf(reader, 'effort', mark);
  const remaining = effortOf(reader, 'remaining', mark);
  return { ...(effort === undefined ? {} : { effort }), ...(remaining === undefined ? {} : { remaining }) };
};

const choicesOf = (reader: RowReader): TaskFacts['patch'] => {
  const priorityText = reader.text('priority');
  const priority = priorityText === '' ? null : priorityFrom(priorityText);
  if (priorityText !== '' && priority === null) reader.warn('priority', `“${priorityText}” is not a priority we know (Low, Normal, High, Urgent); it is not imported.`);
  const status = statusOf(reader);
  const effortText = reader.text('effortOf').toLowerCase();
  if (effortText !== '' && effortText !== 'people' && effortText !== 'equipment') reader.error('effortOf', `“${effortText}” is neither people nor equipment.`);
  const splittable = yesNo(reader, 'splittable');
  const archived = yesNo(reader, 'archived');
  const blockedReason = reader.text('blockedReason');
  const kind = reader.text('kind');
  return {
    ...(priority === null ? {} : { priority }),
    ...(status === null ? {} : { status }),
    ...(effortText === 'people' || effortText === 'equipment' ? { effortOf: effortText } : {}),
    ...(splittable === null ? {} : { splittable }),
    ...(archived === null ? {} : { archived }),
    ...(blockedReason === '' ? {} : { blockedReason }),
    ...(kind === '' ? {} : { kind }),
  };
};

const statusOf = (reader: RowReader): Task['status'] | null => {
  const text = reader.text('status');
  const status = text === '' ? null : statusFrom(text);
  if (text !== '' && status === null) reader.warn('status', `“${text}” is not a status we know (To do, Doing, Blocked, Done); it is not imported.`);
  return status ?? (reader.text('completed') === '' ? null : 'done');
};

const daysOf = (reader: RowReader): TaskFacts['patch'] => {
  const earliestStart = reader.day('earliestStart');
  const deadline = reader.day('deadline');
  return { ...(earliestStart === undefined ? {} : { earliestStart }), ...(deadline === undefined ? {} : { deadline }) };
};

const listsOf = (reader: RowReader): TaskFacts['patch'] => {
  const tags = [...new Set(reader.texts('tags').flatMap((cell) => cutOutsideQuotes(cell, ',;\n').map(unquoted)).filter((tag) => tag !== ''))].sort();
  const checklist = checklistFrom(reader.text('checklist'));
  const notes = reader.raws('notes').join('\n\n');
  const links = linksOf(reader);
  return {
    ...(tags.length === 0 ? {} : { tags }),
    ...(checklist.length === 0 ? {} : { checklist }),
    ...(notes === '' ? {} : { notes }),
    ...(links.length === 0 ? {} : { links }),
  };
};

const checklistFrom = (cell: string): readonly ChecklistItem[] =>
  cell.split(/\r?\n/u).filter((line) => line.trim() !== '').map((line) => {
    const [, tick, text] = /^\s*(?:[-*]\s+)?\[([ xX]?)\]\s?(.*)$/u.exec(line) ?? [];
    return { text: (text ?? line).trim(), done: tick?.toLowerCase() === 'x' };
  });

const linksOf = (reader: RowReader): readonly TaskLink[] => {
  const links: TaskLink[] = [];
  for (const line of reader.text('links').split(/\r?\n/u).map((each) => each.trim()).filter((each) => each !== '')) {
    const [, label = '', url] = /^(.*?)\s*<([^<>\s]+)>$/u.exec(line) ?? [];
    const address = url ?? line;
    if (/^(?:https?:\/\/|mailto:)\S+$/iu.test(address)) links.push({ label, url: address });
    else reader.warn('links', `“${address}” does not begin with https://, http:// or mailto:; it is not imported.`);
  }
  return links;
};

const skillsOf = (reader: RowReader, field: 'requiredSkills' | 'preferredSkills', columnLevel: string): readonly ReadSkill[] => {
  const skills = new Map<string, ReadSkill>();
  for (const reading of reader.texts(field).flatMap(skillsFrom)) {
    if ('sentence' in reading) reader.error(field, reading.sentence);
    else skills.set(nameKey(reading.skill.name), { ...reading.skill, level: reading.skill.level ?? levelFrom(columnLevel) ?? 1 });
  }
  return [...skills.values()];
};

/** The requirements after a row: what a column lists replaces those of its need; a skill that is both is required. */
export const requirementsAfter = (present: readonly SkillRequirement[], facts: TaskFacts, names: NewNames): readonly SkillRequirement[] => {
  const read = (skills: readonly ReadSkill[], need: SkillRequirement['need']): readonly SkillRequirement[] =>
    skills.length === 0
      ? present.filter((requirement) => requirement.need === need)
      : skills.map(({ name, level }) => ({ skillId: names.skill(name, 'skill'), level: level ?? 1, need }));
  const required = read(facts.required, 'required');
  return [...required, ...read(facts.preferred, 'preferred').filter(({ skillId }) => !required.some((other) => other.skillId === skillId))];
};
