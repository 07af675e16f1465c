// Builds main, preload and renderer into out/, where they are missing or older than what they are made from.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runPackage } from './run.mjs';

const sources = ['src', 'resources/public', 'vite.renderer.ts', 'electron.vite.config.ts', 'package-lock.json'];
const products = ['out/main/index.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/**
 * When the newest file at or below `path` was changed.
 * @param {string} path
 * @returns {number}
 */
const newestBelow = (path) => {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newestBelow(join(path, name))));
};

/** Whether out/ is there and newer than everything it is made from. */
export const isBuilt = () =>
  products.every((path) => existsSync(path)) &&
  Math.max(...sources.map(newestBelow)) <= Math.min(...products.map((path) => statSync(path).mtimeMs));

/** Builds where needed; answers whether out/ is good now. */
export const ensureBuilt = async () => {
  if (isBuilt()) return true;
  return (await runPackage('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'])) === 0;
};
