/** Something the user can do from the palette or with a key. */
export interface Action {
  /** Stable and unique: `history.undo`, `board.assign`. */
  readonly id: string;
  /** A verb, as the palette and the list of keys show it. */
  readonly label: string;
  /** Heading in the list of keys: "Board", "Plan", "Go to". */
  readonly group: string;
  /** Ways to press it: `Mod+Z`, `A`, `Shift+ArrowRight`, a sequence `G B`. `Mod` is Cmd on a Mac, Ctrl elsewhere. */
  readonly keys?: readonly string[];
  /** Answers whether it would do anything now; absent: always. */
  readonly enabled?: () => boolean;
  /** `always`: its keys work inside text fields too; `whenEmpty`: in fields with nothing to take the key for itself. */
  readonly whileTyping?: 'never' | 'always' | 'whenEmpty';
  readonly run: () => void;
}

/** Whether the action would do anything now. */
export const isEnabled = (action: Action): boolean => action.enabled?.() ?? true;
