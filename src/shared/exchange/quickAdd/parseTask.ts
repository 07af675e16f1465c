import { isLevel, nameKey, priorityNames, refuseWith, succeed, type DayNumber, type Priority, type Result, type TaskId, type Workspace } from '../../model';
import { decimalMarkIn, effortFrom, effortUnitOf, mostEffort } from '../../calendar';
import type { NamedRequirement, TaskDraft } from './drafts';
import { dayWords } from './dayWords';
import { kindsByName, projectNamed, skillsByName, tasksByTitle } from './names';
import { tokensOf, wordsOf, type Token } from './tokens';

/** Everything a reader of one mark may look at. */
interface Reading {
  readonly workspace: Workspace;
  readonly today: DayNumber;
  /** Titles of the other lines of the same paste and their places. */
  readonly siblings: ReadonlyMap<string, number>;
  /** The word in question and those after it. */
  readonly tokens: readonly Token[];
}

/** What a reader made of the words: the fields it sets and how many words it took; null: not its business. */
type Outcome = Result<{ readonly draft: TaskDraft; readonly words: number }> | null;
type Reader = (draft: TaskDraft, reading: Reading) => Outcome;

const blank: TaskDraft = {
  title: '', effort: null, requirements: [], priority: null, earliestStart: null, deadline: null, projectId: null, tags: [], kind: '', after: [], afterDrafts: [], newSkills: [],
};

const example = 'Write it like this: Weld frame 12h #Welding>=3 due Thu !high. Put words that are part of the title in double quotes.';

/**
 * A task from one line: `Weld frame 12h #Welding>=3 ~"First aid" due Thu from Mon !high +yard *Harbour after Cut plates`.
 * What has no mark is the title. Refuses with the part it did not understand.
 */
export const parseTask = (text: string, workspace: Workspace, today: DayNumber): Result<TaskDraft> => readLine(text, { workspace, today, siblings: new Map() });

/** The same for a line among others, which `after` may name by their titles. */
export const readLine = (text: string, context: Omit<Reading, 'tokens'>): Result<TaskDraft> => {
  let draft = blank;
  let rest = tokensOf(text);
  const title: Token[] = [];
  while (rest.length > 0) {
    const [token] = rest;
    const outcome = token === undefined || token.literal ? null : readMark(draft, { ...context, tokens: rest });
    if (outcome !== null && !outcome.ok) return outcome;
    if (outcome === null && token !== undefined) title.push(token);
    if (outcome !== null) draft = outcome.value.draft;
    rest = rest.slice(outcome?.value.words ?? 1);
  }
  const words = wordsOf(title);
  if (words === '') return refuseWith('no-title', 'There is no title.', example);
  const known = skillsByName(context.workspace);
  return succeed({ ...draft, title: words, newSkills: draft.requirements.map(({ skill }) => skill).filter((skill) => !known.has(nameKey(skill))) });
};

const readMark: Reader = (draft, reading) => {
  for (const reader of [readEffort, readSkill, readDue, readFrom, readPriority, readTag, readKind, readProject, readAfter]) {
    const outcome = reader(draft, reading);
    if (outcome !== null) return outcome;
  }
  return null;
};

const took = (draft: TaskDraft, words: number): Outcome => succeed({ draft, words });

const readEffort: Reader = (draft, { tokens }) => {
  const [{ text = '' } = {}, next] = tokens;
  if (/^[-−]\d[\d.,]*[a-z]+$/iu.test(text) && effortFrom(text.slice(1), null, decimalMarkIn(text)) !== null) return refuseWith('effort-negative', `“${text}”: effort cannot be negative.`, `Write 0h or more, or put it in quotes if it is part of the title: "${text}".`);
  if (!/^\d/u.test(text)) return null;
  const mark = decimalMarkIn(text);
  const spaced = /^[\d.,]+$/u.test(text) && next !== undefined && !next.literal && next.text.length > 1 && effortUnitOf(next.text) !== null;
  const effort = spaced ? effortFrom(`${text}${next.text}`, null, mark) : /[a-z]$/iu.test(text) ? effortFrom(text, null, mark) : null;
  if (effort === null) return null;
  if (effort > mostEffort) return refuseWith('effort-too-large', `“${text}” is more than 100,000 hours.`, 'Write a smaller effort.');
  if (draft.effort === null) return took({ ...draft, effort }, spaced ? 2 : 1);
  return refuseWith('two-efforts', `“${text}” is a second effort.`, `Keep one effort, or write the other in quotes: "${text}".`);
};

