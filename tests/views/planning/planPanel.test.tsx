import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PlanningProvider, SessionProvider } from '../../../src/renderer/hooks';
import { openPreferences, type Session } from '../../../src/renderer/session';
import { NoticesProvider } from '../../../src/renderer/views/frame/notices';
import { PlanPanel } from '../../../src/renderer/views/planning';
import { WidgetRoot } from '../../../src/renderer/widgets';
import { memoryDisk, memoryStore } from '../../support/memoryStore';
import { aSession, addTask, runSaved } from '../../support/testSession';

const readDay = (text: string, today: number): { readonly day: number } | { readonly problem: string } => (text === '+7' ? { day: today + 7 } : { problem: 'This is no day.' });

let container: HTMLElement;
let root: Root;
let session: Session;
let asked: number;

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, CSS: { escape: (text: string) => text } });
  window.matchMedia ??= () => Object.assign(new EventTarget(), { matches: false, media: '', onchange: null, addListener: () => undefined, removeListener: () => undefined });
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
  asked = 0;
  session = await aSession(memoryStore(memoryDisk()), 'a');
  await runSaved(session, addTask, 'Weld');
  const preferences = await openPreferences({ readAll: () => Promise.resolve(new Map()), write: () => Promise.resolve(true) });
  const load = (): Promise<never> => {
    asked += 1;
    return new Promise(() => undefined);
  };
  await act(async () => {
    root.render(
      <SessionProvider session={session} preferences={preferences}>
        <WidgetRoot keyboard="other" readDay={readDay}>
          <NoticesProvider>
            <PlanningProvider load={load}><PlanPanel onClose={() => undefined} onShow={() => undefined} /></PlanningProvider>
          </NoticesProvider>
        </WidgetRoot>
      </SessionProvider>,
    );
  });
});

afterEach(() => {
  act(() => { root.unmount(); });
  container.remove();
  session.close();
});

const field = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const input = found === undefined ? null : document.getElementById(found.htmlFor);
  if (!(input instanceof HTMLInputElement)) throw new Error(`There is no field ${label}.`);
  return input;
};
const type = (label: string, text: string): void => {
  const input = field(label);
  act(() => {
    input.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const planButton = (): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Plan');
  if (found === undefined) throw new Error('There is no button Plan.');
  return found;
};
const pressPlan = async (): Promise<void> => {
  // A pointer leaves the field first.
  act(() => { planButton().focus(); });
  await act(async () => { planButton().click(); });
};
const refused = (): readonly (string | null)[] => [...document.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent);

it('PLS-1 a text that is no day is said beside Plan, which plans nothing and leads back to the field', async () => {
  type('From', 'soon');
  await pressPlan();
  expect([asked, document.activeElement === field('From'), field('From').value, refused()]).toEqual([0, true, 'soon', ['“From” cannot be read as a day. Mend it, then plan.']]);
  expect([planButton().disabled, document.getElementById(planButton().getAttribute('aria-describedby') ?? '')?.textContent]).toEqual([false, refused()[0]]);
  type('Until', 'later');
  act(() => { field('Until').blur(); });
  expect(refused()).toEqual(['“From” and “Until” cannot be read as days. Mend them, then plan.']);
});

it('PLS-1 plans once the text is mended', async () => {
  type('Until', 'later');
  await pressPlan();
  type('Until', '+7');
  await pressPlan();
  expect([asked > 0, refused()]).toEqual([true, []]);
});
