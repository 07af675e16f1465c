import { act, type ComponentType, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HostProvider, SessionProvider } from '../../src/renderer/hooks';
import { openPreferences, type Preferences, type Session } from '../../src/renderer/session';
import { Frame, Screen, type ScreenName, useActions, useNotify, useRun } from '../../src/renderer/views/frame';
import type { Command } from '../../src/shared/commands';
import { refuse, succeed, type Refusal } from '../../src/shared/model';
import type { Host, MenuRequest } from '../../src/shared/ports';
import { aTask } from '../support/builders';
import { memoryDisk, memoryStore, type MemoryDisk } from '../support/memoryStore';
import { aSession, addTask, runSaved } from '../support/testSession';

/** Refused until it is given a reason, as bookings are. */
const breakRule: Command<{ readonly overrideReason?: string }, Refusal> = (_workspace, { overrideReason }) =>
  overrideReason === undefined
    ? refuse({ code: 'needs-reason', sentence: 'Too much.', nextStep: 'Say why.', violations: [{ kind: 'overCapacity', weight: 'soft', minutes: 60, sentence: 'Ana would have 9 of 8 h.' }] })
    : succeed({ label: `Placed: ${overrideReason}`, ops: [{ table: 'tasks', id: aTask('Placed').id, before: null, after: aTask('Placed') }] });

/** Refused for a while, as what has to wait for something else is. */
const rename: Command<{ readonly id: string; readonly isAllowed: boolean }, Refusal> = (_workspace, { id, isAllowed }) =>
  isAllowed ? succeed({ label: `Rename ${id}`, ops: [{ table: 'tasks', id: aTask(id).id, before: null, after: aTask(id) }] }) : refuse({ code: 'locked', sentence: `${id} is locked.`, nextStep: 'Unlock it.' });

/** A screen with a text field and an action whose effect depends on what was rendered last. */
const Probe = () => {
  const [count, setCount] = useState(0);
  const notify = useNotify();
  const perform = useRun();
  useActions([{ id: 'probe.count', label: 'Count', group: 'Probe', keys: ['A', 'Enter'], run: () => {
    setCount(count + 1);
    notify({ message: `Counted ${String(count + 1)}` });
  } }, { id: 'probe.break', label: 'Break a rule', group: 'Probe', run: () => void perform(breakRule, {}) },
  { id: 'probe.locked', label: 'Rename what is locked', group: 'Probe', run: () => ['One', 'Two'].forEach((id) => void perform(rename, { id, isAllowed: false })) },
  { id: 'probe.unlocked', label: 'Rename it', group: 'Probe', run: () => void perform(rename, { id: 'One', isAllowed: true }, 'nothing') }]);
  return (
    <Screen title="Probe">
      <input aria-label="Words" />
      <button type="button">Other</button>
    </Screen>
  );
};

const Plain = () => <Screen title="Plain">Nothing</Screen>;

const Broken: ComponentType = () => {
  throw new Error('planted');
};

const screens: Readonly<Record<ScreenName, ComponentType>> = {
  board: Probe, capacity: Plain, timeline: Plain, tasks: Plain, people: Plain, projects: Broken, time: Plain, budget: Plain, reports: Plain, scenarios: Plain, history: Plain, import: Plain, settings: Plain,
};

interface MenuHost extends Host {
  readonly ask: (request: MenuRequest) => void;
  readonly holds: readonly (string | null)[];
}

const aHost = (): MenuHost => {
  const listeners = new Set<(request: MenuRequest) => void>();
  const holds: (string | null)[] = [];
  return {
    description: 'Test edition.', keyboard: 'other', holds,
    saveTextFile: () => Promise.resolve(succeed({ saved: true })),
    saveBytes: () => Promise.resolve(succeed({ saved: true })),
    press: null,
    beginFolder: null,
    onMenuRequest: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    askForPersistence: () => Promise.resolve(true),
    holdOpen: (reason) => void holds.push(reason),
    ask: (request) => listeners.forEach((listener) => listener(request)),
  };
};

