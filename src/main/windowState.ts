import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const windowState = z.strictObject({
  x: z.int().nullable(),
  y: z.int().nullable(),
  width: z.int().min(640).max(20_000),
  height: z.int().min(480).max(20_000),
  maximised: z.boolean(),
});

/** Where the window was when it was last closed; `x` and `y` are null until it was moved. */
export type WindowState = Readonly<z.infer<typeof windowState>>;

export const firstWindowState: WindowState = { x: null, y: null, width: 1440, height: 900, maximised: false };

/** A rectangle of screen that windows can use. */
export interface WorkArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The kept state, or the first one where the file is missing or not what this version writes. */
export const readWindowState = (file: string): WindowState => {
  try {
    const read = windowState.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return read.success ? read.data : firstWindowState;
  } catch {
    return firstWindowState;
  }
};

/** Keeps the state; a failure is not worth a word to the user, the window merely opens where it did before. */
export const writeWindowState = (file: string, state: WindowState): void => {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    return;
  }
};

const visibleAtLeast = 80;

/** The state with its place forgotten where no connected screen shows enough of the title bar to grab it. */
export const onScreen = (state: WindowState, areas: readonly WorkArea[]): WindowState => {
  const { x, y } = state;
  if (x === null || y === null) return state;
  const visible = areas.some(
    (area) => x + state.width > area.x + visibleAtLeast && x < area.x + area.width - visibleAtLeast && y >= area.y - 8 && y < area.y + area.height - visibleAtLeast,
  );
  return visible ? state : { ...state, x: null, y: null };
};
