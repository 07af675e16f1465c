import { expect, type Locator, type Page } from '@playwright/test';
import { withMod } from './app';

/** A point inside an element, as shares of its width and height. */
export interface Within {
  readonly x: number;
  readonly y: number;
}

/** What a person does, counted: a click, a drag, a key or shortcut, a field filled or pasted into. Looking is free. */
export interface CountedActions {
  count(): number;
  click(target: Locator): Promise<void>;
  rightClick(target: Locator): Promise<void>;
  press(keys: string): Promise<void>;
  /** Fills the field that has the focus, or the one given. */
  type(text: string, field?: Locator): Promise<void>;
  paste(text: string, field?: Locator): Promise<void>;
  drag(from: Locator, to: Locator, at?: Within): Promise<void>;
}

const centre: Within = { x: 0.5, y: 0.5 };

const pointIn = async (target: Locator, { x, y }: Within): Promise<{ x: number; y: number }> => {
  const box = await target.boundingBox();
  if (box === null) throw new Error('What should be dragged to or from is not on the screen.');
  return { x: box.x + box.width * x, y: box.y + box.height * y };
};

/** Moves the pointer as a hand does, pressed and over the way in steps, and rests there without letting go. */
export const carryTo = async (page: Page, from: Locator, to: Locator, at: Within = centre): Promise<void> => {
  await from.scrollIntoViewIfNeeded();
  await expect(to).toBeVisible();
  const start = await pointIn(from, centre);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 3 });
  const end = await pointIn(to, at);
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await page.mouse.move(end.x, end.y);
};

/** Carries, and lets go. */
export const dragTo = async (page: Page, from: Locator, to: Locator, at: Within = centre): Promise<void> => {
  await carryTo(page, from, to, at);
  await page.mouse.up();
};

/** Puts text where the focus is, as a paste from another program would. */
export const pasteText = async (page: Page, text: string): Promise<void> => {
  await page.evaluate((given) => {
    const target = document.activeElement ?? document.body;
    const data = new DataTransfer();
    data.setData('text/plain', given);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    if (!target.dispatchEvent(event)) return;
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) {
      target.setRangeText(given, target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end');
      target.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: given }));
    }
  }, text);
};

/** Counts the actions of one job. */
export const countActions = (page: Page): CountedActions => {
  let count = 0;
  const counted = async (action: () => Promise<void>): Promise<void> => {
    count += 1;
    await action();
  };
  return {
    count: () => count,
    click: (target) => counted(() => target.click()),
    rightClick: (target) => counted(() => target.click({ button: 'right' })),
    press: (keys) => counted(() => page.keyboard.press(withMod(keys))),
    type: (text, field) =>
      counted(async () => {
        if (field !== undefined) await field.focus();
        await page.keyboard.type(text);
      }),
    paste: (text, field) =>
      counted(async () => {
        if (field !== undefined) await field.focus();
        await pasteText(page, text);
      }),
    drag: (from, to, at) => counted(() => dragTo(page, from, to, at)),
  };
};
