import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAppProtocol, fileOf } from '../../../src/main/appProtocol';

const folder = mkdtempSync(join(tmpdir(), 'loadline-app-'));
const root = join(folder, 'renderer');

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets/start.js'), 'export {};');
  writeFileSync(join(root, 'notes.secret'), 'no media type');
  writeFileSync(join(folder, 'outside.txt'), 'outside');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('SHELL-10 app://loadline serves the built page and nothing else', () => {
  test.each([
    ['app://loadline/', 200, 'text/html; charset=utf-8'],
    ['app://loadline/index.html?x=1#/board', 200, 'text/html; charset=utf-8'],
    ['app://loadline/assets/start.js', 200, 'text/javascript; charset=utf-8'],
    ['app://loadline/missing.js', 404, 'text/plain; charset=utf-8'],
    ['app://loadline/notes.secret', 404, 'text/plain; charset=utf-8'],
    ['app://loadline/assets', 404, 'text/plain; charset=utf-8'],
    ['app://elsewhere/index.html', 404, 'text/plain; charset=utf-8'],
    ['app://loadline/%2e%2e/outside.txt', 404, 'text/plain; charset=utf-8'],
    ['app://loadline/..%2foutside.txt', 404, 'text/plain; charset=utf-8'],
    ['app://loadline/..%5coutside.txt', 404, 'text/plain; charset=utf-8'],
    ['app://loadline/%', 404, 'text/plain; charset=utf-8'],
    ['app://loadline/index.html%00.js', 404, 'text/plain; charset=utf-8'],
  ])('%s answers %i', async (url, status, mediaType) => {
    const answer = await createAppProtocol(root)(new Request(url));
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([status, mediaType]);
  });

  test('every answer carries the policy, which forbids being framed', async () => {
    const answer = await createAppProtocol(root)(new Request('app://loadline/'));
    expect(answer.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none';.*; frame-ancestors 'none'$/);
  });

  test('nothing can be sent there', async () => {
    expect((await createAppProtocol(root)(new Request('app://loadline/', { method: 'POST', body: 'x' }))).status).toBe(405);
  });

  test('a folder beside ours that begins with the same name is outside', () => {
    expect(fileOf(root, 'app://loadline/%2e%2e%2frenderer-old/index.html')).toBeNull();
  });
});
