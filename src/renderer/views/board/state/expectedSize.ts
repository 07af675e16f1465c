import { useLayoutEffect, useState, type RefObject } from 'react';
import { usePreference } from '../../../hooks';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a part of the board measured when it was first drawn in a window of that size. */
interface Remembered extends Size {
  readonly window: string;
}

type Part = 'grid' | 'tray';

const unknown: Size = { width: 0, height: 0 };
const rememberAfterMs = 1000;
const windowNow = (): string => `${String(window.innerWidth)}x${String(window.innerHeight)}`;

/**
 * How large a part will be if it is as last time in a window of this size: then the first picture is drawn once, not once to
 * measure and once more with what was measured. What is there at first is remembered for the next time.
 */
export const useExpectedSize = (part: Part, element: RefObject<HTMLElement | null>): Size => {
  const [remembered, remember] = usePreference<Remembered | null>(`board.size.${part}`, null);
  const [expected] = useState<Size>(() => (remembered?.window === windowNow() ? remembered : unknown));
  useLayoutEffect(() => {
    const { offsetWidth: width, offsetHeight: height } = element.current ?? { offsetWidth: 0, offsetHeight: 0 };
    if (width === expected.width && height === expected.height) return undefined;
    const timer = setTimeout(() => remember({ window: windowNow(), width, height }), rememberAfterMs);
    return () => clearTimeout(timer);
  }, [element, expected, remember]);
  return expected;
};
