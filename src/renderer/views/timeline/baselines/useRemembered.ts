import { useEffect, useRef, useState } from 'react';
import type { Op } from '../../../../shared/model';
import { nothingRemembered, type Remembered } from '../../../../shared/queries/baselines';
import { useSession, type Session } from '../../../hooks';

const pageSize = 200;
/** A year of busy weeks. */
const mostEntries = 4_000;

/** What was deleted, by the names it had: read from the newest change back until all of `ids` are found, or there is no more. */
export const recallDeleted = async (session: Pick<Session, 'historyBefore'>, ids: ReadonlySet<string>): Promise<Remembered> => {
  const found = { tasks: new Map(nothingRemembered.tasks), milestones: new Map(nothingRemembered.milestones), projects: new Map(nothingRemembered.projects) };
  const missing = new Set(ids);
  const note = (op: Op): void => {
    if (op.after !== null || op.before === null || !missing.has(op.id)) return;
    if (op.table === 'tasks') found.tasks.set(op.id, op.before);
    else if (op.table === 'milestones') found.milestones.set(op.id, op.before);
    else if (op.table === 'projects') found.projects.set(op.id, op.before);
    else return;
    missing.delete(op.id);
  };
  let before: number | null = null;
  for (let read = 0; read < mostEntries && missing.size > 0; read += pageSize) {
    const page = await session.historyBefore(before, pageSize);
    for (const { change } of page) change.ops.forEach(note);
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) break;
    before = last.seq;
  }
  return found;
};

const joined = (one: Remembered, other: Remembered): Remembered => ({
  tasks: new Map([...one.tasks, ...other.tasks]), milestones: new Map([...one.milestones, ...other.milestones]), projects: new Map([...one.projects, ...other.projects]),
});

/** Names of what was deleted, as they become known; each is looked for once. */
export const useRemembered = (ids: readonly string[]): Remembered => {
  const session = useSession();
  const [remembered, setRemembered] = useState(nothingRemembered);
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const fresh = new Set(ids.filter((id) => !asked.current.has(id)));
    if (fresh.size === 0) return;
    for (const id of fresh) asked.current.add(id);
    const read = async (): Promise<void> => {
      await session.settled();
      const found = await recallDeleted(session, fresh);
      if (found.tasks.size + found.milestones.size + found.projects.size > 0) setRemembered((known) => joined(known, found));
    };
    void read();
  }, [session, ids]);
  return remembered;
};
