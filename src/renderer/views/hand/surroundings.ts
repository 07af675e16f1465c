import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Violation } from '../../../shared/scheduling';
import { type About, type Notice, useAnnounce, useAskReason, useNotify, useSettle } from '../frame';

/** What is asked of the frame around the plan in the hand. */
export interface Surroundings {
  readonly notify: (notice: Notice) => void;
  /** Speaks without showing anything. */
  readonly say: (sentence: string) => void;
  /** Takes away the errors of what was done after all. */
  readonly settle: (about: About) => void;
  readonly askReason: (violations: readonly Violation[]) => Promise<string | null>;
}

/** The present surroundings, asked for by a controller that outlives them. Never another function. */
export const useSurroundings = (): (() => Surroundings) => {
  const notify = useNotify();
  const say = useAnnounce();
  const settle = useSettle();
  const askReason = useAskReason();
  const surroundings = useRef<Surroundings>({ notify, say, settle, askReason });
  useLayoutEffect(() => {
    surroundings.current = { notify, say, settle, askReason };
  });
  return useCallback(() => surroundings.current, []);
};
