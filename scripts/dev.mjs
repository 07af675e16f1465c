// `npm run dev`: the app with live reload, in Electron where its runtime is, else the page alone in your own browser.
import process from 'node:process';
import { runPackage } from './lib/run.mjs';
import { electronProgram } from './lib/runtime.mjs';

const main = async () => {
  if (electronProgram() !== null) return runPackage('electron-vite/bin/electron-vite.js', ['dev', '--watch']);
  process.stdout.write("Electron's runtime is not here: serving the page alone, with live reload.\n");
  return runPackage('vite/bin/vite.js', ['--config', 'vite.config.ts']);
};

process.exit(await main());
