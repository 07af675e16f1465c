import { useEffect, useState } from 'react';
import { localDayOf } from '../../../shared/calendar';
import type { DayNumber } from '../../../shared/model';
import type { RecordedChange } from '../../../shared/reporting';
import { type Session, useSession } from '../../hooks';

/** Entries of a period, in the order in which they were made. */
export interface RecordedPeriod {
  readonly since: DayNumber;
  readonly entries: readonly RecordedChange[];
  /** `cut`: there are more than are read. */
  readonly reach: 'whole' | 'cut';
}

const pageSize = 200;
/** A year of busy weeks. */
export const mostEntries = 4_000;

/** What was changed since a day, read page by page from the newest on. */
export const readPeriod = async (session: Pick<Session, 'historyBefore'>, since: DayNumber): Promise<RecordedPeriod> => {
  const found: RecordedChange[] = [];
  let before: number | null = null;
  while (found.length < mostEntries) {
    const page = await session.historyBefore(before, pageSize);
    for (const entry of page) {
      if (localDayOf(entry.change.at) < since) return { since, entries: found.reverse(), reach: 'whole' };
      found.push(entry);
    }
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return { since, entries: found.reverse(), reach: 'whole' };
    before = last.seq;
  }
  return { since, entries: found.reverse(), reach: 'cut' };
};

/** The changes since a day; null while they are read. Follows every change that is saved. */
export const useRecordedChanges = (since: DayNumber): RecordedPeriod | null => {
  const session = useSession();
  const [period, setPeriod] = useState<RecordedPeriod | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      await session.settled();
      const found = await readPeriod(session, since);
      if (isWanted) setPeriod(found);
    };
    void read();
    const stop = session.onChange(() => void read());
    return () => {
      isWanted = false;
      stop();
    };
  }, [session, since]);
  return period?.since === since ? period : null;
};
