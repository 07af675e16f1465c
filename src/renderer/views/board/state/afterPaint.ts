const paintPatience = 120;

/** Runs something once the next frame is painted, or soon where nothing is painted (a window in the background). */
export const afterPaint = (run: () => void): void => {
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    run();
  };
  requestAnimationFrame(() => setTimeout(once, 0));
  setTimeout(once, paintPatience);
};
