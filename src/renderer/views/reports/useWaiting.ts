import { useEffect, useMemo, useState } from 'react';
import type { Outputs, Way } from './useOutputs';

/** How far a report is: all of it is there, all but its likely days, it is being drafted, or there will be none. */
export type Readiness = 'whole' | 'there' | 'coming' | 'none';

/** A report that is asked for is worth waiting for its likely days, but not for ever. */
const patienceMs = 8_000;

/** What is asked for before the draft is whole is done once it is. Where there will be none, the way out says so at once. */
export const useWaiting = (outputs: Outputs, readiness: Readiness): Outputs => {
  const [wish, setWish] = useState<Way | null>(null);
  const [patience, setPatience] = useState<'waiting' | 'spent'>('waiting');
  const isReady = readiness === 'whole' || readiness === 'none' || (readiness === 'there' && patience === 'spent');
  const { send } = outputs;
  useEffect(() => {
    if (wish === null) return undefined;
    const timer = setTimeout(() => setPatience('spent'), patienceMs);
    return () => {
      clearTimeout(timer);
      setPatience('waiting');
    };
  }, [wish]);
  useEffect(() => {
    if (wish === null || !isReady) return;
    setWish(null);
    send(wish);
  }, [wish, isReady, send]);
  return useMemo(() => ({
    busy: outputs.busy,
    send: (way) => {
      leaveText();
      setWish(way);
    },
  }), [outputs.busy]);
};

/** What is being written on the paper just now belongs to what goes out. */
const leaveText = (): void => {
  const inside = document.activeElement?.shadowRoot?.activeElement;
  if (inside instanceof HTMLElement) inside.blur();
};
