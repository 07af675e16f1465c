import type { Action } from '../../frame';

const never = (): boolean => false;

const key = (id: string, label: string, keys: readonly string[]): Action => ({ id: `board.hand.${id}`, label, group: 'Board, on a card or task', keys, enabled: never, run: () => undefined });

/** Keys that the board hears where the focus is. They are listed with the others, and never run from afar. */
export const handKeys: readonly Action[] = [
  key('walk', 'Walk over people, days, cards and tasks', ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']),
  key('pickUp', 'Pick up, and drop where the arrows lead', ['Enter', 'Space']),
  key('copy', 'Drop a copy', ['Alt+Enter']),
  key('pile', 'Drop over capacity, without flowing on', ['Shift+Enter']),
  key('letGo', 'Let go', ['Escape']),
  key('several', 'Choose several tasks', ['Shift+ArrowDown', 'Shift+ArrowUp']),
  key('menu', 'Open the menu', ['Shift+F10']),
];
