import type { MenuItemConstructorOptions } from 'electron';
import type { MenuRequest } from '../shared/ports';

/** What the menu needs of the program around it. */
export interface MenuPlaces {
  readonly platform: NodeJS.Platform;
  send(request: MenuRequest): void;
  showAbout(): void;
}

interface MenuAction extends MenuRequest {
  readonly label: string;
  readonly keys: string;
}

/** In the order of the rail; the first nine have a key, as there. */
const screenNames = ['Board', 'Capacity', 'Timeline', 'Tasks', 'People', 'Projects', 'Time', 'Budget', 'Reports', 'History', 'Import', 'Settings'] as const;

const screens: readonly MenuAction[] = screenNames.map((label, index) => ({ actionId: `go.${label.toLowerCase()}`, label, keys: index < 9 ? `CmdOrCtrl+${String(index + 1)}` : '' }));

const statusReport: MenuAction = { actionId: 'reports.status', label: 'Status report…', keys: 'CmdOrCtrl+P' };
const weeklyPack: MenuAction = { actionId: 'reports.pack', label: 'Weekly pack…', keys: 'CmdOrCtrl+Shift+P' };
const undo: MenuAction = { actionId: 'history.undo', label: 'Undo', keys: 'CmdOrCtrl+Z' };
const redo: MenuAction = { actionId: 'history.redo', label: 'Redo', keys: 'CmdOrCtrl+Shift+Z' };
const palette: MenuAction = { actionId: 'palette.open', label: 'All actions…', keys: 'CmdOrCtrl+K' };
const keyList: MenuAction = { actionId: 'keys.open', label: 'Keys', keys: '' };

/** Every action that the menu can ask the page for. */
export const menuActions: readonly MenuAction[] = [...screens, statusReport, weeklyPack, undo, redo, palette, keyList];

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The application menu. Keys are shown but left to the page, which knows whether a text field has the focus;
 * macOS alone offers the key to the menu as well, after the page has declined it.
 */
export const menuTemplate = ({ platform, send, showAbout }: MenuPlaces): MenuItemConstructorOptions[] => {
  const isMac = platform === 'darwin';
  const item = ({ actionId, label, keys }: MenuAction): MenuItemConstructorOptions => ({
    label,
    click: () => send({ actionId }),
    ...(keys === '' ? {} : { accelerator: keys, registerAccelerator: false }),
  });
  const about: MenuItemConstructorOptions = { label: 'About Loadline', click: showAbout };
  return [
    ...(isMac ? [{ label: 'Loadline', submenu: [about, separator, { role: 'services' }, separator, { role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }, separator, { role: 'quit' }] } satisfies MenuItemConstructorOptions] : []),
    { label: 'File', submenu: [item({ actionId: 'go.import', label: 'Import…', keys: '' }), separator, item(statusReport), item(weeklyPack), separator, isMac ? { role: 'close' } : { role: 'quit' }] },
    { label: 'Edit', submenu: [item(undo), item(redo), separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }] },
    { label: 'Go', submenu: [...screens.map(item), separator, item(palette)] },
    { label: 'View', submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, separator, { role: 'togglefullscreen' }, { role: 'toggleDevTools' }] },
    { role: 'windowMenu' },
    { role: 'help', label: 'Help', submenu: [item(keyList), ...(isMac ? [] : [separator, about])] },
  ];
};
