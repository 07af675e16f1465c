import { useCallback, useEffect, useRef, useState } from 'react';
import { type ResourceId, type TaskId } from '../../../shared/model';
import { type RecordedChange } from '../../../shared/queries/history';
import { useSession } from '../../hooks';

const pageSize = 100;

export interface LoadedHistory {
  /** null: not read yet. Newest first, without gaps. */
  readonly entries: readonly RecordedChange[] | null;
  readonly isComplete: boolean;
  readonly loadOlder: () => void;
}

/** The newest entries of the history, as many pages as were asked for; follows every change. */
export const useHistory = (): LoadedHistory => {
  const session = useSession();
  const [pages, setPages] = useState(1);
  const [loaded, setLoaded] = useState<{ readonly entries: readonly RecordedChange[]; readonly isComplete: boolean } | null>(null);
  const read = useCallback(async () => {
    const entries = await session.historyBefore(null, pages * pageSize);
    setLoaded({ entries, isComplete: entries.length < pages * pageSize });
  }, [session, pages]);
  useFollowed(read);
  return { entries: loaded?.entries ?? null, isComplete: loaded?.isComplete ?? false, loadOlder: useCallback(() => setPages((before) => before + 1), []) };
};

/** What the history can be narrowed to. */
export type HistoryOf = { readonly table: 'tasks'; readonly id: TaskId } | { readonly table: 'resources'; readonly id: ResourceId };

/** Every entry that touched the task or the person, newest first; null: not read yet. Follows every change. */
export const useHistoryOf = ({ table, id }: HistoryOf): readonly RecordedChange[] | null => {
  const session = useSession();
  const [found, setFound] = useState<{ readonly id: string; readonly entries: readonly RecordedChange[] } | null>(null);
  const read = useCallback(async () => {
    const entries = await session.historyOf(table, id);
    setFound({ id, entries });
  }, [session, table, id]);
  useFollowed(read);
  return found?.id === id ? found.entries : null;
};

/** Reads now, and again whenever a change has been saved. */
const useFollowed = (read: () => Promise<void>): void => {
  const session = useSession();
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
    let isHere = true;
    const again = (): void => {
      void session.settled().then(() => {
        if (isHere && latest.current === read) void read();
      });
    };
    void read();
    const stop = session.onChange(again);
    return () => {
      isHere = false;
      stop();
    };
  }, [session, read]);
};
