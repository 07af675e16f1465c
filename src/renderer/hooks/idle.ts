/** An idle moment that does not come within this time is taken. */
const longestWait = 5_000;

let isPressed = false;
let isListening = false;

const listen = (): void => {
  if (isListening) return;
  isListening = true;
  const press = (): void => { isPressed = true; };
  const release = (): void => { isPressed = false; };
  addEventListener('pointerdown', press, { capture: true, passive: true });
  for (const end of ['pointerup', 'pointercancel', 'blur'] as const) addEventListener(end, release, { capture: true, passive: true });
};

/**
 * Does `work` once nothing else is to be done, and never while something is held with the pointer: a drag keeps its frames.
 * Answers how to call it off.
 */
export const whenIdle = (work: () => void): (() => void) => {
  listen();
  let stop = (): void => undefined;
  const attempt = (): void => {
    if (isPressed) ask();
    else work();
  };
  const ask = (): void => {
    if (isPressed || typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(attempt, isPressed ? 200 : 0);
      stop = () => { clearTimeout(timer); };
      return;
    }
    const handle = requestIdleCallback(attempt, { timeout: longestWait });
    stop = () => { cancelIdleCallback(handle); };
  };
  ask();
  return () => { stop(); };
};

/** Does `work` as `whenIdle` once `quietTime` milliseconds are over: whoever calls it off and asks anew at every change waits for a quiet moment. Answers how to call it off. */
export const whenQuiet = (quietTime: number, work: () => void): (() => void) => {
  const timer = setTimeout(() => { stop = whenIdle(work); }, quietTime);
  let stop = (): void => { clearTimeout(timer); };
  return () => { stop(); };
};
