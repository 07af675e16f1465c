import { compareNames, type Resource, type Task, type Workspace } from '../../model';
import { writeTable, type Cell } from '../csv';
import { peopleColumns, taskColumns, type FileColumn } from './columns';
import { fileNames } from './names';

const inOrder = <Row extends { readonly id: string }>(rows: Iterable<Row>, nameOf: (row: Row) => string): readonly Row[] =>
  [...rows].sort((a, b) => compareNames(nameOf(a), nameOf(b)) || (a.id < b.id ? -1 : 1));

const tableText = <Field, Row>(columns: readonly FileColumn<Field, Row>[], rows: readonly Row[], workspace: Workspace): string => {
  const names = fileNames(workspace);
  const body = rows.map((row): readonly Cell[] => columns.map(({ cell }) => cell(row, names, workspace.settings.currency)));
  return writeTable([columns.map(({ header }) => header), ...body]);
};

/** All people and equipment as a CSV file, sorted by name. Imported again it changes nothing. */
export const peopleFile = (workspace: Workspace): string =>
  tableText(peopleColumns, inOrder<Resource>(workspace.resources.values(), ({ name }) => name), workspace);

/** All tasks as a CSV file, sorted by title; bookings are not part of it. Imported again it changes nothing. */
export const tasksFile = (workspace: Workspace): string =>
  tableText(taskColumns, inOrder<Task>(workspace.tasks.values(), ({ title }) => title), workspace);

/** A people file to fill in: column names and two examples. */
export const peopleTemplate = (): string =>
  writeTable([
    ['ID', 'Name', 'Role', 'Team', 'Working pattern', 'Cost per hour', 'Skills', 'Email'],
    ['P-1', 'Ana Ruiz', 'Welder', 'Yard', 'Mo-Th 8h', 42.5, 'Welding=4, Wiring=2', 'ana@company.example'],
    ['P-2', 'Ben Ode', 'Electrician', 'Yard', 'Mo-Fr 8h', 38, 'Wiring=5', 'ben@company.example'],
  ]);

/** A task file to fill in: column names and two examples. */
export const tasksTemplate = (): string =>
  writeTable([
    ['ID', 'Title', 'Project', 'Effort (h)', 'Priority', 'Earliest start', 'Deadline', 'Required skills', 'Preferred skills', 'Predecessors', 'Tags', 'Notes'],
    ['T-1', 'Cut plates', 'Harbour crane', 6, 'Normal', '2026-11-23', '2026-11-25', 'Cutting=2', null, null, 'steel', null],
    ['T-2', 'Weld frame', 'Harbour crane', 12, 'High', null, '2026-11-27', 'Welding=3', 'First aid=1', 'T-1', 'steel, frame', 'Inspect the seams before painting.'],
  ]);
