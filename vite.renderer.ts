import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The browser edition's one address. IndexedDB belongs to the origin: another port would look like lost data. */
export const browserEditionAddress = { host: '127.0.0.1', port: 47_120 } as const;

/** One renderer build for both editions: electron-vite, `vite` and `vite preview` all use it. */
export const rendererConfig: UserConfig = {
  root: at('./src/renderer'),
  base: './',
  appType: 'mpa',
  publicDir: at('./resources/public'),
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: at('./out/renderer'), emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, rolldownOptions: { input: at('./src/renderer/index.html') } },
  server: { host: browserEditionAddress.host, port: browserEditionAddress.port, strictPort: true },
  preview: { host: browserEditionAddress.host, port: browserEditionAddress.port, strictPort: true },
};
