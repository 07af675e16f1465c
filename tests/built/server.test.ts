import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../scripts/lib/address.mjs';
import { contentSecurityPolicy } from '../../src/main/contentSecurityPolicy';
import { outFile } from './electronModule';

/* HOST-4 of docs/spec/shell.md */

let server: ChildProcess;
let port = 0;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Asks with the path exactly as given, and for the name given. */
const ask = (path: string, name = `127.0.0.1:${port}`): Promise<Answer> =>
  new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host: name, connection: 'close' } }, (answer) => {
      answer.resume();
      answer.once('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers }));
    });
    asked.once('error', fail);
    asked.end();
  });

beforeAll(async () => {
  port = (await freePort(0)) ?? 0;
  server = spawn(process.execPath, ['scripts/serve.mjs', String(port)], { cwd: resolve(import.meta.dirname, '../..'), stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((ready) => server.stdout?.once('data', ready));
});
afterAll(() => {
  server.kill();
});

describe('HOST-4 the browser edition is served to this machine alone, under one address', () => {
  test('the page carries the policy as a header and may not be framed', async () => {
    const { status, headers } = await ask('/');
    expect([status, headers['content-security-policy'], headers['content-type'], headers['x-content-type-options']]).toEqual([200, `${contentSecurityPolicy}; frame-ancestors 'none'`, 'text/html', 'nosniff']);
  });

  test('it says that it is Loadline, so that a second start finds it', async () => {
    expect((await ask('/loadline.json')).status).toBe(200);
  });

  test.each(['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/missing.js'])('nothing outside the page: %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('SHELL-17 a file with its content in its name is kept, every other one asked for anew', async () => {
    const named = readdirSync(outFile('renderer/assets'))[0] ?? '';
    const kept = async (path: string): Promise<unknown> => (await ask(path)).headers['cache-control'];
    expect([await kept(`/assets/${named}`), await kept('/index.html'), await kept('/assets/gone.js')]).toEqual(['public, max-age=31536000, immutable', 'no-cache', 'no-cache']);
  });

  test('another name of this machine leads to the one address', async () => {
    const { status, headers } = await ask('/index.html', `localhost:${port}`);
    expect([status, headers['location']]).toEqual([308, `http://127.0.0.1:${port}/index.html`]);
  });

  test('a stranger’s name is refused', async () => {
    expect((await ask('/', 'evil.example')).status).toBe(403);
  });
});
