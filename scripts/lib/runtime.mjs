// Whether Electron's runtime is here. Importing 'electron' to find out would start a download, so its files are read.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../node_modules/electron');

/** @returns {string | null} Electron's program, or null where its runtime was never fetched */
export const electronProgram = () => {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
};

/** @returns {string} the version that package-lock.json installed */
export const electronVersion = () => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
