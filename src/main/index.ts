import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { join } from 'node:path';
import { menuChannel, type ShellFacts } from '../shared/ipcContract';
import type { MenuRequest } from '../shared/ports';
import { appScheme, pageAddress } from './address';
import { createAppProtocol } from './appProtocol';
import { guardContents, guardSession, type RequestCount } from './guards';
import { handleRequests } from './ipc/handle';
import { createHeldWindows, holdOpen } from './ipc/holdOpen';
import { saveTextFile } from './ipc/saveTextFile';
import { menuTemplate } from './menu';
import { openWindow } from './window';
import { writeWhole } from './writeWhole';

const page = pageAddress(app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']);
const rendererFolder = join(import.meta.dirname, '../renderer');
const held = createHeldWindows();

const facts = (): ShellFacts => ({ version: app.getVersion(), platform: process.platform, dataFolder: app.getPath('userData') });

const open = (): BrowserWindow =>
  openWindow({
    page,
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    stateFile: join(app.getPath('userData'), 'window.json'),
    facts: facts(),
    held,
  });

const firstWindow = (): BrowserWindow | null => BrowserWindow.getAllWindows()[0] ?? null;

const focusOrOpen = (): void => {
  const window = firstWindow();
  if (window === null) {
    open();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
};

const connectRequests = (): void =>
  handleRequests(ipcMain, page, {
    'file:saveText': saveTextFile({
      askForPlace: async (suggestedName, extension, sender) => {
        const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.id === sender.sender.id);
        const options = { defaultPath: join(app.getPath('documents'), suggestedName), filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }] };
        const { canceled, filePath } = await (window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
        return canceled || filePath === '' ? null : filePath;
      },
      write: writeWhole,
    }),
    'window:holdOpen': holdOpen(held),
  });

const setMenu = (requestCount: RequestCount): void => {
  const send = (request: MenuRequest): void => (BrowserWindow.getFocusedWindow() ?? firstWindow())?.webContents.send(menuChannel, request);
  const showAbout = (): void => {
    const { version, dataFolder } = facts();
    const detail = `Version ${version}\nYour plan lies in ${dataFolder}\nRequests to the network refused since the start: ${requestCount.cancelled()}`;
    void dialog.showMessageBox({ type: 'info', title: 'About Loadline', message: 'Loadline', detail, buttons: ['Close'] });
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ platform: process.platform, send, showAbout })));
};

const start = async (): Promise<void> => {
  app.enableSandbox();
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability']) app.commandLine.appendSwitch(name);
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true } }]);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, page, (url) => void shell.openExternal(url)));
  app.on('second-instance', focusOrOpen);
  app.on('activate', focusOrOpen);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  await app.whenReady();
  const requestCount = guardSession(session.defaultSession, page, process.platform);
  protocol.handle(appScheme, createAppProtocol(rendererFolder));
  connectRequests();
  setMenu(requestCount);
  open();
};

if (app.requestSingleInstanceLock()) void start();
else app.quit();
