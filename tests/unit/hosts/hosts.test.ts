import { describe, expect, test } from 'vitest';
import { chooseHost, type HostWindow } from '../../../src/renderer/hosts';
import type { ShellBridge } from '../../../src/shared/ipcContract';

const facts = { version: '0.1.0', platform: 'darwin', dataFolder: '/home/ana/Loadline' };

/** A page's window with as much as the hosts use, keeping which listeners were added and removed. */
const pageSeen = (bridge?: ShellBridge) => {
  const listeners: string[] = [];
  const page = {
    location: { origin: 'http://127.0.0.1:47120' },
    navigator: { platform: 'Linux x86_64', storage: { persist: async () => true } },
    addEventListener: (name: string) => listeners.push(`+${name}`),
    removeEventListener: (name: string) => listeners.push(`-${name}`),
    ...(bridge === undefined ? {} : { loadline: bridge }),
  };
  return { page: page as unknown as HostWindow, listeners };
};

const bridgeSeen = () => {
  const asked: unknown[] = [];
  const bridge: ShellBridge = {
    facts,
    saveTextFile: async (request) => {
      asked.push(request);
      return { ok: true, value: { saved: true } };
    },
    holdOpen: async (request) => {
      asked.push(request);
      return null;
    },
    onMenuRequest: (listener) => {
      listener({ actionId: 'go.board' });
      return () => undefined;
    },
  };
  return { bridge, asked };
};

describe('HOST-1 the page asks once which edition it is', () => {
  test('without a bridge: the browser edition', () => {
    expect(chooseHost(pageSeen().page).description).toBe('Browser edition. Your plan lies in this browser, under http://127.0.0.1:47120, and nowhere else.');
  });
  test('with one: the desktop edition', () => {
    const host = chooseHost(pageSeen(bridgeSeen().bridge).page);
    expect([host.description, host.keyboard]).toEqual(['Desktop edition 0.1.0. Your plan lies on this computer, in /home/ana/Loadline.', 'mac']);
  });
});

test('HOST-2 the desktop edition passes requests over the bridge', async () => {
  const { bridge, asked } = bridgeSeen();
  const host = chooseHost(pageSeen(bridge).page);
  const heard: unknown[] = [];
  host.onMenuRequest((request) => heard.push(request));
  host.holdOpen('Saving.');
  const saved = await host.saveTextFile('plan.csv', 'text/csv', 'a;b');
  expect({ saved, asked, heard }).toEqual({
    saved: { ok: true, value: { saved: true } },
    asked: [{ reason: 'Saving.' }, { suggestedName: 'plan.csv', mediaType: 'text/csv', text: 'a;b' }],
    heard: [{ actionId: 'go.board' }],
  });
});

test('HOST-3 the browser edition asks before leaving while there is a reason, once', () => {
  const { page, listeners } = pageSeen();
  const host = chooseHost(page);
  host.holdOpen('Saving.');
  host.holdOpen('Still saving.');
  host.holdOpen(null);
  host.holdOpen(null);
  expect(listeners).toEqual(['+beforeunload', '-beforeunload']);
});
