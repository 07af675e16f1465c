// The browser edition's server: Vite's preview of out/renderer with the headers of vite.renderer.ts, on loopback only.
import { preview } from 'vite';
import { addressOf, host } from './address.mjs';

/**
 * @param {number} port
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} rejects if the port is taken
 */
export const serve = async (port) => {
  const server = await preview({ configFile: 'vite.config.ts', logLevel: 'error', preview: { host, port, strictPort: true } });
  return { address: addressOf(port), close: () => server.close() };
};
