export type KeyboardPlatform = 'mac' | 'other';

const macCaps: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃', Enter: '↩', Backspace: '⌫', Delete: '⌦', Escape: 'Esc' };
const otherCaps: Readonly<Record<string, string>> = { Mod: 'Ctrl', Delete: 'Del', Escape: 'Esc' };
const arrowCaps: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', ' ': 'Space' };

/** The caps of each stroke of a key description: `Mod+Shift+Z` -> [[Ctrl, Shift, Z]], `G B` -> [[G], [B]]. */
export const keyCaps = (keys: string, platform: KeyboardPlatform): readonly (readonly string[])[] =>
  keys.split(' ').map((stroke) => strokeParts(stroke).map((part) => arrowCaps[part] ?? (platform === 'mac' ? macCaps : otherCaps)[part] ?? part));

const strokeParts = (stroke: string): readonly string[] => (stroke === '+' ? ['+'] : stroke.endsWith('++') ? [...stroke.slice(0, -2).split('+'), '+'] : stroke.split('+'));
