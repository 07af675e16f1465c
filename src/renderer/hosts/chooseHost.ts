import type { ShellBridge } from '../../shared/ipcContract';
import type { Host } from '../../shared/ports';
import { createBrowserHost } from './browser';
import { createElectronHost } from './electron';

/** The page's window; the desktop edition's preload put its bridge there. */
export type HostWindow = Window & { readonly loadline?: ShellBridge };

/** The only question after which edition this is. */
export const chooseHost = (page: HostWindow): Host => (page.loadline === undefined ? createBrowserHost(page) : createElectronHost(page.loadline));
