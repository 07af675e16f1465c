import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Violation } from '../../../shared/scheduling';
import { type Notice, useAnnounce, useAskReason, useNotify } from '../frame';

/** What is asked of the frame around the plan in the hand. */
export interface Surroundings {
  readonly notify: (notice: Notice) => void;
  /** Speaks without showing anything. */
  readonly say: (sentence: string) => void;
  readonly askReason: (violations: readonly Violation[]) => Promise<string | null>;
}

/** The present surroundings, asked for by a controller that outlives them. Never another function. */
export const useSurroundings = (): (() => Surroundings) => {
  const notify = useNotify();
  const say = useAnnounce();
  const askReason = useAskReason();
  const surroundings = useRef<Surroundings>({ notify, say, askReason });
  useLayoutEffect(() => {
    surroundings.current = { notify, say, askReason };
  });
  return useCallback(() => surroundings.current, []);
};
