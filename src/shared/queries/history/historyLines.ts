import { labelAfter, type Change, type ChangeId } from '../../model';

/** An entry of the history, as far as its reader needs it. */
export interface RecordedChange {
  readonly seq: number;
  readonly change: Change;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly of: ChangeId | null;
}

/** One line of the history. */
export interface HistoryLine {
  readonly seq: number;
  readonly change: Change;
  readonly kind: RecordedChange['kind'];
  /** "Assign “Weld frame” to Ana Ruiz", "Undone: …", "Done again: …". */
  readonly title: string;
  /** Whether what it did stands: an undone change does not. */
  readonly standing: 'stands' | 'undone';
}

const words = { undo: 'Undone', redo: 'Done again' } as const;

/**
 * The lines of the history, newest first as the entries come. Every entry later than the oldest given must be there:
 * whether a change stands is decided by what came after it.
 */
export const historyLines = (entries: readonly RecordedChange[]): readonly HistoryLine[] => {
  const undone = undoneChanges(entries);
  return entries.map(({ seq, change, kind }) => ({ seq, change, kind, title: kind === 'do' ? change.label : labelAfter(words[kind], change.label), standing: undone.has(change.id) ? 'undone' : 'stands' }));
};

/** Ids of changes whose effect was taken back and not brought again; a redo stands for the change it repeats. */
const undoneChanges = (entries: readonly RecordedChange[]): ReadonlySet<ChangeId> => {
  const undone = new Set<ChangeId>();
  const repeats = new Map<ChangeId, ChangeId>();
  for (const { change, kind, of } of [...entries].reverse()) {
    if (of === null) continue;
    const original = repeats.get(of) ?? of;
    if (kind === 'undo') {
      undone.add(of);
      undone.add(original);
    } else {
      repeats.set(change.id, original);
      undone.delete(original);
    }
  }
  return undone;
};

/** Lines by day, newest day first; `dayOf` says on which day of the user's an instant lies. */
export const linesByDay = <Line extends { readonly change: Change }>(lines: readonly Line[], dayOf: (at: string) => number): readonly { readonly day: number; readonly lines: readonly Line[] }[] => {
  const days = new Map<number, Line[]>();
  for (const line of lines) {
    const day = dayOf(line.change.at);
    const present = days.get(day);
    if (present === undefined) days.set(day, [line]);
    else present.push(line);
  }
  return [...days].map(([day, ofDay]) => ({ day, lines: ofDay }));
};

/** Whether a change touched the person: their record, time off or bookings, before or after. */
export const touchesResource = (change: Change, resourceId: string): boolean =>
  change.ops.some((op) => {
    if (op.table === 'resources') return op.id === resourceId;
    if (op.table === 'bookings' || op.table === 'timeOff') return op.before?.resourceId === resourceId || op.after?.resourceId === resourceId;
    return false;
  });
