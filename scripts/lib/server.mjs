// The browser edition's server: Vite's preview of a built folder with the headers of vite.renderer.ts, on loopback only.
import { resolve } from 'node:path';
import { preview } from 'vite';
import { addressOf, host } from './address.mjs';

/**
 * @param {number} port
 * @param {string} [folder] built pages
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} rejects if the port is taken
 */
export const serve = async (port, folder = 'out/renderer') => {
  const server = await preview({ configFile: 'vite.config.ts', logLevel: 'error', build: { outDir: resolve(folder) }, preview: { host, port, strictPort: true } });
  return { address: addressOf(port), close: () => server.close() };
};
