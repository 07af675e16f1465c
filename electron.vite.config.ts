import { defineConfig } from 'electron-vite';
import { fileURLToPath } from 'node:url';
import { rendererConfig } from './vite.renderer';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    build: {
      outDir: at('./out/main'),
      target: 'node20',
      // Everything is bundled, so the packed app carries no node_modules.
      externalizeDeps: false,
      rolldownOptions: { input: at('./src/main/index.ts'), output: { format: 'es', entryFileNames: 'index.js' } },
    },
  },
  preload: {
    build: {
      outDir: at('./out/preload'),
      target: 'node20',
      externalizeDeps: false,
      // A sandboxed window takes one CommonJS file and can require nothing but 'electron'.
      rolldownOptions: { input: at('./src/main/preload.ts'), output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: rendererConfig,
});
