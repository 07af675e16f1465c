// The product's own page with a stopwatch beside it, for figures that need a hand on the board. Built by the bench alone.
import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../src/renderer/start';

/** A React commit that changes one number and nothing else: what a drop is measured against. */
const createEmptyCommit = (): (() => void) => {
  let bump: () => void = () => undefined;
  const Counter = (): string => {
    const [count, setCount] = useState(0);
    bump = () => setCount(count + 1);
    return String(count);
  };
  const place = document.createElement('div');
  place.hidden = true;
  document.body.append(place);
  flushSync(() => createRoot(place).render(createElement(Counter)));
  return () => flushSync(() => bump());
};

/** Intervals between frames, in milliseconds, while `running` says so. */
const createFrameClock = () => {
  let intervals: number[] = [];
  let running = false;
  let last = 0;
  const tick = (now: number): void => {
    if (!running) return;
    if (last > 0) intervals.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  return {
    start: (): void => {
      intervals = [];
      last = 0;
      running = true;
      requestAnimationFrame(tick);
    },
    stop: (): readonly number[] => {
      running = false;
      return intervals;
    },
  };
};

/** Tells how long after the next `pointerup` its frame was painted. */
const timeOfNextRelease = (onRelease: () => void): Promise<number> =>
  new Promise((resolve) => {
    const start = (): void => {
      const released = performance.now();
      onRelease();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - released);
        port2.postMessage(null);
      });
    };
    window.addEventListener('pointerup', start, { capture: true, once: true });
  });

const emptyCommit = createEmptyCommit();
const frames = createFrameClock();
let release: Promise<number> = Promise.resolve(Number.NaN);

const stopwatch = {
  startFrames: frames.start,
  stopFrames: frames.stop,
  /** Arms the watch for a drop: what happens is the app's own affair. */
  armDrop: (): void => {
    release = timeOfNextRelease(() => undefined);
  },
  /** Arms it for an empty commit at the same event. */
  armEmptyCommit: (): void => {
    release = timeOfNextRelease(emptyCommit);
  },
  released: (): Promise<number> => release,
};

Object.assign(window, { stopwatch });
