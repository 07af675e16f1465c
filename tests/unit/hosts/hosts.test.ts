import { describe, expect, test } from 'vitest';
import { chooseHost, type HostWindow } from '../../../src/renderer/hosts';
import { beginPickedFolder, type PickedDirectory } from '../../../src/renderer/hosts/pickedFolder';
import type { ShellBridge } from '../../../src/shared/ipcContract';
import type { Paper } from '../../../src/shared/ports';

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
    saveBytes: async (request) => {
      asked.push(request);
      return { ok: true, value: { saved: true } };
    },
    printReport: async (request) => {
      asked.push(request);
      return { ok: true, value: { done: true } };
    },
    saveReportPdf: async (request) => {
      asked.push(request);
      return { ok: true, value: { saved: true } };
    },
    chooseFolder: async (request) => {
      asked.push(request);
      return { ok: true, value: { folderId: 'f1', name: 'Week 48' } };
    },
    writeToFolder: async (request) => {
      asked.push(request);
      return { ok: true, value: null };
    },
    finishFolder: async (request) => {
      asked.push(request);
      return { ok: true, value: { name: 'Week 48 (2)' } };
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

const paper: Paper = { title: 'Harbour', html: '<!doctype html><p>Harbour</p>', size: 'A4', orientation: 'portrait' };

test('HOST-5 the desktop edition prints, saves PDF and fills folders through the shell', async () => {
  const { bridge, asked } = bridgeSeen();
  const host = chooseHost(pageSeen(bridge).page);
  await host.saveBytes('plan.xlsx', 'application/zip', new Uint8Array([1]));
  await host.press?.print(paper);
  await host.press?.savePdf('Harbour.pdf', paper);
  const begun = await host.beginFolder?.('Week 48');
  if (begun?.ok !== true || begun.value === null) throw new Error('no folder');
  const folder = begun.value;
  const kept = [await folder.addPaper('1 Portfolio', paper), await folder.addText('read me.txt', 'Harbour'), await folder.keep()];
  await folder.discard();
  expect([folder.name, folder.paperFormat, kept, asked]).toEqual([
    'Week 48',
    'pdf',
    [{ ok: true, value: null }, { ok: true, value: null }, { ok: true, value: { name: 'Week 48 (2)' } }],
    [
      { suggestedName: 'plan.xlsx', mediaType: 'application/zip', bytes: new Uint8Array([1]) },
      { paper },
      { suggestedName: 'Harbour.pdf', paper },
      { suggestedName: 'Week 48' },
      { folderId: 'f1', name: '1 Portfolio', content: { kind: 'paper', paper } },
      { folderId: 'f1', name: 'read me.txt', content: { kind: 'text', text: 'Harbour' } },
      { folderId: 'f1', end: 'keep' },
      { folderId: 'f1', end: 'discard' },
    ],
  ]);
});

/** A folder in memory, as far as the File System Access API is used; `fails` names files that cannot be written. */
const aDirectory = (fails: readonly string[] = []) => {
  const entries = new Map<string, string | Map<string, string>>();
  const within = (files: Map<string, string>): PickedDirectory => ({
    getDirectoryHandle: async () => Promise.reject(new DOMException('none', 'NotFoundError')),
    getFileHandle: async (name) => ({
      createWritable: async () => {
        let text = '';
        return {
          write: async (part) => {
            if (fails.includes(name)) throw new DOMException('full', 'QuotaExceededError');
            text += part;
          },
          close: async () => void files.set(name, text),
          abort: async () => undefined,
        };
      },
    }),
    removeEntry: async () => undefined,
  });
  const root: PickedDirectory = {
    ...within(new Map()),
    getDirectoryHandle: async (name, { create }) => {
      const there = entries.get(name);
      if (there instanceof Map) return within(there);
      if (!create) throw new DOMException('none', 'NotFoundError');
      const files = new Map<string, string>();
      entries.set(name, files);
      return within(files);
    },
    removeEntry: async (name) => void entries.delete(name),
  };
  return { root, entries };
};

describe('HOST-6 the browser edition fills a new folder of the one that is picked, whole or not at all', () => {
  const begin = async (directory: PickedDirectory) => {
    const begun = await beginPickedFolder(async () => directory, 'Week 48');
    if (!begun.ok || begun.value === null) throw new Error('no folder');
    return begun.value;
  };

  test('papers become pages of HTML', async () => {
    const { root, entries } = aDirectory();
    const folder = await begin(root);
    await folder.addPaper('1 Portfolio', paper);
    expect([await folder.keep(), entries]).toEqual([{ ok: true, value: { name: 'Week 48' } }, new Map([['Week 48', new Map([['1 Portfolio.html', paper.html]])]])]);
  });

  test('what is there already is left alone', async () => {
    const { root, entries } = aDirectory();
    await (await begin(root)).addText('a.txt', 'first');
    const second = await begin(root);
    await second.addText('a.txt', 'second');
    expect(entries).toEqual(new Map([['Week 48', new Map([['a.txt', 'first']])], ['Week 48 (2)', new Map([['a.txt', 'second']])]]));
  });

  test('a file that cannot be written is a sentence, and a discarded folder is gone', async () => {
    const { root, entries } = aDirectory(['1 Portfolio.html']);
    const folder = await begin(root);
    const added = await folder.addPaper('1 Portfolio', paper);
    await folder.discard();
    expect([added, entries.size]).toEqual([{ ok: false, refusal: { code: 'file-not-written', sentence: '1 Portfolio.html could not be written.', nextStep: 'Check that the disk has room, or choose another folder.' } }, 0]);
  });

  test('thinking better of it is no failure; a browser that forbids it is one', async () => {
    const declined = await beginPickedFolder(async () => Promise.reject(new DOMException('no', 'AbortError')), 'Week 48');
    const forbidden = await beginPickedFolder(async () => Promise.reject(new DOMException('no', 'SecurityError')), 'Week 48');
    expect([declined, forbidden.ok ? null : forbidden.refusal.code]).toEqual([{ ok: true, value: null }, 'folder-not-chosen']);
  });

  test('without folders in the browser there is none to begin', () => {
    expect([chooseHost(pageSeen().page).beginFolder, chooseHost(pageSeen().page).press]).toEqual([null, null]);
  });
});
