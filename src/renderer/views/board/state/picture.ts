import { startTransition, useEffect, useState } from 'react';

/** Whether the first picture is painted. What is not in it waits for that, so that its work is not in the way of the picture. */
export const useIsPictured = (): boolean => {
  const [isPictured, setPictured] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame is painted after its callbacks: what is put off from there comes after the paint.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPictured(true)), 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isPictured;
};
