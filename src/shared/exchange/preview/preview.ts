import { applyOps, isOpOf, type Op, type Workspace } from '../../model';
import { fieldInfo, fieldsOf, type Mapping } from '../mapping';
import { counted, writtenDay, type DayOrder, type DecimalMark } from '../../calendar';
import { dayOrderEvidence, decimalEvidence, type DayOrderEvidence, type DecimalEvidence } from '../values';
import { newNames } from './newNames';
import { countsOf } from './outcome';
import { previewPeople, type RowsOutcome } from './peoplePreview';
import { rowReader, targetsOf, type CellRules, type RowReader } from './rowReader';
import { previewTasks } from './taskPreview';
import type { ImportPart, ImportPreview, PartPreview, PreviewRow, Problem, UnusedColumn } from './types';

interface Detected {
  readonly dayOrderEvidence: DayOrderEvidence;
  readonly dayOrder: DayOrder | null;
  readonly decimalEvidence: DecimalEvidence;
  readonly decimalMark: DecimalMark;
}

/**
 * What importing the files would do to the workspace, row by row, and the ops that do it. People come before tasks,
 * whatever the order of the files. While any row has an error there are no ops: all or nothing.
 */
export const previewImport = (workspace: Workspace, parts: readonly ImportPart[], newId: () => string): ImportPreview => {
  const problems: Problem[] = [];
  const ops = new Map<string, Op>();
  const previews = new Map<number, PartPreview>();
  const order = parts.map((part, place) => ({ part, place })).sort((a, b) => Number(a.part.mapping.kind === 'tasks') - Number(b.part.mapping.kind === 'tasks'));
  let present = workspace;
  for (const { part, place } of order) {
    const outcome = previewPart(present, part, newId, (problem) => problems.push({ ...problem, part: place }));
    previews.set(place, outcome.preview);
    if (order.length > 1) present = applyOps(present, outcome.ops);
    for (const op of outcome.ops) ops.set(`${op.table} ${op.id}`, joined(ops.get(`${op.table} ${op.id}`), op));
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const all = [...ops.values()];
  const created = <T>(table: Op['table'], nameOf: (after: NonNullable<Op['after']>) => T): readonly T[] =>
    all.flatMap((op) => (op.table === table && op.before === null && op.after !== null ? [nameOf(op.after)] : []));
  const name = (row: NonNullable<Op['after']>): string => ('name' in row ? row.name : '');
  return {
    parts: parts.map((_, place) => previews.get(place)).filter((preview) => preview !== undefined),
    problems, errors, label: labelOf([...previews.values()]),
    newSkills: created('skills', name),
    newProjects: created('projects', name),
    newTeams: newTeams(workspace, all),
    ops: errors > 0 ? [] : all,
  };
};

/** Two files may touch one row; the import still has one op for it. */
const joined = (earlier: Op | undefined, later: Op): Op => (earlier === undefined ? later : ({ ...later, before: earlier.before } as Op));

const newTeams = (workspace: Workspace, ops: readonly Op[]): readonly string[] => {
  const known = new Set([...workspace.resources.values()].map(({ team }) => team));
  return [...new Set(ops.flatMap((op) => (isOpOf(op, 'resources') && op.after !== null && op.after.team !== '' && !known.has(op.after.team) ? [op.after.team] : [])))];
};

const labelOf = (parts: readonly PartPreview[]): string => {
  const touched = (kind: Mapping['kind']): number => parts.filter((part) => part.kind === kind).reduce((sum, { counts }) => sum + counts.create + counts.update, 0);
  const [people, tasks] = [touched('people'), touched('tasks')];
  const words = [...(people === 0 ? [] : [counted(people, 'person', 'people')]), ...(tasks === 0 ? [] : [counted(tasks, 'task')])];
  return `Import ${words.length === 0 ? 'nothing' : words.join(' and ')}`;
};

const previewPart = (workspace: Workspace, part: ImportPart, newId: () => string, report: (problem: Omit<Problem, 'part'>) => void): { readonly preview: PartPreview; readonly ops: readonly Op[] } => {
  const { table, mapping, leaveOut } = part;
  const detected = detect(part);
  reportShape(part, detected, report);
  const targets = targetsOf(mapping);
  const rules: CellRules = { dayOrder: detected.dayOrder, decimalMark: detected.decimalMark };
  const kept: RowReader[] = [];
  const left: RowReader[] = [];
  const nameField = nameFieldOf(mapping);
  const usable = mapping.columns.some(({ field }) => field === nameField);
  for (const row of usable ? table.rows : []) {
    if (leaveOut.has(row.row)) left.push(rowReader(row, targets, rules, () => undefined));
    else kept.push(rowReader(row, targets, rules, report));
  }
  const names = newNames(workspace, newId);
  const outcome: RowsOutcome = mapping.kind === 'people'
    ? previewPeople(workspace, kept, names, newId)
    : previewTasks(workspace, { readers: kept, leftOut: left, decimalMark: detected.decimalMark }, names, newId);
  const rows = [...outcome.rows, ...left.map((reader): PreviewRow => ({ row: reader.row, action: 'leftOut', name: reader.text(nameField), changes: [] }))].sort((a, b) => a.row - b.row);
  return {
    ops: [...names.ops(), ...outcome.ops],
    preview: { kind: mapping.kind, rows, counts: countsOf(rows), notImported: unusedColumns(part), ...detected },
  };
};

/** Without it no row says what it is about. */
const nameFieldOf = ({ kind }: Mapping): 'name' | 'title' => (kind === 'people' ? 'name' : 'title');

const valuesOf = function* ({ table, mapping, leaveOut }: ImportPart, measures: readonly string[]): Generator<string> {
  const columns = mapping.columns.filter(({ field }) => field !== null && measures.includes(fieldInfo(mapping.kind, field)?.measure ?? ''));
  for (const { row, cells } of table.rows) if (!leaveOut.has(row)) for (const { column } of columns) yield cells[column] ?? '';
};

const detect = (part: ImportPart): Detected => {
  const days = dayOrderEvidence(valuesOf(part, ['day']));
  const decimals = decimalEvidence(valuesOf(part, ['effort', 'number']));
  const usual: DecimalMark = part.table.separator === ';' ? ',' : '.';
  return {
    dayOrderEvidence: days,
    dayOrder: part.dayOrder ?? (days === 'dayFirst' || days === 'monthFirst' ? days : null),
    decimalEvidence: decimals,
    decimalMark: part.decimalMark ?? (decimals === '.' || decimals === ',' ? decimals : usual),
  };
};

/** The first day of the file that fits both orders, as an example. */
const openDay = (part: ImportPart): string => {
  for (const value of valuesOf(part, ['day'])) if (writtenDay(value, null) === null && writtenDay(value, 'dayFirst') !== null) return `“${value.trim()}”`;
  return 'A date';
};

const unusedColumns = ({ table, mapping }: ImportPart): readonly UnusedColumn[] =>
  mapping.columns.filter(({ field }) => field === null).map(({ column, header }) => ({
    column,
    header: header === '' ? `Column ${column + 1}` : header,
    filled: table.rows.filter(({ cells }) => (cells[column] ?? '').trim() !== '').length,
  }));

const reportShape = (part: ImportPart, detected: Detected, report: (problem: Omit<Problem, 'part'>) => void): void => {
  const { table, mapping, leaveOut } = part;
  const nameField = nameFieldOf(mapping);
  if (!mapping.columns.some(({ field }) => field === nameField)) {
    const label = fieldsOf(mapping.kind).find(({ id }) => id === nameField)?.label ?? '';
    report({ row: null, column: null, severity: 'error', sentence: `No column is the ${label.toLowerCase()}. Choose one in the list of columns.` });
  }
  for (const { row, cells } of table.surplus) {
    if (!leaveOut.has(row)) report({ row, column: null, severity: 'warning', sentence: `The row is wider than the header: ${cells.map((cell) => `“${cell.trim().slice(0, 40)}”`).join(', ')} is not imported.` });
  }
  if (detected.dayOrder === null && (detected.dayOrderEvidence === 'either' || detected.dayOrderEvidence === 'both')) {
    report({ row: null, column: null, severity: 'error', sentence: `${openDay(part)} can mean two days. Choose the order of day and month.` });
  }
  if (part.decimalMark === null && detected.decimalEvidence === 'either') {
    report({ row: null, column: null, severity: 'warning', sentence: `Numbers such as 1${detected.decimalMark === '.' ? ',' : '.'}500 are read as one and a half thousand. Choose the other decimal mark if they mean 1½.` });
  }
};
