import { describe, expect, test } from 'vitest';
import { appOrigin } from '../../../src/main/address';
import type { Sender } from '../../../src/main/ipc/handle';
import { createOutputFolders, type FolderPlaces } from '../../../src/main/ipc/outputFolders';
import { printReport } from '../../../src/main/ipc/printReport';
import { saveReportPdf } from '../../../src/main/ipc/saveReportPdf';
import type { PaperPress } from '../../../src/main/paper/paperPress';
import { createPaperShelf, paperPolicy } from '../../../src/main/paper/paperShelf';
import { requests } from '../../../src/shared/ipcContract';
import type { Paper } from '../../../src/shared/ports';

const senderOf = (id: number): Sender => ({ senderFrame: { url: `${appOrigin}/index.html`, parent: null } as Sender['senderFrame'], sender: { id } });
const ours = senderOf(7);
const paper: Paper = { title: 'Harbour', html: '<!doctype html><title>Harbour</title>', size: 'A4', orientation: 'portrait' };
const pdf = new Uint8Array([37, 80, 68, 70]);
const press = (over: Partial<PaperPress> = {}): PaperPress => ({ toPdf: async () => pdf, toPrinter: async () => 'printed', ...over });
const failing = async (): Promise<never> => Promise.reject(new Error('the engine is gone'));

describe('SHELL-18 printing and PDF', () => {
  test('a printed report, one that was not, and a printer that fails', async () => {
    const ask = async (toPrinter: PaperPress['toPrinter']) => printReport(press({ toPrinter }))({ paper }, ours);
    expect([await ask(async () => 'printed'), await ask(async () => 'declined'), await ask(failing)]).toEqual([
      { ok: true, value: { done: true } },
      { ok: true, value: { done: false } },
      { ok: false, refusal: { code: 'not-printed', sentence: 'Harbour could not be printed. Your plan is unchanged.', nextStep: 'Check the printer, or save the report as PDF and print that.' } },
    ]);
  });

  test('a PDF is made once there is a place for it, and written whole', async () => {
    const written: unknown[] = [];
    let made = 0;
    const counting = press({ toPdf: async () => ((made += 1), pdf) });
    const places = (place: string | null) => ({ askForPlace: async () => place, write: async (file: string, content: unknown) => void written.push([file, content]) });
    const declined = await saveReportPdf(places(null), counting)({ suggestedName: 'Harbour.pdf', paper }, ours);
    const madeBefore = made;
    const saved = await saveReportPdf(places('/home/ana/Harbour.pdf'), counting)({ suggestedName: 'Harbour.pdf', paper }, ours);
    expect([declined, madeBefore, saved, made, written]).toEqual([{ ok: true, value: { saved: false } }, 0, { ok: true, value: { saved: true } }, 1, [['/home/ana/Harbour.pdf', pdf]]]);
  });

  test('an engine that fails writes nothing', async () => {
    const written: unknown[] = [];
    const places = { askForPlace: async () => '/home/ana/Harbour.pdf', write: async (file: string) => void written.push(file) };
    const answer = await saveReportPdf(places, press({ toPdf: failing }))({ suggestedName: 'Harbour.pdf', paper }, ours);
    expect([answer.ok ? null : answer.refusal.code, written]).toEqual(['file-not-written', []]);
  });

  test('a paper lies under an address nobody can guess, under a policy without scripts, and only while it is pressed', async () => {
    const shelf = createPaperShelf(() => 'one');
    const url = shelf.put(paper.html);
    const lying = shelf.answer(new Request(url));
    const text = await lying.text();
    const elsewhere = ['app://loadline/one', 'app://paper/two', 'app://paper/'].map((other) => shelf.answer(new Request(other)).status);
    const posted = shelf.answer(new Request(url, { method: 'POST' })).status;
    shelf.take(url);
    expect([url, text, lying.headers.get('Content-Security-Policy'), elsewhere, posted, shelf.answer(new Request(url)).status]).toEqual(['app://paper/one', paper.html, paperPolicy, [404, 404, 404], 404, 404]);
    expect([paperPolicy.includes('script'), paperPolicy.startsWith("default-src 'none'")]).toEqual([false, true]);
  });

  test.each([
    ['no page', { paper: { ...paper, html: '<p>half a page</p>' } }],
    ['another size', { paper: { ...paper, size: 'A0' } }],
    ['an address instead of a page', { paper: { ...paper, html: 'https://example.org/' } }],
    ['more than a paper', { paper: { ...paper, script: 'alert(1)' } }],
  ])('the contract takes no paper that is %s', (_what, request) => {
    expect(requests['report:print'].request.safeParse(request).success).toBe(false);
  });
});