const readSkill: Reader = (draft, { tokens, workspace }) => {
  const [{ text = '' } = {}] = tokens;
  const need = text.startsWith('#') ? 'required' : text.startsWith('~') ? 'preferred' : null;
  if (need === null || !/^[#~][\p{L}>=:]/u.test(text)) return null;
  const named = longestSkill(tokens, workspace);
  const skill = skillsByName(workspace).get(nameKey(named.name))?.name ?? named.name;
  if (skill === '') return refuseWith('not-understood', `“${text}” names no skill.`, 'Write a skill and its least level: #Welding>=3.');
  if (!isLevel(named.level)) return refuseWith('level-out-of-range', `“${text}”: levels go from 1 to 5.`, 'Write a level from 1 (beginner) to 5 (expert).');
  const requirement: NamedRequirement = { skill, level: named.level, need };
  return took({ ...draft, requirements: [...draft.requirements.filter((other) => nameKey(other.skill) !== nameKey(skill)), requirement] }, named.words);
};

const skillAndLevel = /^(.*?)(?:(?:>=?|=|≥|:)(-?\d+))?$/u;

/** The skill a mark names, over several words where the workspace knows such a skill (`#Quality audit>=2`). */
const longestSkill = (tokens: readonly Token[], workspace: Workspace): { readonly name: string; readonly level: number; readonly words: number } => {
  for (const words of [4, 3, 2]) {
    if (tokens.length < words) continue;
    const [, name = '', level] = skillAndLevel.exec(wordsOf(tokens.slice(0, words)).slice(1)) ?? [];
    if (skillsByName(workspace).has(nameKey(name))) return { name, level: level === undefined ? 1 : Number(level), words };
  }
  const [, name = '', level] = skillAndLevel.exec((tokens[0]?.text ?? '').slice(1)) ?? [];
  return { name: name.trim(), level: level === undefined ? 1 : Number(level), words: 1 };
};

/** Words after a keyword, whether it was written `due Thu` or `due:Thu`. */
const afterKeyword = (tokens: readonly Token[], keyword: string): { readonly rest: readonly Token[]; readonly own: number } | null => {
  const [first, ...others] = tokens;
  if (first === undefined) return null;
  const lower = first.text.toLowerCase();
  if (lower === keyword || lower === `${keyword}:`) return { rest: others, own: 1 };
  if (!lower.startsWith(`${keyword}:`)) return null;
  const text = first.text.slice(keyword.length + 1);
  return { rest: [{ raw: text, text, literal: false }, ...others], own: 0 };
};

const readDue: Reader = (draft, { tokens, today }) => {
  const due = afterKeyword(tokens, 'due');
  if (due === null) return null;
  const reading = dayWords(due.rest, today);
  if (reading !== null) return took({ ...draft, deadline: reading.day }, due.own + reading.words);
  const unread = wordsOf(due.rest.slice(0, 2));
  return refuseWith('not-understood', unread === '' ? 'There is no day after “due”.' : `“${unread}” after “due” is not a day.`, 'Write a day such as Thu, next Fri, 26 Nov or 2026-11-26; or put "due" in double quotes.');
};

/** "from" is an ordinary word in titles too, so only a day after it makes it the earliest start. */
const readFrom: Reader = (draft, { tokens, today }) => {
  const from = afterKeyword(tokens, 'from');
  const reading = from === null ? null : dayWords(from.rest, today);
  return from === null || reading === null ? null : took({ ...draft, earliestStart: reading.day }, from.own + reading.words);
};

const priorityOf = (word: string): Priority | null => {
  for (const priority of [1, 2, 3, 4] as const) {
    if (word === String(priority) || (word !== '' && priorityNames[priority].toLowerCase().startsWith(word.toLowerCase()))) return priority;
  }
  return null;
};

const readPriority: Reader = (draft, { tokens }) => {
  const [{ text = '' } = {}] = tokens;
  if (!/^![\w]/u.test(text)) return null;
  const priority = priorityOf(text.slice(1));
  if (priority !== null) return took({ ...draft, priority }, 1);
  return refuseWith('not-understood', `“${text}” is not a priority.`, 'Write !low, !normal, !high or !urgent.');
};

const readTag: Reader = (draft, { tokens }) => {
  const [{ text = '' } = {}] = tokens;
  return /^\+\p{L}/u.test(text) ? took({ ...draft, tags: [...new Set([...draft.tags, text.slice(1)])].sort() }, 1) : null;
};

/** "kind" is an ordinary word in titles, so only `kind:` with its colon is the mark. A kind in use may hold blanks. */
const readKind: Reader = (draft, { tokens, workspace }) => {
  if (tokens[0]?.text.toLowerCase().startsWith('kind:') !== true) return null;
  const named = afterKeyword(tokens, 'kind');
  if (named === null || (named.rest[0]?.text ?? '') === '') return refuseWith('not-understood', 'There is no kind after “kind:”.', 'Write the kind of the task: kind:Welding.');
  for (const words of [3, 2]) {
    const known = named.rest.length < words ? undefined : kindsByName(workspace).get(nameKey(wordsOf(named.rest.slice(0, words))));
    if (known !== undefined) return took({ ...draft, kind: known }, named.own + words);
  }
  const [{ text = '' } = {}] = named.rest;
  return took({ ...draft, kind: kindsByName(workspace).get(nameKey(text)) ?? text }, named.own + 1);
};

const readProject: Reader = (draft, { tokens, workspace }) => {
  const [{ text = '' } = {}] = tokens;
  if (!/^[*@]\p{L}/u.test(text)) return null;
  for (const words of [4, 3, 2, 1]) {
    const project = tokens.length < words ? null : projectNamed(workspace, wordsOf(tokens.slice(0, words)).slice(1));
    if (project !== null) return took({ ...draft, projectId: project.id }, words);
  }
  return refuseWith('unknown-project', `No project is called “${text.slice(1)}”.`, `Write the name or the code of a project that exists${someProjects(workspace)}.`);
};

const someProjects = (workspace: Workspace): string => {
  const names = [...workspace.projects.values()].filter(({ archived }) => !archived).map(({ name }) => name).sort().slice(0, 3);
  return names.length === 0 ? ', or add it first' : `: ${names.join(', ')}`;
};

/** "after" is an ordinary word in titles too, so only a task's title or ID after it makes a dependency; in quotes it has to be one. */
const readAfter: Reader = (draft, { tokens, workspace, siblings }) => {
  const after = afterKeyword(tokens, 'after');
  const [first] = after?.rest ?? [];
  if (after === null || first === undefined) return null;
  for (let words = Math.min(12, after.rest.length); words > 0; words -= 1) {
    const name = wordsOf(after.rest.slice(0, words)).replace(/,$/u, '');
    const found = tasksByTitle(workspace).get(nameKey(name)) ?? [];
    const sibling = siblings.get(nameKey(name));
    if (found.length + (sibling === undefined ? 0 : 1) > 1) return refuseWith('two-tasks', `More than one task is called “${name}”.`, 'Add the dependency in the task\'s details, where you can tell them apart.');
    if (sibling !== undefined) return took({ ...draft, afterDrafts: [...new Set([...draft.afterDrafts, sibling])] }, after.own + words);
    const [task] = found;
    if (task !== undefined) return took({ ...draft, after: withTask(draft.after, task.id) }, after.own + words);
  }
  return first.literal ? refuseWith('unknown-task', `No task is called “${first.text}”.`, 'Write the title of a task that exists, or take the quotes away if it is part of the title.') : null;
};

const withTask = (ids: readonly TaskId[], id: TaskId): readonly TaskId[] => (ids.includes(id) ? ids : [...ids, id]);

