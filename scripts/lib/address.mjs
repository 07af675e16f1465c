// The browser edition's address, read from where it is defined so that it is written down once.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const source = readFileSync(new URL('../../vite.renderer.ts', import.meta.url), 'utf8');
const found = /host: '([\d.]+)', port: ([\d_]+)/.exec(source);
if (found === null) throw new Error('vite.renderer.ts no longer says the address of the browser edition in the form this script reads.');

export const host = found[1] ?? '';
export const port = Number((found[2] ?? '').replaceAll('_', ''));

/** @param {number} onPort */
export const addressOf = (onPort) => `http://${host}:${onPort}/`;

/**
 * The port itself if it is free on this machine, else null. 0 asks for any free port.
 * @param {number} wanted
 * @returns {Promise<number | null>}
 */
export const freePort = (wanted) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(wanted, host, () => {
      const address = probe.address();
      const got = address !== null && typeof address === 'object' ? address.port : null;
      probe.close(() => resolve(got));
    });
  });
