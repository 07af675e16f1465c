import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { appOrigin, pageAddress } from '../../../src/main/address';
import { guardContents, guardSession, isLocalRequest, isOpenableLink } from '../../../src/main/guards';

const page = pageAddress(undefined);

describe('SHELL-5 links open outside, and only https and mailto', () => {
  test.each(['https://example.org/plan?week=48', 'mailto:ana@example.org'])('opened: %s', (url) => {
    expect(isOpenableLink(url)).toBe(true);
  });
  test.each(['http://example.org', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://server/share', 'ms-msdt:/id', 'https://user:word@example.org', 'https:', 'plan', `https://example.org/${'x'.repeat(2000)}`])('refused: %s', (url) => {
    expect(isOpenableLink(url)).toBe(false);
  });
});

describe('SHELL-6 nothing leaves the machine', () => {
  test.each([`${appOrigin}/index.html`, 'blob:app://loadline/1', 'data:image/png;base64,AA=='])('local: %s', (url) => {
    expect(isLocalRequest(url, page)).toBe(true);
  });
  test.each(['https://example.org/', 'http://127.0.0.1:47120/', 'ws://127.0.0.1:47120/', 'file:///etc/passwd', 'no address'])('cancelled: %s', (url) => {
    expect(isLocalRequest(url, page)).toBe(false);
  });
  test('in development the development server is local, and nothing else', () => {
    const development = pageAddress('http://127.0.0.1:47120/');
    expect(['http://127.0.0.1:47120/start.tsx', 'ws://127.0.0.1:47120/', 'http://127.0.0.1:8080/', 'https://127.0.0.1:47120/'].map((url) => isLocalRequest(url, development))).toEqual([true, true, false, false]);
  });
});

/** As much of a session as the guards touch; keeps what was set. */
const sessionSeen = () => {
  const set: Record<string, (...args: never[]) => unknown> = {};
  const events = new EventEmitter();
  const keep = (name: string) => (listener: (...args: never[]) => unknown) => {
    set[name] = listener;
  };
  const session = Object.assign(events, {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    webRequest: { onBeforeRequest: keep('before') },
    setSpellCheckerEnabled: () => undefined,
  });
  return { session: session as unknown as Session, set, events };
};

test('SHELL-6 cancelled requests are counted', () => {
  const { session, set } = sessionSeen();
  const count = guardSession(session, page, 'linux');
  const answers: unknown[] = [];
  const ask = set['before'] as unknown as (details: { url: string }, answer: (reply: unknown) => void) => void;
  for (const url of [`${appOrigin}/start.js`, 'https://example.org/', 'http://example.org/']) ask({ url }, (reply) => answers.push(reply));
  expect([answers, count.cancelled()]).toEqual([[{ cancel: false }, { cancel: true }, { cancel: true }], 2]);
});

test('SHELL-7 permissions are refused but for a named list, and for our own page only', () => {
  const { session, set } = sessionSeen();
  guardSession(session, page, 'linux');
  const check = set['check'] as unknown as (contents: null, permission: string, origin: string) => boolean;
  expect([
    check(null, 'clipboard-sanitized-write', `${appOrigin}/`),
    check(null, 'persistent-storage', `${appOrigin}/`),
    check(null, 'geolocation', `${appOrigin}/`),
    check(null, 'media', `${appOrigin}/`),
    check(null, 'clipboard-sanitized-write', 'https://example.org/'),
  ]).toEqual([true, true, false, false, false]);
});

test('SHELL-8 downloads are refused: files leave through the save dialog', () => {
  const { session, events } = sessionSeen();
  guardSession(session, page, 'linux');
  let prevented = 0;
  events.emit('will-download', { preventDefault: () => (prevented += 1) });
  expect(prevented).toBe(1);
});

test('SHELL-9 a window stays on the app: no other address, no second window', () => {
  const opened: string[] = [];
  let openHandler: (details: { url: string }) => unknown = () => undefined;
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: (handler: typeof openHandler) => (openHandler = handler) });
  guardContents(contents as unknown as WebContents, page, (url) => opened.push(url));
  const prevented: string[] = [];
  for (const url of [`${appOrigin}/index.html#/tasks`, 'https://example.org/', 'app://elsewhere/', 'file:///etc/passwd']) {
    contents.emit('will-navigate', { url, preventDefault: () => prevented.push(url) });
  }
  const answers = ['https://example.org/spec', 'file:///etc/passwd', 'javascript:alert(1)'].map((url) => openHandler({ url }));
  expect({ prevented, opened, answers }).toEqual({
    prevented: ['https://example.org/', 'app://elsewhere/', 'file:///etc/passwd'],
    opened: ['https://example.org/spec'],
    answers: [{ action: 'deny' }, { action: 'deny' }, { action: 'deny' }],
  });
});
