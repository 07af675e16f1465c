import { describe, expect, test } from 'vitest';
import { appOrigin, pageAddress } from '../../../src/main/address';
import { checked, isOurPage, RequestRefused, type Handler, type Sender } from '../../../src/main/ipc/handle';
import { createHeldWindows, holdOpen } from '../../../src/main/ipc/holdOpen';
import { safeFileName, type SavePlaces } from '../../../src/main/ipc/saveFile';
import { saveBinaryFile } from '../../../src/main/ipc/saveBinaryFile';
import { saveTextFile } from '../../../src/main/ipc/saveTextFile';

/* The rules of docs/spec/shell.md */

const page = pageAddress(undefined);
type Frame = NonNullable<Sender['senderFrame']>;
const frameAt = (url: string, parent: Frame | null = null): Frame => ({ url, parent }) as Frame;
const senderAt = (url: string): Sender => ({ senderFrame: frameAt(url), sender: { id: 7 } });
const ours = senderAt(`${appOrigin}/index.html#/board`);

const strangers: readonly (readonly [string, Sender])[] = [
  ['another host of our scheme', senderAt('app://elsewhere/index.html')],
  ['a host that begins like ours', senderAt('app://loadline.evil/index.html')],
  ['a web page', senderAt('https://loadline/index.html')],
  ['a file', senderAt('file:///index.html')],
  ['no address', senderAt('')],
  ['a frame that is gone', { senderFrame: null, sender: { id: 7 } }],
  ['a page embedded in ours', { senderFrame: frameAt(`${appOrigin}/index.html`, frameAt(`${appOrigin}/index.html`)), sender: { id: 7 } }],
];

describe('SHELL-1 only our own page in a main frame is answered', () => {
  test('our page', () => {
    expect(isOurPage(ours, page)).toBe(true);
  });
  test.each(strangers)('not %s', (_who, sender) => {
    expect(isOurPage(sender, page)).toBe(false);
  });
  test('in development, the development server instead of the app', () => {
    const development = pageAddress('http://127.0.0.1:47120/');
    expect([isOurPage(senderAt('http://127.0.0.1:47120/index.html'), development), isOurPage(ours, development)]).toEqual([true, false]);
  });
});

/** A handler that tells what reached it. */
const recorder = (): { readonly reached: unknown[]; readonly handler: Handler<'window:holdOpen'> } => {
  const reached: unknown[] = [];
  return {
    reached,
    handler: async (request) => {
      reached.push(request);
      return null;
    },
  };
};

describe('SHELL-2 a request that is not what the contract says never reaches a handler', () => {
  test.each([
    ['nothing', undefined],
    ['text', 'closing'],
    ['no reason', {}],
    ['an empty reason', { reason: '' }],
    ['a reason without end', { reason: 'x'.repeat(501) }],
    ['more than was asked', { reason: null, path: '/etc/passwd' }],
  ])('%s', async (_what, payload) => {
    const { reached, handler } = recorder();
    await expect(checked('window:holdOpen', page, handler)(ours, payload)).rejects.toThrow(RequestRefused);
    expect(reached).toEqual([]);
  });

  test.each(strangers)('nor does one from %s', async (_who, sender) => {
    const { reached, handler } = recorder();
    await expect(checked('window:holdOpen', page, handler)(sender, { reason: null })).rejects.toThrow(RequestRefused);
    expect(reached).toEqual([]);
  });

  test.each([
    ['a name without end', { suggestedName: 'x'.repeat(201), mediaType: 'text/csv', text: '' }],
    ['no name', { suggestedName: '', mediaType: 'text/csv', text: '' }],
    ['no media type', { suggestedName: 'plan.csv', mediaType: 'csv', text: '' }],
    ['bytes instead of text', { suggestedName: 'plan.csv', mediaType: 'text/csv', text: new Uint8Array(3) }],
  ])('saving with %s', async (_what, payload) => {
    const answer = checked('file:saveText', page, async () => ({ ok: true, value: { saved: true } }));
    await expect(answer(ours, payload)).rejects.toThrow(RequestRefused);
  });

  test('one that is goes through', async () => {
    const { reached, handler } = recorder();
    await checked('window:holdOpen', page, handler)(ours, { reason: 'Two changes are being saved.' });
    expect(reached).toEqual([{ reason: 'Two changes are being saved.' }]);
  });
});

test('SHELL-3 a window is held open for its own reason until that is taken back', async () => {
  const held = createHeldWindows();
  const hold = holdOpen(held);
  await hold({ reason: 'Saving.' }, ours);
  const during = [held.reasonOf(7), held.reasonOf(8)];
  await hold({ reason: null }, ours);
  expect([during, held.reasonOf(7)]).toEqual([['Saving.', null], null]);
});

describe('SHELL-4 saving writes where the user says, or nothing', () => {
  const request = { suggestedName: 'plan.csv', mediaType: 'text/csv', text: 'a;b' };
  const places = (place: string | null, write: SavePlaces['write']): SavePlaces => ({ askForPlace: async () => place, write });

  test('to the chosen place', async () => {
    const written: unknown[] = [];
    const save = saveTextFile(places('/home/ana/plan.csv', async (file, text) => void written.push([file, text])));
    expect([await save(request, ours), written]).toEqual([{ ok: true, value: { saved: true } }, [['/home/ana/plan.csv', 'a;b']]]);
  });

  test('bytes as they are', async () => {
    const written: unknown[] = [];
    const save = saveBinaryFile(places('/home/ana/plan.xlsx', async (file, content) => void written.push([file, content])));
    const bytes = new Uint8Array([80, 75, 3, 4]);
    expect([await save({ suggestedName: 'plan.xlsx', mediaType: 'application/zip', bytes }, ours), written]).toEqual([{ ok: true, value: { saved: true } }, [['/home/ana/plan.xlsx', bytes]]]);
  });

  test('nowhere when the user thinks better of it', async () => {
    const save = saveTextFile(places(null, async () => Promise.reject(new Error('must not be called'))));
    expect(await save(request, ours)).toEqual({ ok: true, value: { saved: false } });
  });

  test('a full disk is a sentence', async () => {
    const save = saveTextFile(places('/full/plan.csv', async () => Promise.reject(new Error('ENOSPC'))));
    expect(await save(request, ours)).toEqual({
      ok: false,
      refusal: {
        code: 'file-not-written',
        sentence: 'plan.csv could not be written to the place you chose. Your plan is unchanged.',
        nextStep: 'Check that the folder exists and has room, or choose another one.',
      },
    });
  });

  test.each([
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\Windows\\win.ini', 'C-Windows-win.ini'],
    ['.hidden', 'hidden'],
    ['con.csv', 'Loadline con.csv'],
    ['week 48.csv', 'week 48.csv'],
    ['report \u202Ecod.pdf', 'report -cod.pdf'],
    ['...', 'Loadline'],
  ])('the name offered is a mere file name: %s', (suggested, offered) => {
    expect(safeFileName(suggested)).toBe(offered);
  });
});
