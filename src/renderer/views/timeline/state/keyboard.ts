import type { Press } from '../../hand';
import type { TimelineController } from './controller';
import { askToLink, askToMove, lineOf, menuSpot, nudge, openLine, setLineOpen, showLineMenu, stretch } from './verbs';

/** What the keyboard needs of the lines around it. */
export interface KeyboardPlace {
  readonly line: HTMLElement;
  readonly focusLine: (key: string) => void;
  readonly showBar: (key: string) => void;
  /** Lines that Page Up and Page Down go by. */
  readonly page: number;
  readonly scrollBy: (days: number) => void;
}

const steps: Readonly<Record<string, (page: number) => number>> = { ArrowUp: () => -1, ArrowDown: () => 1, PageUp: (page) => -page, PageDown: (page) => page, Home: () => -Infinity, End: () => Infinity };

/** Keys on a line: arrows walk lines and days, with Alt they move, with Alt and Shift they pull an end. Answers whether the key was one of them. */
export const pressOnLine = (controller: TimelineController, place: KeyboardPlace, press: Press): boolean => {
  const key = place.line.dataset['line'] ?? '';
  if (press.ctrlKey || press.metaKey) return false;
  if (press.key === 'F10' && press.shiftKey) {
    const { x, y } = menuSpot(place.line);
    showLineMenu(controller, key, x, y, place.line);
    return true;
  }
  if (press.altKey) return pressWithAlt(controller, key, press);
  if (press.shiftKey) return false;
  const step = steps[press.key];
  if (step !== undefined) return walk(controller, place, key, step(place.page));
  switch (press.key) {
    case 'ArrowRight':
    case 'ArrowLeft': return sideways(controller, place, key, press.key === 'ArrowRight' ? 1 : -1);
    case 'Enter': openLine(controller, key); return true;
    case ' ': place.showBar(key); return true;
    case 'm':
    case 'M': askToMove(controller, key); return true;
    case 'l':
    case 'L': askToLink(controller, key); return true;
    default: return false;
  }
};

const pressWithAlt = (controller: TimelineController, key: string, { key: pressed, shiftKey }: Press): boolean => {
  const way = pressed === 'ArrowRight' || pressed === 'ArrowDown' ? 1 : pressed === 'ArrowLeft' || pressed === 'ArrowUp' ? -1 : null;
  if (way === null) return false;
  const isAcross = pressed === 'ArrowRight' || pressed === 'ArrowLeft';
  if (shiftKey) stretch(controller, key, isAcross ? 'end' : 'start', way);
  else if (isAcross) nudge(controller, key, way);
  return true;
};

const walk = (controller: TimelineController, { focusLine }: KeyboardPlace, key: string, by: number): boolean => {
  const lines = controller.layout.get()?.lines;
  const index = lines?.indexOf.get(key);
  if (lines === undefined || index === undefined) return false;
  const next = lines.lines[Math.max(0, Math.min(lines.lines.length - 1, index + by))];
  if (next !== undefined) focusLine(next.key);
  return true;
};

/** How many days an arrow scrolls over, by zoom. */
const daysAStep = { day: 7, week: 7, month: 28, quarter: 91 } as const;

/** Right opens a folded line, left folds an open one; else the days are scrolled. */
const sideways = (controller: TimelineController, place: KeyboardPlace, key: string, way: 1 | -1): boolean => {
  const line = lineOf(controller, key);
  const wanted = way === 1 ? 'closed' : 'open';
  if (line !== null && line.state === wanted) setLineOpen(controller, key, way === 1 ? 'open' : 'closed');
  else place.scrollBy(way * daysAStep[controller.layout.get()?.scale.zoom ?? 'week']);
  return true;
};
