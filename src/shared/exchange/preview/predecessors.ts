import { nameKey, type Dependency, type DependencyType, type Task, type TaskId } from '../../model';
import { cutOutsideQuotes, unquoted } from '../values';

/** What a name of a predecessor leads to. */
export type Target = { readonly id: TaskId } | { readonly leftOut: number } | { readonly several: number } | null;
export type ResolveTask = (name: string) => Target;

/** Resolves names of tasks: our ids, the file's ids, then titles; rows of the file come before tasks of the workspace. */
export const taskResolver = (
  tasks: Iterable<Task>,
  rows: readonly { readonly row: number; readonly id: TaskId | null; readonly loadlineId: string; readonly externalId: string; readonly name: string }[],
): ResolveTask => {
  const inFile = new Map<string, Target>();
  const keep = (map: Map<string, Target>, name: string, target: Exclude<Target, null>): void => {
    const key = nameKey(name);
    if (name === '') return;
    const present = map.get(key);
    if (present === undefined || present === null) map.set(key, target);
    else if (!('id' in present && 'id' in target && present.id === target.id)) map.set(key, { several: 'several' in present ? present.several + 1 : 2 });
  };
  const targetOf = (row: (typeof rows)[number]): Exclude<Target, null> => (row.id === null ? { leftOut: row.row } : { id: row.id });
  const titles = new Map<string, Target>();
  for (const row of rows) {
    keep(inFile, row.externalId, targetOf(row));
    keep(titles, row.name, targetOf(row));
  }
  const own = new Map<string, Target>(rows.filter(({ loadlineId }) => loadlineId !== '').map((row) => [row.loadlineId, targetOf(row)]));
  const knownIds = new Map<string, Target>();
  const knownTitles = new Map<string, Target>();
  for (const task of tasks) {
    own.set(task.id, own.get(task.id) ?? { id: task.id });
    if (task.archived) continue;
    keep(knownIds, task.externalId, { id: task.id });
    keep(knownTitles, task.title, { id: task.id });
  }
  return (name) => {
    const key = nameKey(name);
    return own.get(name) ?? inFile.get(key) ?? titles.get(key) ?? knownIds.get(key) ?? knownTitles.get(key) ?? null;
  };
};

export interface PredecessorReading {
  readonly dependencies: readonly Dependency[];
  readonly problems: readonly { readonly sentence: string; readonly severity: 'error' | 'warning' }[];
}

const suffix = /^(.*?)\s*(FS|SS|FF|SF)?\s*(?:([+-])\s*(\d{1,3})\s*(d|days?|w|weeks?)?)?$/iu;

/** The dependencies that cells name: `3`, `3, 4`, `Cut plates`, `3SS+2d`, `"Paint, first coat"FS-1d`. Lags count working days. */
export const dependenciesFrom = (cells: readonly string[], resolve: ResolveTask): PredecessorReading => {
  const dependencies = new Map<TaskId, Dependency>();
  const problems: { sentence: string; severity: 'error' | 'warning' }[] = [];
  for (const piece of cells.flatMap((cell) => piecesOf(cell, resolve))) {
    const { target, type, lagDays } = readPiece(piece, resolve);
    if (target === null) problems.push({ sentence: `No task has the ID or title “${unquoted(piece)}”.`, severity: 'error' });
    else if ('several' in target) problems.push({ sentence: `${target.several} tasks are called “${unquoted(piece)}”. Use an ID.`, severity: 'error' });
    else if ('leftOut' in target) problems.push({ sentence: `It waits for row ${target.leftOut}, which is left out; that dependency is not imported.`, severity: 'warning' });
    else dependencies.set(target.id, { predecessorId: target.id, type, lagDays });
  }
  return { dependencies: [...dependencies.values()], problems };
};

/** A title may hold the marks that divide a list, so a cell that is a name as a whole is one name. Ids may also be divided by blanks. */
const piecesOf = (cell: string, resolve: ResolveTask): readonly string[] => {
  if (resolve(unquoted(cell)) !== null) return [cell];
  return cutOutsideQuotes(cell, ',;|\n').flatMap((piece) => {
    const words = piece.split(/\s+/u);
    const divided = words.length > 1 && readPiece(piece, resolve).target === null && words.every((word) => readPiece(word, resolve).target !== null);
    return divided ? words : [piece];
  });
};

const readPiece = (piece: string, resolve: ResolveTask): { readonly target: Target; readonly type: DependencyType; readonly lagDays: number } => {
  const whole = resolve(unquoted(piece));
  const quoted = /^("(?:[^"]|"")*")(.*)$/u.exec(piece);
  const match = suffix.exec(quoted === null ? piece : (quoted[2] ?? ''));
  if (whole !== null || match === null) return { target: whole, type: 'FS', lagDays: 0 };
  const [, name = '', type = 'FS', sign, amount = '0', unit = 'd'] = match;
  const days = Number(amount) * (unit.toLowerCase().startsWith('w') ? 5 : 1);
  return {
    target: resolve(unquoted(quoted?.[1] ?? name)),
    type: type.toUpperCase() as DependencyType,
    lagDays: sign === '-' ? -days : days,
  };
};
