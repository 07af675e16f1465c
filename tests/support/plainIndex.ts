import type { WorkspaceIndex } from '../../src/shared/model';

const sorted = <Value>(entries: Iterable<readonly [string, Value]>): readonly (readonly [string, Value])[] => [...entries].sort(([one], [other]) => (one < other ? -1 : 1));

interface Keyed<Id, Value> {
  keys(): IterableIterator<Id>;
  get(id: Id): Value | undefined;
}

const entriesOf = <Id extends string, Value>(table: Keyed<Id, Value>): unknown => sorted([...table.keys()].map((key) => [key, table.get(key)] as const));

/** An index as plain sorted data, so that two can be compared whole. */
export const plainIndex = (index: WorkspaceIndex): unknown => ({
  load: sorted(index.load).map(([id, days]) => [id, [...days].sort(([one], [other]) => one - other)]),
  bookingsByResource: sorted(index.bookingsByResource).map(([id, ids]) => [id, [...ids].sort()]),
  timeOffByResource: sorted(index.timeOffByResource),
  bookingsByTask: entriesOf(index.bookingsByTask),
  successorsOf: entriesOf(index.successorsOf),
  unbooked: entriesOf(index.unbooked),
  timeByTask: entriesOf(index.timeByTask),
  timeByResource: entriesOf(index.timeByResource),
  milestonesByTask: entriesOf(index.milestonesByTask),
});
