import { useCallback, useMemo, useState } from 'react';

export interface Edits {
  /** Texts written by hand for the present paper, by the block they stand in. */
  readonly texts: ReadonlyMap<string, string>;
  readonly write: (id: string, text: string) => void;
  /** Takes one of them back, or with null all: the draft stands there again. */
  readonly giveUp: (id: string | null) => void;
}

const none: ReadonlyMap<string, string> = new Map();
/** For as long as the page is there: leaving the screen for a look at the board must not cost what was written. */
const kept = new Map<string, ReadonlyMap<string, string>>();

/** What was written by hand, a paper for itself. `paper` names it: kind, subject and status day. */
export const useEdits = (paper: string): Edits => {
  const [version, setVersion] = useState(0);
  const change = useCallback((next: (texts: ReadonlyMap<string, string>) => ReadonlyMap<string, string>) => {
    kept.set(paper, next(kept.get(paper) ?? none));
    setVersion((before) => before + 1);
  }, [paper]);
  const write = useCallback((id: string, text: string) => change((texts) => new Map(texts).set(id, text)), [change]);
  const giveUp = useCallback((id: string | null) => change((texts) => (id === null ? none : new Map([...texts].filter(([one]) => one !== id)))), [change]);
  // The version stands for what was kept: the map itself is not React's.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => ({ texts: kept.get(paper) ?? none, write, giveUp }), [paper, write, giveUp, version]);
};
