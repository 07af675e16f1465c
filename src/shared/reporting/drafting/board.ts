import { capacityOn, isoDayOf, isoWeekOf, isWorkingDay, loadOn, spanTotals, startOfWeek } from '../../calendar';
import type { DayNumber, Resource, Workspace } from '../../model';
import type { PageFormat, ReportDocument, ReportPage, WeekBlock, WeekCell } from '../document';
import { byName } from './facts';
import { footnote, note } from './parts';
import { bookedOn, offWordsOn, spanWords } from './sheet';

export interface BoardRequest {
  /** Any day of the first week. */
  readonly from: DayNumber;
  readonly weeks: number;
  readonly page: PageFormat;
}

/** Days across one sheet, so that a column stays wide enough to read. */
const daysAcross = { portrait: 4, landscape: 7 } as const;
/** Millimetres of a sheet that rows may take; the rest is head, foot and the line that says where the sheet belongs. */
const roomFor = { A4: { portrait: 235, landscape: 148 }, Letter: { portrait: 217, landscape: 153 } } as const;

/**
 * The weeks as a poster of several sheets: people down, days across, each sheet with its own heads, its place in the whole and the sides
 * at which it goes on. Nobody's row is cut by the end of a sheet; days nobody works and that hold no work are left out.
 */
export const printedBoard = (workspace: Workspace, { from, weeks, page }: BoardRequest): ReportDocument => {
  const first = startOfWeek(from, workspace.settings.weekStart);
  const count = Math.max(1, weeks);
  const last = first + count * 7 - 1;
  const resources = [...workspace.resources.values()].filter((each) => !each.archived).sort((a, b) => kindOrder[a.kind] - kindOrder[b.kind] || byName(a, b));
  const days = Array.from({ length: count * 7 }, (_none, index) => first + index).filter((day) => isWorkingDay(workspace, null, day) || resources.some(({ id }) => loadOn(workspace, id, day) > 0));
  const columns = chunks(days, daysAcross[page.orientation]);
  const weekOf = (day: DayNumber): number => isoWeekOf(workspace.settings.weekStart === 1 ? day : day + 1).week;
  const title = count === 1 ? `Week ${String(weekOf(first))}` : `Weeks ${String(weekOf(first))} to ${String(weekOf(last - 6))}`;
  return {
    version: 1, kind: 'board', subject: '', title, subtitle: `${spanWords(first, last)} · ${workspace.settings.workspaceName}`,
    statusDay: isoDayOf(from), since: isoDayOf(first), workspace: workspace.settings.workspaceName, scenario: '', currency: workspace.settings.currency, page,
    pages: resources.length === 0 || columns.length === 0 ? [{ id: 'board', title, layout: 'plain', blocks: [note('There is nobody to plan with yet, so the board is empty.')] }] : sheetsOf(workspace, resources, columns, page),
  };
};

const kindOrder = { person: 0, placeholder: 1, equipment: 2 } as const;

const chunks = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] => Array.from({ length: Math.ceil(items.length / size) }, (_none, index) => items.slice(index * size, (index + 1) * size));

const sheetsOf = (workspace: Workspace, resources: readonly Resource[], columns: readonly (readonly DayNumber[])[], page: PageFormat): readonly ReportPage[] => {
  const bands = bandsOf(workspace, resources, columns, page);
  const all = bands.length * columns.length;
  return bands.flatMap((band, row) => columns.map((days, column): ReportPage => {
    const number = row * columns.length + column + 1;
    const place = all === 1 ? '' : `Sheet ${String(number)} of ${String(all)}: row ${letterOf(row)}, column ${String(column + 1)}`;
    const block: WeekBlock = { type: 'week', id: `board.${String(row)}.${String(column)}`, days: days.map(isoDayOf), rows: band.map((resource) => rowOf(workspace, resource, days)), place, joins: joinsOf(row, column, bands.length, columns.length) };
    return { id: block.id, title: place === '' ? 'Board' : place, layout: 'plain', blocks: number === all ? [block, footnote('Hatched: not worked. Dashed: tentative. +h: booked beyond capacity.')] : [block] };
  }));
};

/** A to Z, then AA, AB …, as spreadsheets name columns. */
const letterOf = (index: number): string => `${index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;

const joinsOf = (row: number, column: number, rows: number, columns: number): WeekBlock['joins'] => [
  ...(column > 0 ? (['left'] as const) : []), ...(column < columns - 1 ? (['right'] as const) : []), ...(row > 0 ? (['above'] as const) : []), ...(row < rows - 1 ? (['below'] as const) : []),
];

/** Rows of one sheet: as many as fit by their fullest day in any column, so that all sheets of a band have the same people. */
const bandsOf = (workspace: Workspace, resources: readonly Resource[], columns: readonly (readonly DayNumber[])[], { size, orientation }: PageFormat): readonly (readonly Resource[])[] => {
  const room = roomFor[size][orientation];
  const across = Math.max(1, ...columns.map((days) => days.length));
  const letters = (orientation === 'portrait' ? 149 : 205) / across / 1.72 - 3;
  const bands: Resource[][] = [];
  let left = 0;
  for (const resource of resources) {
    const height = Math.min(room, rowHeight(workspace, resource, columns.flat(), letters));
    const last = bands.at(-1);
    if (last !== undefined && height <= left) {
      last.push(resource);
      left -= height;
    } else {
      bands.push([resource]);
      left = room - height;
    }
  }
  return bands;
};

const lineHeight = 4.15;

const rowHeight = (workspace: Workspace, resource: Resource, days: readonly DayNumber[], letters: number): number => {
  const linesOf = (length: number): number => Math.max(1, Math.ceil(length / letters));
  let lines = linesOf(resource.name.length) + linesOf(resource.role.length + 12);
  for (const day of days) {
    const booked = bookedOn(workspace, resource.id, day).reduce((sum, { task, certainty }) => sum + linesOf(task.title.length + (certainty === 'tentative' ? 22 : 10)) + 0.45, 0);
    lines = Math.max(lines, booked + (offWordsOn(workspace, resource.id, day) === '' ? 0 : 1) + (loadOn(workspace, resource.id, day) > capacityOn(workspace, resource.id, day) ? 1 : 0));
  }
  return Math.max(12.5, 2 + lines * lineHeight);
};

const rowOf = (workspace: Workspace, { id, name, role }: Resource, days: readonly DayNumber[]): WeekBlock['rows'][number] => {
  const from = days[0] ?? 0;
  const { load, capacity } = spanTotals(workspace, id, from, (days.at(-1) ?? from) + 1);
  return { name, role, load, capacity, cells: days.map((day) => cellOf(workspace, id, day)) };
};

const cellOf = (workspace: Workspace, id: Resource['id'], day: DayNumber): WeekCell => ({
  entries: bookedOn(workspace, id, day).map(({ task, minutes, certainty }) => ({ title: task.title, project: task.projectId === null ? '' : workspace.projects.get(task.projectId)?.code ?? '', minutes, certainty })),
  off: offWordsOn(workspace, id, day), load: loadOn(workspace, id, day), capacity: capacityOn(workspace, id, day),
});
