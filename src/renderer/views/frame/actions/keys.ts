import { type KeyboardPlatform } from '../../../widgets';
import { type Action, isEnabled } from './action';

/** What a key press is made of; a KeyboardEvent has it all. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const modifierKeys: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process']);

/** The letter of the key itself where Alt or another script hides it. */
const plainKey = ({ key, code, altKey }: KeyPress): string => {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && (altKey || !/^[\x20-\x7e]+$/.test(key))) return letter;
  return key.length === 1 ? key.toUpperCase() : key;
};

/**
 * A key press as actions name it: `Mod+Shift+Z`, `ArrowLeft`, `?`. Shift is left out where it only makes the sign
 * (`?`, not `Shift+?`). null for a modifier alone.
 */
export const strokeOf = (press: KeyPress, platform: KeyboardPlatform): string | null => {
  if (modifierKeys.has(press.key)) return null;
  const key = plainKey(press);
  const isMod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  const isCtrl = platform === 'mac' && press.ctrlKey;
  if (platform !== 'mac' && press.metaKey) return null;
  const isShiftNamed = press.shiftKey && (key.length > 1 || key === ' ' || /[A-Z0-9]/.test(key));
  return [isMod && 'Mod', isCtrl && 'Ctrl', press.altKey && 'Alt', isShiftNamed && 'Shift', key].filter((part) => part !== false).join('+');
};

/** What a stroke leads to, given the strokes pressed just before it. */
export type KeyOutcome =
  | { readonly kind: 'run'; readonly action: Action }
  /** The beginning of a sequence. */
  | { readonly kind: 'wait'; readonly strokes: string }
  | { readonly kind: 'nothing' };

/** Which action a stroke means. Actions are asked in the order given; a longer sequence that begins so is waited for. */
export const outcomeOf = (stroke: string, waiting: string | null, actions: readonly Action[]): KeyOutcome => {
  const strokes = waiting === null ? stroke : `${waiting} ${stroke}`;
  const exact = actions.find((action) => action.keys?.includes(strokes) === true && isEnabled(action));
  if (exact !== undefined) return { kind: 'run', action: exact };
  if (actions.some((action) => action.keys?.some((keys) => keys.startsWith(`${strokes} `)) === true && isEnabled(action))) return { kind: 'wait', strokes };
  return waiting === null ? { kind: 'nothing' } : outcomeOf(stroke, null, actions);
};

const typedInputs = new Set(['text', 'search', 'email', 'url', 'tel', 'number', 'password', 'date', 'time']);

const pressKeys = new Set(['Enter', ' ']);
const pressable = 'button,a[href],summary,input,[role=button],[role=switch],[role=checkbox]';

const isEmptyField = (target: EventTarget | null): boolean => (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value === '';

/** The actions whose keys work where the focus is, in a field or list that owns its keys. */
export const actionsWhileOwned = (actions: readonly Action[], target: EventTarget | null): readonly Action[] =>
  actions.filter(({ whileTyping }) => whileTyping === 'always' || (whileTyping === 'whenEmpty' && isEmptyField(target)));

/** Whether the key belongs to what has the focus: it writes text, presses a button, or moves in a menu, list or dialog. */
export const ownsKeys = (target: EventTarget | null, stroke: string): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement && (typedInputs.has(target.type) || (target.type === 'radio' && stroke.startsWith('Arrow')))) return true;
  if (pressKeys.has(stroke) && target.matches(pressable)) return true;
  return target.closest('[role=menu],[role=listbox],[role=dialog],[role=alertdialog],[data-own-keys]') !== null;
};
