import type { CapacityCell, CapacityGrid, CapacityGroup, CapacityRow, DemandRow } from '../../../shared/queries/capacity';

/** One line of the table. */
export type TableRow =
  | { readonly kind: 'team'; readonly key: string; readonly group: CapacityGroup }
  | { readonly kind: 'resource'; readonly key: string; readonly row: CapacityRow }
  | { readonly kind: 'heading'; readonly key: string }
  | { readonly kind: 'skill'; readonly key: string; readonly row: DemandRow };

/** What is listed: with 200 people the skills would otherwise be far below. */
export type Listed = 'all' | 'people' | 'skills';

/** The lines of the table in order: teams with their people, then skills. */
export const tableRows = (grid: CapacityGrid, demand: readonly DemandRow[], listed: Listed): readonly TableRow[] => {
  const rows: TableRow[] = [];
  for (const group of listed === 'skills' ? [] : grid.groups) {
    rows.push({ kind: 'team', key: `team ${group.team}`, group });
    for (const row of group.rows) rows.push({ kind: 'resource', key: row.resourceId, row });
  }
  if (demand.length === 0 || listed === 'people') return rows;
  rows.push({ kind: 'heading', key: 'heading' });
  for (const row of demand) rows.push({ kind: 'skill', key: `${row.of} ${row.skillId}`, row });
  return rows;
};

/** Capacity cells of a line of people; null for the other kinds. */
export const capacityCellsOf = (row: TableRow): readonly CapacityCell[] | null => (row.kind === 'team' ? row.group.cells : row.kind === 'resource' ? row.row.cells : null);

/** What a line is called; teams without a name included. */
export const nameOf = (row: TableRow): string => {
  switch (row.kind) {
    case 'team': return row.group.team === '' ? 'Without a team' : row.group.team;
    case 'resource': return row.row.name;
    case 'heading': return 'Skills: needed / available';
    case 'skill': return row.row.of === 'equipment' ? `${row.row.name} (equipment)` : row.row.name;
  }
};

/** The quiet line below the name. */
export const detailOf = (row: TableRow): string => {
  switch (row.kind) {
    case 'team': return `${String(row.group.rows.length)} ${row.group.rows.length === 1 ? 'row' : 'rows'}`;
    case 'resource': return row.row.kind === 'placeholder' ? 'Not filled yet' : row.row.role;
    default: return '';
  }
};
