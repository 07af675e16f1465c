import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

/** What the built main bundle imports from 'electron'. */
const names = ['app', 'BrowserWindow', 'dialog', 'ipcMain', 'Menu', 'protocol', 'screen', 'session', 'shell'];

const moduleText = `const given = globalThis.loadlineElectron; export const { ${names.join(', ')} } = given;`;
const hooks = `
  let count = 0;
  export const resolve = (specifier, context, next) => specifier === 'electron' ? { url: 'loadline-electron:' + (count += 1), shortCircuit: true } : next(specifier, context);
  export const load = (url, context, next) => url.startsWith('loadline-electron:') ? { format: 'module', source: ${JSON.stringify(moduleText)}, shortCircuit: true } : next(url, context);
`;
let registered = false;
let imports = 0;

export const outFile = (path: string): string => resolve(import.meta.dirname, '../../out', path);

/**
 * Runs the built main bundle, unmodified, under this Node with `electron` standing in for Electron.
 * Every call runs it anew. The shell's own runtime takes no part in this.
 */
export const runMainBundle = async (electron: object): Promise<void> => {
  if (!registered) register(`data:text/javascript,${encodeURIComponent(hooks)}`);
  registered = true;
  (globalThis as { loadlineElectron?: object }).loadlineElectron = electron;
  imports += 1;
  await import(/* @vite-ignore */ `${pathToFileURL(outFile('main/index.js')).href}?run=${imports}`);
};
