import { touchKey, type HistoryEntry } from '../../shared/history';
import { refuse, succeed, type Result } from '../../shared/model';
import type { OpenedWorkspace, SaveRefusal, WorkspaceStore } from '../../shared/ports';
import { appendEntry } from './appending';
import { connectionTo, type Connection } from './connection';
import type { Database, IndexedDbParts, StoredEntry } from './database';
import { checkButBookings, checkRows, type CheckedRows } from './opening';
import { entryFrom, lookAtPlan, readPlan, type PlanLook, type StoredPlan } from './reading';
import { failedRefusal, newerRefusal, openRefusalOf, unopenedRefusal } from './refusals';
import { openWindowSignal, type WindowSignal } from './windowSignal';

const opened = (connection: Connection, checked: CheckedRows, { lastEntry, tops }: StoredPlan): Result<OpenedWorkspace> => {
  if (lastEntry !== null) connection.noteStored(lastEntry.seq);
  return succeed({ ...checked, lastEntry, tops });
};

/** What the look found, checked; the bookings are checked once the rest is. null: it found no plan that can be worked with. */
const seen = async (look: PlanLook): Promise<{ readonly plan: StoredPlan; readonly checked: CheckedRows } | null> => {
  const most = await look.most;
  const check = most === null ? null : checkButBookings(most);
  const plan = await look.whole;
  return plan === null || check === null ? null : { plan, checked: check(plan.tables.bookings) };
};

/** Opens what the first look did not find as it should be: nothing yet, another version, or a storage that fails. */
const openWorkspace = async (connection: Connection): Promise<Result<OpenedWorkspace>> => {
  const connected = await connection.ready();
  if (!connected.ok) return connected;
  try {
    const plan = await readPlan(connected.value.backendDB(), () => undefined);
    return plan === null ? refuse(newerRefusal) : opened(connection, checkRows(plan.tables), plan);
  } catch (error) {
    return refuse(openRefusalOf(error));
  }
};

const append = async (connection: Connection, signal: WindowSignal, entry: HistoryEntry): Promise<Result<null, SaveRefusal>> => {
  const connected = await connection.ready();
  if (!connected.ok) return refuse(connected.refusal === unopenedRefusal ? failedRefusal : connected.refusal);
  const written = await appendEntry(connected.value, entry);
  if (written.ok) {
    connection.noteStored(entry.seq);
    // Telling the other windows is no part of the acknowledgement: it takes about a tenth of the time of a write.
    setTimeout(signal.send, 0);
    return written;
  }
  const ended = connection.ended();
  return ended === null ? written : refuse(ended);
};

/** Asks the history; throws where it cannot be read. */
const entriesFrom = async (connection: Connection, ask: (history: Database['history']) => PromiseLike<readonly StoredEntry[]>): Promise<readonly HistoryEntry[]> => {
  const connected = await connection.ready();
  if (!connected.ok) throw new Error(connected.refusal.sentence);
  return (await ask(connected.value.history)).map(entryFrom);
};

/** How long after the first look the connection for writing is made: the first picture comes first. */
const connectAfterMs = 250;

/**
 * The plan in IndexedDB. `name` names the database and the channel on which windows tell each other of appends; `begun` is
 * a first look at it that was begun already, good for one opening.
 */
export const openWorkspaceStore = (name: string, parts: IndexedDbParts | null, begun: PlanLook | null): WorkspaceStore => {
  const connection = connectionTo(name, parts);
  const signal = openWindowSignal(name);
  let look = begun;
  let connecting: ReturnType<typeof setTimeout> | undefined;
  return {
    open: async () => {
      // What goes wrong here goes wrong again below, where it becomes a sentence.
      const found = await seen(look ?? lookAtPlan(name, parts?.indexedDB ?? indexedDB)).catch(() => null);
      look = null;
      if (found === null) return openWorkspace(connection);
      connecting = setTimeout(() => void connection.ready(), connectAfterMs);
      return opened(connection, found.checked, found.plan);
    },
    append: (entry) => append(connection, signal, entry),
    entriesAfter: async (seq) => {
      const entries = await entriesFrom(connection, (history) => history.where('seq').above(seq).toArray());
      for (const entry of entries) connection.noteStored(entry.seq);
      return entries;
    },
    entryOf: async (id) => (await entriesFrom(connection, (history) => history.where('change.id').equals(id).toArray()))[0] ?? null,
    entriesBefore: (seq, limit) => entriesFrom(connection, (history) => history.where('seq').below(seq).reverse().limit(limit).toArray()),
    entriesTouching: (table, id) => entriesFrom(connection, (history) => history.where('touches').equals(touchKey(table, id)).reverse().sortBy('seq')),
    onForeignAppend: signal.onReceived,
    close: () => {
      clearTimeout(connecting);
      signal.close();
      connection.close();
    },
  };
};