describe('the frame', () => {
  let container: HTMLElement;
  let root: Root;
  let session: Session;
  let preferences: Preferences;
  let host: MenuHost;
  let disk: MemoryDisk;

  beforeEach(async () => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    window.matchMedia ??= () => Object.assign(new EventTarget(), { matches: false, media: '', onchange: null, addListener: () => undefined, removeListener: () => undefined });
    Object.assign(globalThis, { CSS: { escape: (text: string) => text } });
    window.location.hash = '';
    container = document.body.appendChild(document.createElement('div'));
    root = createRoot(container);
    host = aHost();
    disk = memoryDisk();
    session = await aSession(memoryStore(disk), 'a');
    await runSaved(session, addTask, 'Weld');
    preferences = await openPreferences({ readAll: () => Promise.resolve(new Map()), write: () => Promise.resolve(true) });
    await act(async () => {
      root.render(
        <HostProvider host={host}>
          <SessionProvider session={session} preferences={preferences}>
            <Frame screens={screens} welcome={Plain} />
          </SessionProvider>
        </HostProvider>,
      );
    });
  });

  afterEach(() => {
    act(() => root.unmount());
    container.remove();
    session.close();
  });

  const press = async (key: string, over: KeyboardEventInit = {}, target: EventTarget = document.body): Promise<void> => {
    await act(async () => {
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...over }));
      // The address tells of its change a moment later.
      await new Promise((resolve) => setTimeout(resolve));
    });
  };
  const find = (selector: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`Nothing matches ${selector}`);
    return found;
  };
  const ask = async (actionId: string): Promise<void> => {
    await act(async () => {
      host.ask({ actionId });
      await new Promise((resolve) => setTimeout(resolve));
    });
  };
  const said = (): readonly string[] => [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent);

  it('names the screens and marks the present one', () => {
    expect([...document.querySelectorAll('nav[aria-label=Screens] a')].map((link) => [link.textContent, link.getAttribute('aria-current')])).toEqual([
      ['Board', 'page'], ['Capacity', null], ['Timeline', null], ['Tasks', null], ['People', null], ['Projects', null], ['Time', null], ['Budget', null], ['Reports', null], ['Scenarios', null], ['History', null], ['Import', null], ['Settings', null],
    ]);
  });

  it('FRM-4 goes to a screen by two keys', async () => {
    await press('g');
    await press('t');
    expect([window.location.hash, document.title]).toEqual(['#/tasks', 'Plain · Loadline']);
  });

  it('FRM-5, FRM-6, FRM-9 runs what was rendered last, not while typing, and says it once in one region', async () => {
    await press('a');
    await press('a');
    await press('a', {}, find('[aria-label=Words]'));
    expect(said()).toEqual(['Counted 2']);
  });

  it('FRM-5 undoes from a field with nothing in it, and leaves a field with words its own undo', async () => {
    const field = find('[aria-label=Words]') as HTMLInputElement;
    field.value = 'Weld';
    await press('z', { ctrlKey: true }, field);
    const typing = session.workspace().tasks.size;
    field.value = '';
    await press('z', { ctrlKey: true }, field);
    await act(() => session.settled());
    expect([typing, session.workspace().tasks.size]).toEqual([1, 0]);
  });

  it('FRM-5 leaves Enter to a button that has the focus', async () => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    await act(async () => find('main button:not([data-rac])').dispatchEvent(event));
    expect([event.defaultPrevented, said()]).toEqual([false, ['']]);
  });

  it('FRM-9 undoes and redoes by key and says what', async () => {
    await press('z', { ctrlKey: true });
    await act(() => session.settled());
    const undone = [said(), session.workspace().tasks.size];
    await press('y', { ctrlKey: true });
    await act(() => session.settled());
    expect([undone, said(), session.workspace().tasks.size]).toEqual([[['Undone: add Weld'], 0], ['Done again: add Weld'], 1]);
  });

  it('runs what the application menu asks for', async () => {
    await ask('go.people');
    expect(window.location.hash).toBe('#/people');
  });

  it('keeps one broken screen from taking the others along', async () => {
    const { error } = console;
    console.error = () => undefined;
    await ask('go.projects');
    console.error = error;
    const alert = find('[role=alert] h2').textContent;
    await ask('go.tasks');
    expect([alert, find('h1').textContent]).toEqual(['Projects stopped because of a mistake in the program. Your plan is saved and not affected.', 'Plain']);
  });

  it('says whether everything is saved, and holds the window open only while it is not', () => {
    expect([find('[data-save-state]').dataset['saveState'], host.holds.at(-1)]).toEqual(['saved', null]);
  });

  it('SES-20 names what could not be saved, holds the window open, and does it again on Retry', async () => {
    const full = { code: 'storage-full', sentence: 'There is no room left.', nextStep: 'Free some space.' } as const;
    disk.failing = () => full;
    await act(async () => {
      session.run(addTask, 'Paint');
      await session.settled();
    });
    const banner = find('section[aria-label="There is no room left."]');
    const failed = [find('[data-save-state]').dataset['saveState'], [...banner.querySelectorAll('li')].map(({ textContent }) => textContent), session.workspace().tasks.size, said(), host.holds.at(-1) !== null];
    disk.failing = () => null;
    await act(async () => {
      [...banner.querySelectorAll('button')].find(({ textContent }) => textContent === 'Retry')?.click();
      await session.settled();
    });
    expect([failed, find('[data-save-state]').dataset['saveState'], session.workspace().tasks.size]).toEqual([['failed', ['Add Paint'], 1, ['There is no room left. Free some space.'], true], 'saved', 2]);
  });

  it('FRM-7 an error goes once what it refused is done, even where that is not said', async () => {
    const shown = (): readonly (string | null)[] => [...find('[data-notices]').children].map(({ textContent }) => textContent);
    await ask('probe.locked');
    expect(shown()).toEqual(['One is locked. Unlock it.', 'Two is locked. Unlock it.']);
    await ask('probe.unlocked');
    expect(shown()).toEqual(['Two is locked. Unlock it.']);
  });

  it('asks for a reason where a rule wants one, and runs again with it', async () => {
    await ask('probe.break');
    const presets = [...find('[role=dialog] [role=group]').querySelectorAll('button')].map(({ textContent }) => textContent);
    await act(async () => find('[role=dialog] [role=group] button').click());
    const field = find('[role=dialog] input');
    expect([presets[0], field.getAttribute('value'), document.activeElement === field, said()]).toEqual(['Agreed overtime', 'Agreed overtime', true, ['']]);
    await act(async () => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    expect([said(), document.querySelector('[role=dialog]')]).toEqual([['Placed: Agreed overtime'], null]);
  });

  it('says what is missing where no reason is given', async () => {
    await ask('probe.break');
    const place = [...find('[role=dialog]').querySelectorAll('button')].find(({ textContent }) => textContent === 'Place with this reason');
    await act(async () => place?.click());
    const field = find('[role=dialog] input');
    expect([field.getAttribute('aria-invalid'), document.activeElement === field, said()]).toEqual(['true', true, ['']]);
    expect(find('[role=dialog]').textContent).toContain('Choose a usual reason or write one.');
  });
});
