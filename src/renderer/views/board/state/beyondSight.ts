import { startTransition, useEffect, useState } from 'react';

/** How many rows beyond those in sight are drawn: none in the first picture, which comes sooner for it, then `count`. */
export const useBeyondSight = (count: number): number => {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(count)));
    return () => cancelAnimationFrame(frame);
  }, [count]);
  return drawn;
};