/** A disk in memory; `taken` are paths that are there already, `full` makes every write fail. */
const aDisk = (parent: string | null, { taken = [], full = false }: { readonly taken?: readonly string[]; readonly full?: boolean } = {}) => {
  const there = new Map<string, unknown>(taken.map((path) => [path, 'theirs']));
  let count = 0;
  const places: FolderPlaces = {
    askForFolder: async () => parent,
    make: async (folder) => (there.has(folder) ? Promise.reject(new Error('EEXIST')) : void there.set(folder, 'folder')),
    exists: async (path) => there.has(path),
    write: async (file, content) => (full ? Promise.reject(new Error('ENOSPC')) : void there.set(file, content)),
    rename: async (from, to) => {
      for (const [path, content] of [...there]) {
        if (path !== from && !path.startsWith(`${from}/`)) continue;
        there.delete(path);
        there.set(`${to}${path.slice(from.length)}`, content);
      }
    },
    remove: async (folder) => {
      for (const path of [...there.keys()]) if (path === folder || path.startsWith(`${folder}/`)) there.delete(path);
    },
    newId: () => `0000000${String((count += 1))}-0000-4000-8000-000000000000`,
  };
  return { places, paths: () => [...there.keys()].sort() };
};

const first = '00000001-0000-4000-8000-000000000000';

describe('SHELL-19 a folder of files is there whole, or not at all', () => {
  test('filled beside its place, then named', async () => {
    const { places, paths } = aDisk('/home/ana');
    const folders = createOutputFolders(places, press());
    const begun = await folders.choose({ suggestedName: 'Week 48' }, ours);
    await folders.write({ folderId: first, name: '1 Portfolio', content: { kind: 'paper', paper } }, ours);
    await folders.write({ folderId: first, name: 'index.html', content: { kind: 'text', text: 'all' } }, ours);
    const during = paths();
    const kept = await folders.finish({ folderId: first, end: 'keep' }, ours);
    expect([begun, during, kept, paths()]).toEqual([
      { ok: true, value: { folderId: first, name: 'Week 48' } },
      ['/home/ana/Week 48.part', '/home/ana/Week 48.part/1 Portfolio.pdf', '/home/ana/Week 48.part/index.html'],
      { ok: true, value: { name: 'Week 48' } },
      ['/home/ana/Week 48', '/home/ana/Week 48/1 Portfolio.pdf', '/home/ana/Week 48/index.html'],
    ]);
  });

  test('a name that is taken gets a number, and what has it is left alone', async () => {
    const { places, paths } = aDisk('/home/ana', { taken: ['/home/ana/Week 48', '/home/ana/Week 48.part'] });
    const folders = createOutputFolders(places, press());
    await folders.choose({ suggestedName: 'Week 48' }, ours);
    expect([await folders.finish({ folderId: first, end: 'keep' }, ours), paths()]).toEqual([{ ok: true, value: { name: 'Week 48 (2)' } }, ['/home/ana/Week 48', '/home/ana/Week 48 (2)', '/home/ana/Week 48.part']]);
  });

  test('a name never leads out of the folder', async () => {
    const { places, paths } = aDisk('/home/ana');
    const folders = createOutputFolders(places, press());
    await folders.choose({ suggestedName: '../../etc' }, ours);
    await folders.write({ folderId: first, name: '../../passwd', content: { kind: 'text', text: 'x' } }, ours);
    expect(paths()).toEqual(['/home/ana/-..-etc.part', '/home/ana/-..-etc.part/-..-passwd']);
  });

  test('a full disk is a sentence, and discarding leaves nothing', async () => {
    const { places, paths } = aDisk('/home/ana', { full: true });
    const folders = createOutputFolders(places, press());
    await folders.choose({ suggestedName: 'Week 48' }, ours);
    const answer = await folders.write({ folderId: first, name: '1 Portfolio', content: { kind: 'paper', paper } }, ours);
    await folders.finish({ folderId: first, end: 'discard' }, ours);
    const after = await folders.write({ folderId: first, name: '2', content: { kind: 'text', text: 'x' } }, ours);
    expect([answer, after.ok ? null : after.refusal.code, paths()]).toEqual([
      { ok: false, refusal: { code: 'file-not-written', sentence: '1 Portfolio.pdf could not be written.', nextStep: 'Check that the disk has room, or choose another folder.' } },
      'folder-gone',
      [],
    ]);
  });

  test('another window can neither write to it nor end it, and a window that closes leaves nothing', async () => {
    const { places, paths } = aDisk('/home/ana');
    const folders = createOutputFolders(places, press());
    await folders.choose({ suggestedName: 'Week 48' }, ours);
    const stranger = senderOf(8);
    const answers = [await folders.write({ folderId: first, name: 'a', content: { kind: 'text', text: 'x' } }, stranger), await folders.finish({ folderId: first, end: 'keep' }, stranger)];
    await folders.abandon(8);
    const before = paths();
    await folders.abandon(7);
    expect([answers.map((answer) => (answer.ok ? null : answer.refusal.code)), before, paths()]).toEqual([['folder-gone', 'folder-gone'], ['/home/ana/Week 48.part'], []]);
  });

  test('thinking better of it begins nothing; a place that refuses is a sentence', async () => {
    const declined = await createOutputFolders(aDisk(null).places, press()).choose({ suggestedName: 'Week 48' }, ours);
    const { places } = aDisk('/root');
    const refused = await createOutputFolders({ ...places, make: failing }, press()).choose({ suggestedName: 'Week 48' }, ours);
    expect([declined, refused]).toEqual([
      { ok: true, value: null },
      { ok: false, refusal: { code: 'folder-not-made', sentence: 'The folder Week 48 could not be made in the place you chose. Nothing was written.', nextStep: 'Choose a folder that you may write into.' } },
    ]);
  });
});
