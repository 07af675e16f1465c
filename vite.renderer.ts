import react from '@vitejs/plugin-react';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildEnvironmentOptions, Plugin, UserConfig } from 'vite';
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

/** What the first picture needs besides the entry: its code and styles are asked for with the page that leads to them, not one after the other. */
const firstScreens = ['/program.tsx', '/views/board/index.ts'];
/** The part of the font that English is written in. */
const firstFont = /\/inter-latin-wght-normal-[^/]+\.woff2$/;

/** Names the chunks of the first screens, and all they import, in the head of the page. */
const preloadFirstScreens: Plugin = {
  name: 'loadline:preload-first-screens',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {}, chunk: entry }) => {
      const found = new Set<string>();
      const styles = new Set<string>();
      const led = new Set<string>();
      /** What a chunk imports comes before it: styles must keep that order. */
      const add = (file: string): void => {
        const chunk = bundle[file];
        if (found.has(file) || chunk?.type !== 'chunk') return;
        found.add(file);
        chunk.imports.forEach(add);
        for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
        for (const later of chunk.dynamicImports) led.add(later);
      };
      if (entry !== undefined) add(entry.fileName);
      const own = found.size;
      for (const name of firstScreens) {
        for (const file of led) {
          const chunk = bundle[file];
          if (chunk?.type === 'chunk' && Object.keys(chunk.modules).some((id) => id.endsWith(name))) add(file);
        }
      }
      // Fetched at its first use only, the font would come after the first picture, and change every line of it.
      const fonts = Object.keys(bundle).filter((file) => found.size > own && firstFont.test(file));
      const missing = (file: string): boolean => !html.includes(`./${file}`);
      // The entry puts the kept theme on the page: painted before that, a dark plan would begin with a flash of white.
      const painted = html.replace('<script async type="module"', '<script async blocking="render" type="module"');
      return { html: painted, tags: [
        ...[...found].filter(missing).map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` }, injectTo: 'head' as const })),
        ...fonts.map((file) => ({ tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` }, injectTo: 'head' as const })),
        ...[...styles].filter(missing).map((file) => ({ tag: 'link', attrs: { rel: 'stylesheet', crossorigin: true, href: `./${file}` }, injectTo: 'head' as const })),
      ] };
    },
  },
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

/**
 * A file below `assets` has its content in its name: it is asked for once. Asked again each time, as everything else is,
 * the browser would also throw away the compiled form that it keeps beside a script.
 */
const keepNamedByContent: Plugin = {
  name: 'loadline:keep-named-by-content',
  configurePreviewServer: ({ config, middlewares }) => {
    const folder = resolve(config.root, config.build.outDir);
    middlewares.use(({ url = '/' }, response, next) => {
      const [path = '/'] = url.split('?');
      const isKept = path.startsWith('/assets/') && existsSync(join(folder, path));
      response.setHeader('Cache-Control', isKept ? 'public, max-age=31536000, immutable' : 'no-cache');
      next();
    });
  },
};

/** Which code goes into which file: what the first picture needs in one, but for the look at storage that runs before it. */
const chunks: BuildEnvironmentOptions['rolldownOptions'] = {
  // An index lists what a folder offers. Whoever takes one thing from it must not load the others.
  treeshake: { moduleSideEffects: [{ test: /\/src\/shared\//, sideEffects: false }, { test: /\/src\/renderer\/.*\/index\.ts$/, sideEffects: false }] },
  output: {
    codeSplitting: {
      groups: [
        { name: 'look', test: /\/storage\/(?:reading|format)\.ts$|\/keptAppearance\.ts$|preload-helper/, priority: 2 },
        { name: 'react', test: /\/node_modules\/(?:react|react-dom|scheduler|use-sync-external-store)\/|\/renderer\/drawing\.ts$/, priority: 2 },
        { name: 'first', test: (id) => firstScreens.some((name) => id.endsWith(name)), priority: 1 },
      ],
    },
  },
};

/** One renderer build for both editions: electron-vite, `vite` and `vite preview` all use it. */
export const rendererConfig: UserConfig = {
  root: at('./src/renderer'),
  base: './',
  appType: 'mpa',
  publicDir: at('./resources/public'),
  plugins: [react(), contentSecurityPolicyInPage, preloadFirstScreens, oneOrigin, keepNamedByContent],
  // Shown in Settings > About.
  define: { 'import.meta.env.VITE_LOADLINE_VERSION': JSON.stringify(version) },
  worker: { format: 'es' },
  build: { outDir: at('./out/renderer'), emptyOutDir: true, target: 'es2023', cssTarget: ['chrome125', 'firefox128', 'safari18'], minify: true, chunkSizeWarningLimit: 2000, assetsInlineLimit: 0, rolldownOptions: { ...chunks, input: at('./src/renderer/index.html') } },
  server: { host: browserEditionAddress.host, port: browserEditionAddress.port, strictPort: true },
  preview: { host: browserEditionAddress.host, port: browserEditionAddress.port, strictPort: true, headers: { ...securityHeaders } },
};
