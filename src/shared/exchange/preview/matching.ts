import { nameKey } from '../../model';

interface Known {
  readonly id: string;
  readonly externalId: string;
  readonly archived: boolean;
}

/** How a row of a file names the record it is about. */
export interface Identity {
  readonly loadlineId: string;
  readonly externalId: string;
  readonly name: string;
}

export type Match<Row> = { readonly found: Row | null } | { readonly ambiguous: number };

/**
 * Finds the record a row is about: by our own id, then by the id of the file it came from, then by name. A name matches
 * only where the ids do not say otherwise; archived records only where no other has the name.
 */
export const matcher = <Row extends Known>(rows: Iterable<Row>, nameOf: (row: Row) => string): ((identity: Identity) => Match<Row>) => {
  const byId = new Map<string, Row>();
  const byExternal = new Map<string, Row[]>();
  const byName = new Map<string, Row[]>();
  const keep = (map: Map<string, Row[]>, key: string, row: Row): void => {
    const present = map.get(key);
    if (present === undefined) map.set(key, [row]);
    else present.push(row);
  };
  for (const row of rows) {
    byId.set(row.id, row);
    if (row.externalId !== '') keep(byExternal, nameKey(row.externalId), row);
    keep(byName, nameKey(nameOf(row)), row);
  }
  return ({ loadlineId, externalId, name }) => {
    const own = loadlineId === '' ? undefined : byId.get(loadlineId);
    if (own !== undefined) return { found: own };
    const external = externalId === '' ? [] : (byExternal.get(nameKey(externalId)) ?? []);
    if (external.length > 0) return only(external);
    return only((byName.get(nameKey(name)) ?? []).filter((row) => externalId === '' || row.externalId === ''));
  };
};

const only = <Row extends Known>(rows: readonly Row[]): Match<Row> => {
  const open = rows.filter(({ archived }) => !archived);
  const candidates = open.length > 0 ? open : rows;
  return candidates.length > 1 ? { ambiguous: candidates.length } : { found: candidates[0] ?? null };
};

/** The key under which two rows of one file mean the same record. */
export const identityKey = ({ loadlineId, externalId, name }: Identity): string =>
  loadlineId !== '' ? `own ${loadlineId}` : externalId !== '' ? `id ${nameKey(externalId)}` : `name ${nameKey(name)}`;
