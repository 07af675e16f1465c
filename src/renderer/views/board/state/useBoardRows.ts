import { useMemo } from 'react';
import type { ResourceId, Workspace } from '../../../../shared/model';
import {
  boardItems, boardRow, dayTotals, overIn, type BoardItem, type BoardWindow, type DayTotal, type OverEntry, type RowFilter, type RowGrouping,
} from '../../../../shared/queries/board';
import { useQuery } from '../../../hooks';
import { rowHeightFor, type LaneSizes } from './laneSizes';

/** A query that gives its last answer back while the new one is equal, so that nothing is drawn again for it. */
const steady = <Args extends readonly unknown[], T>(query: (workspace: Workspace, ...args: Args) => T, same: (a: T, b: T) => boolean): ((workspace: Workspace, ...args: Args) => T) => {
  let last: { readonly answer: T } | null = null;
  return (workspace, ...args) => {
    const answer = query(workspace, ...args);
    if (last === null || !same(last.answer, answer)) last = { answer };
    return last.answer;
  };
};

const sameList = <T>(same: (a: T, b: T) => boolean) => (a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((entry, index) => same(entry, b[index] as T));

const sameItem = (a: BoardItem, b: BoardItem): boolean => a.key === b.key && (a.kind === 'resource' || (b.kind === 'group' && a.count === b.count));
const sameTotal = (a: DayTotal, b: DayTotal): boolean => a.day === b.day && a.capacity === b.capacity && a.load === b.load && a.over === b.over;
const sameOver = (a: OverEntry, b: OverEntry): boolean => a.resourceId === b.resourceId && a.over === b.over && a.day === b.day && a.name === b.name;

/** `boardItems`, asked again only when people or skills are other ones. */
const rememberedItems = (): typeof boardItems => {
  let last: { readonly of: Pick<Workspace, 'resources' | 'skills'>; readonly grouping: RowGrouping; readonly filter: RowFilter; readonly items: readonly BoardItem[] } | null = null;
  const steadyItems = steady(boardItems, sameList(sameItem));
  return (workspace, grouping, filter) => {
    if (last?.of.resources !== workspace.resources || last.of.skills !== workspace.skills || last.grouping !== grouping || last.filter !== filter) {
      last = { of: { resources: workspace.resources, skills: workspace.skills }, grouping, filter, items: steadyItems(workspace, grouping, filter) };
    }
    return last.items;
  };
};

/** Rows of the board, the same list while nobody came, went or was renamed. */
export const useBoardItems = (grouping: RowGrouping, filter: RowFilter): readonly BoardItem[] => {
  const query = useMemo(rememberedItems, []);
  return useQuery(query, grouping, filter);
};

const heightsOf = (workspace: Workspace, items: readonly BoardItem[], window: BoardWindow, sizes: LaneSizes, exact: number, ghosts: ReadonlyMap<ResourceId, number>): readonly number[] =>
  items.map((item, index) => (item.kind === 'group' ? sizes.group : index < exact ? rowHeightFor(sizes, boardRow(workspace, item.resourceId, window), ghosts.get(item.resourceId) ?? 0) : sizes.rowHeight));

/** More rows than any window shows. */
const firstRows = 40;

/** Height of each row in pixels. For the first picture only those that may be seen are worked out; the others count as rows without cards. */
export const useRowHeights = (items: readonly BoardItem[], window: BoardWindow, sizes: LaneSizes, which: 'rows that may be seen' | 'all rows', ghosts: ReadonlyMap<ResourceId, number>): readonly number[] => {
  const query = useMemo(() => steady(heightsOf, sameList<number>(Object.is)), []);
  return useQuery(query, items, window, sizes, which === 'all rows' ? Infinity : firstRows, ghosts);
};

export const useTotals = (resourceIds: readonly ResourceId[], window: BoardWindow): readonly DayTotal[] => {
  const query = useMemo(() => steady(dayTotals, sameList(sameTotal)), []);
  return useQuery(query, resourceIds, window);
};

export const useOver = (resourceIds: readonly ResourceId[], window: BoardWindow): readonly OverEntry[] => {
  const query = useMemo(() => steady(overIn, sameList(sameOver)), []);
  return useQuery(query, resourceIds, window);
};
