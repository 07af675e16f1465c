import { Map as PersistentMap } from 'immutable';

/**
 * An immutable table of rows by id. Changing one row of ten thousand shares the rest,
 * so a change costs what it touches (docs/decisions/0002-persistent-tables.md).
 * The order of iteration means nothing: sort before showing.
 */
export interface Table<Id, Row> {
  readonly size: number;
  get(id: Id): Row | undefined;
  has(id: Id): boolean;
  values(): IterableIterator<Row>;
  keys(): IterableIterator<Id>;
}

/** What was edited since the ground was laid; null: removed. */
type Edits<Id, Row> = PersistentMap<Id, Row | null>;

/** Edits are laid into a new ground when they outgrow this many rows and this share of it. */
const mostEdits = { rows: 512, share: 0.5 } as const;

/**
 * A native map nobody changes any more, and a persistent map of edits above it: a plan is opened into native maps, many
 * times faster than into persistent ones, and an edit copies neither. A class, so that reads stay quick for the engine.
 */
class LayeredTable<Id, Row> implements Table<Id, Row> {
  readonly ground: ReadonlyMap<Id, Row>;
  readonly edits: Edits<Id, Row> | null;
  readonly size: number;

  constructor(ground: ReadonlyMap<Id, Row>, edits: Edits<Id, Row> | null, size: number) {
    this.ground = ground;
    this.edits = edits;
    this.size = size;
  }

  get(id: Id): Row | undefined {
    const edited = this.edits?.get(id);
    return edited === undefined ? this.ground.get(id) : edited ?? undefined;
  }

  has(id: Id): boolean {
    return this.get(id) !== undefined;
  }

  values(): IterableIterator<Row> {
    return this.edits === null ? this.ground.values() : second(layered(this.ground, this.edits));
  }

  keys(): IterableIterator<Id> {
    return this.edits === null ? this.ground.keys() : first(layered(this.ground, this.edits));
  }
}

/** The rows of both layers, edits before the ground below them. */
function* layered<Id, Row>(ground: ReadonlyMap<Id, Row>, edits: Edits<Id, Row>): Generator<readonly [Id, Row], undefined> {
  for (const entry of ground) {
    const edited = edits.get(entry[0]);
    if (edited === undefined) yield entry;
    else if (edited !== null) yield [entry[0], edited];
  }
  for (const [id, row] of edits) if (row !== null && !ground.has(id)) yield [id, row];
  return undefined;
}

function* first<Id>(entries: Iterable<readonly [Id, unknown]>): Generator<Id, undefined> {
  for (const entry of entries) yield entry[0];
  return undefined;
}

function* second<Row>(entries: Iterable<readonly [unknown, Row]>): Generator<Row, undefined> {
  for (const entry of entries) yield entry[1];
  return undefined;
}

const grounded = <Id, Row>(ground: ReadonlyMap<Id, Row>): Table<Id, Row> => new LayeredTable(ground, null, ground.size);

/** A table holding `rows` under `row.id`; of rows with the same id the last one stays. */
export const tableOf = <Id, Row extends { readonly id: Id }>(rows: Iterable<Row>): Table<Id, Row> => {
  const ground = new Map<Id, Row>();
  for (const row of rows) ground.set(row.id, row);
  return grounded(ground);
};

/** A table of any values by key, for derived indexes. */
export const tableFrom = <Id, Row>(entries: Iterable<readonly [Id, Row]>): Table<Id, Row> => grounded(new Map(entries));

/** Many edits at once: `null` removes. The given table stays as it was, and is answered itself where nothing is another. */
export const withRows = <Id, Row>(table: Table<Id, Row>, edits: readonly (readonly [Id, Row | null])[]): Table<Id, Row> => {
  if (edits.length === 0) return table;
  const before = table as LayeredTable<Id, Row>;
  if (edits.length > mostEdits.rows && edits.length > before.ground.size * mostEdits.share) return rewritten(before, edits);
  let { size } = before;
  const after = (before.edits ?? PersistentMap<Id, Row | null>()).withMutations((present) => {
    for (const [id, row] of edits) {
      const edited = present.get(id);
      const held = edited === undefined ? before.ground.get(id) : edited ?? undefined;
      if (held === (row ?? undefined)) continue;
      size += (row === null ? 0 : 1) - (held === undefined ? 0 : 1);
      present.set(id, row);
    }
  });
  if (after === before.edits || (before.edits === null && after.size === 0)) return table;
  const isOutgrown = after.size > mostEdits.rows && after.size > before.ground.size * mostEdits.share;
  return isOutgrown ? grounded(new Map(layered(before.ground, after))) : new LayeredTable(before.ground, after, size);
};

/** So many edits that they would be laid into a new ground anyway: there at once. */
const rewritten = <Id, Row>(before: LayeredTable<Id, Row>, edits: readonly (readonly [Id, Row | null])[]): Table<Id, Row> => {
  const ground = new Map(before.edits === null ? before.ground : layered(before.ground, before.edits));
  let isOther = false;
  for (const [id, row] of edits) {
    if (ground.get(id) === (row ?? undefined)) continue;
    isOther = true;
    if (row === null) ground.delete(id);
    else ground.set(id, row);
  }
  return isOther ? grounded(ground) : before;
};

/** One edit: `null` removes. The given table stays as it was. */
export const withRow = <Id, Row>(table: Table<Id, Row>, id: Id, row: Row | null): Table<Id, Row> => withRows(table, [[id, row]]);

/**
 * Ids of rows that are not the same in both tables. Costs the edits of both where one came of the other and neither was laid into a new ground
 * meanwhile, else all rows.
 */
export const changedBetween = <Id, Row>(before: Table<Id, Row>, after: Table<Id, Row>): readonly Id[] => {
  if (before === after) return [];
  const [one, other] = [before as LayeredTable<Id, Row>, after as LayeredTable<Id, Row>];
  const candidates = new Set<Id>();
  for (const table of [one, other]) for (const id of one.ground === other.ground ? table.edits?.keys() ?? [] : table.keys()) candidates.add(id);
  return [...candidates].filter((id) => before.get(id) !== after.get(id));
};
