import { refuseWith, sameName, succeed, type Dependency, type DependencyType, type Result, type Task, type TaskId, type Workspace } from '../../model';
import { leadingQuoted, quoted, splitOutsideQuotes } from './listText';

/** A predecessor by title, as a cell shows it. */
export interface NamedDependency {
  readonly title: string;
  readonly type: DependencyType;
  readonly lagDays: number;
}

const link = /^(.*\S)\s+(FS|SS|FF|SF)\s*([+-]\s*\d+)?\s*d?$/is;
const linkBehindQuotes = /^(FS|SS|FF|SF)?\s*([+-]\s*\d+)?\s*d?$/i;

const isPlain = (title: string): boolean => title === title.trim() && !/[";\n]/.test(title) && !link.test(title);

const signed = (value: number): string => (value === 0 ? '' : value > 0 ? `+${String(value)}` : String(value));

/** `Weld frame; Inspect SS+2`: finish-to-start without a lag goes without saying; lags are working days. */
export const formatDependencies = (dependencies: readonly NamedDependency[]): string =>
  dependencies
    .map(({ title, type, lagDays }) => `${isPlain(title) ? title : quoted(title)}${type === 'FS' && lagDays === 0 ? '' : ` ${type}${signed(lagDays)}`}`)
    .join('; ');

const typeOf = (typed: string | undefined): DependencyType => {
  const upper = (typed ?? 'FS').toUpperCase();
  return upper === 'SS' || upper === 'FF' || upper === 'SF' ? upper : 'FS';
};
const lagOf = (typed: string | undefined): number => Number((typed ?? '0').replace(/\s/g, '')) || 0;

/** Reads predecessors separated by semicolons. Refuses a link it cannot read behind a quoted title. */
export const parseDependencies = (text: string): Result<readonly NamedDependency[]> => {
  const found: NamedDependency[] = [];
  for (const piece of splitOutsideQuotes(text, ';')) {
    const inQuotes = leadingQuoted(piece);
    const match = inQuotes === null ? link.exec(piece) : linkBehindQuotes.exec(inQuotes.rest);
    if (inQuotes !== null && match === null) return refuseWith('dependency-unread', `“${inQuotes.rest}” is not a link.`, 'Write FS, SS, FF or SF and a lag in working days, such as FS+2.');
    const [title, type, lag] = inQuotes === null ? [match?.[1] ?? piece, match?.[2], match?.[3]] : [inQuotes.name, match?.[1], match?.[2]];
    found.push({ title, type: typeOf(type), lagDays: lagOf(lag) });
  }
  return succeed(found);
};

/** Predecessors of a task by title; those that are gone are left out. */
export const namedDependencies = (workspace: Workspace, task: Task): readonly NamedDependency[] =>
  task.dependencies.flatMap(({ predecessorId, type, lagDays }) => {
    const predecessor = workspace.tasks.get(predecessorId);
    return predecessor === undefined ? [] : [{ title: predecessor.title, type, lagDays }];
  });

const candidates = (workspace: Workspace, task: Task, title: string): readonly Task[] => {
  const same = [...workspace.tasks.values()].filter((other) => other.id !== task.id && !other.archived && (sameName(other.title, title) || (other.externalId !== '' && sameName(other.externalId, title))));
  const inProject = same.filter((other) => other.projectId === task.projectId);
  return inProject.length > 0 ? inProject : same;
};

/**
 * The predecessors that titles (or external ids) name. Of several tasks with one title, those already linked are meant first,
 * then those of the same project. Refuses titles nobody has and titles that more than one task has.
 */
export const dependenciesOf = (workspace: Workspace, task: Task, named: readonly NamedDependency[]): Result<readonly Dependency[]> => {
  const linked: TaskId[] = task.dependencies.map(({ predecessorId }) => predecessorId);
  const found: Dependency[] = [];
  for (const { title, type, lagDays } of named) {
    const present = linked.find((id) => sameName(workspace.tasks.get(id)?.title ?? '', title) && !found.some(({ predecessorId }) => predecessorId === id));
    const [first, ...more] = present === undefined ? candidates(workspace, task, title).map(({ id }) => id) : [present];
    if (first === undefined) return refuseWith('predecessor-unknown', `No task is called “${title}”.`, 'Write the title of an existing task.');
    if (more.length > 0) return refuseWith('predecessor-ambiguous', `${String(more.length + 1)} tasks are called “${title}”.`, 'Choose the right one in the details panel.');
    if (found.some(({ predecessorId }) => predecessorId === first)) return refuseWith('predecessor-twice', `“${title}” is named twice.`, 'Name each predecessor once.');
    found.push({ predecessorId: first, type, lagDays });
  }
  return succeed(found);
};
