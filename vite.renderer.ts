import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';
import { contentSecurityPolicy, securityHeaders } from './src/main/contentSecurityPolicy';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The browser edition's one address. IndexedDB belongs to the origin: another port would look like lost data. */
export const browserEditionAddress = { host: '127.0.0.1', port: 47_120 } as const;

/** Writes the policy into the built page only: in development it would block the plugin's own preamble. */
const contentSecurityPolicyInPage: Plugin = {
  name: 'loadline:content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy }, injectTo: 'head-prepend' },
  ],
};

const { version } = JSON.parse(readFileSync(at('./package.json'), 'utf8')) as { readonly version: string };

/** Other names of this machine are other origins, where the plan would look lost: they lead to the one address. */
const oneOrigin: Plugin = {
  name: 'loadline:one-origin',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      const [name = '', port = ''] = (request.headers.host ?? '').split(':');
      if (name !== 'localhost') {
        next();
        return;
      }
      response.writeHead(308, { Location: `http://${browserEditionAddress.host}:${port}${request.url ?? '/'}` });
      response.end();
    });
  },
};

/** One renderer build for both editions: electron-vite, `vite` and `vite preview` all use it. */
export const rendererConfig: UserConfig = {
  root: at('./src/renderer'),
  base: './',
  appType: 'mpa',
  publicDir: at('./resources/public'),
  plugins: [react(), contentSecurityPolicyInPage, oneOrigin],
  // Shown in Settings > About.
  define: { 'import.meta.env.VITE_LOADLINE_VERSION': JSON.stringify(version) },
  worker: { format: 'es' },
  build: { outDir: at('./out/renderer'), emptyOutDir: true, target: 'es2023', cssTarget: ['chrome125', 'firefox128', 'safari18'], minify: true, chunkSizeWarningLimit: 2000, assetsInlineLimit: 0, rolldownOptions: { input: at('./src/renderer/index.html') } },
  server: { host: browserEditionAddress.host, port: browserEditionAddress.port, strictPort: true },
  preview: { host: browserEditionAddress.host, port: browserEditionAddress.port, strictPort: true, headers: { ...securityHeaders, 'Cache-Control': 'no-cache' } },
};
