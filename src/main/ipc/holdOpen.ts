import type { Handler } from './handle';

/** Why each window should not close just now, by its contents' id. */
export interface HeldWindows {
  reasonOf(contentsId: number): string | null;
  set(contentsId: number, reason: string | null): void;
}

/** Nothing held at first. */
export const createHeldWindows = (): HeldWindows => {
  const reasons = new Map<number, string>();
  return {
    reasonOf: (contentsId) => reasons.get(contentsId) ?? null,
    set: (contentsId, reason) => {
      if (reason === null) reasons.delete(contentsId);
      else reasons.set(contentsId, reason);
    },
  };
};

/** Remembers why the asking window should not close; `null` lets it. */
export const holdOpen =
  (held: HeldWindows): Handler<'window:holdOpen'> =>
  async ({ reason }, { sender }) => {
    held.set(sender.id, reason);
    return null;
  };
