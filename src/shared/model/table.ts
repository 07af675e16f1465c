import { Map as PersistentMap } from 'immutable';

/**
 * An immutable table of rows by id. Changing one row of ten thousand shares the rest,
 * so a change costs what it touches (docs/decisions/0002-persistent-tables.md).
 * The order of iteration is stable for the same content but means nothing: sort before showing.
 */
export interface Table<Id, Row> {
  readonly size: number;
  get(id: Id): Row | undefined;
  has(id: Id): boolean;
  values(): IterableIterator<Row>;
  keys(): IterableIterator<Id>;
}

/** A table holding `rows` under `row.id`; of rows with the same id the last one stays. */
export const tableOf = <Id, Row extends { readonly id: Id }>(rows: Iterable<Row>): Table<Id, Row> =>
  PersistentMap<Id, Row>().withMutations((map) => {
    for (const row of rows) map.set(row.id, row);
  });

/** A table of any values by key, for derived indexes. */
export const tableFrom = <Id, Row>(entries: Iterable<readonly [Id, Row]>): Table<Id, Row> =>
  PersistentMap<Id, Row>().withMutations((map) => {
    for (const [id, row] of entries) map.set(id, row);
  });

/** Many edits at once: `null` removes. The given table stays as it was. */
export const withRows = <Id, Row>(table: Table<Id, Row>, edits: Iterable<readonly [Id, Row | null]>): Table<Id, Row> =>
  (table as PersistentMap<Id, Row>).withMutations((map) => {
    for (const [id, row] of edits) {
      if (row === null) map.delete(id);
      else map.set(id, row);
    }
  });

/** One edit: `null` removes. The given table stays as it was. */
export const withRow = <Id, Row>(table: Table<Id, Row>, id: Id, row: Row | null): Table<Id, Row> =>
  row === null ? (table as PersistentMap<Id, Row>).delete(id) : (table as PersistentMap<Id, Row>).set(id, row);
