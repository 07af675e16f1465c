import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { randomUUID } from 'node:crypto';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { menuChannel, type ShellFacts } from '../shared/ipcContract';
import type { MenuRequest } from '../shared/ports';
import { appScheme, pageAddress } from './address';
import { createAppProtocol } from './appProtocol';
import { guardContents, guardSession, type RequestCount } from './guards';
import { handleRequests } from './ipc/handle';
import { createHeldWindows, holdOpen } from './ipc/holdOpen';
import type { Sender } from './ipc/handle';
import { createOutputFolders } from './ipc/outputFolders';
import { printReport } from './ipc/printReport';
import { saveBinaryFile } from './ipc/saveBinaryFile';
import type { SavePlaces } from './ipc/saveFile';
import { saveReportPdf } from './ipc/saveReportPdf';
import { saveTextFile } from './ipc/saveTextFile';
import { menuTemplate } from './menu';
import { createWindowPress } from './paper/windowPress';
import { openWindow } from './window';
import { writeWhole } from './writeWhole';

const page = pageAddress(app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']);
const rendererFolder = join(import.meta.dirname, '../renderer');
const held = createHeldWindows();
const press = createWindowPress();

const facts = (): ShellFacts => ({ version: app.getVersion(), platform: process.platform, dataFolder: app.getPath('userData') });

const open = (): BrowserWindow =>
  openWindow({
    page,
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    stateFile: join(app.getPath('userData'), 'window.json'),
    facts: facts(),
    held,
  });

/** The app's windows; those in which reports are pressed are not for the user. */
const appWindows = (): readonly BrowserWindow[] => BrowserWindow.getAllWindows().filter((window) => !press.holds(window));
const firstWindow = (): BrowserWindow | null => appWindows()[0] ?? null;
const windowOf = ({ sender }: Sender): BrowserWindow | undefined => appWindows().find(({ webContents }) => webContents.id === sender.id);

const focusOrOpen = (): void => {
  const window = firstWindow();
  if (window === null) {
    open();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
};

const savePlaces: SavePlaces = {
  askForPlace: async (suggestedName, extension, sender) => {
    const window = windowOf(sender);
    const options = { defaultPath: join(app.getPath('documents'), suggestedName), filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }] };
    const { canceled, filePath } = await (window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
    return canceled || filePath === '' ? null : filePath;
  },
  write: writeWhole,
};

const isThere = async (path: string): Promise<boolean> => access(path).then(() => true, () => false);

const folders = createOutputFolders(
  {
    askForFolder: async (sender) => {
      const window = windowOf(sender);
      const options = { defaultPath: app.getPath('documents'), properties: ['openDirectory' as const, 'createDirectory' as const], buttonLabel: 'Put it here' };
      const { canceled, filePaths } = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    make: async (folder) => void (await mkdir(folder)),
    exists: isThere,
    write: writeWhole,
    rename,
    remove: (folder) => rm(folder, { recursive: true, force: true }),
    newId: randomUUID,
  },
  press,
);

const connectRequests = (): void =>
  handleRequests(ipcMain, page, {
    'file:saveText': saveTextFile(savePlaces),
    'file:saveBinary': saveBinaryFile(savePlaces),
    'report:print': printReport(press),
    'report:savePdf': saveReportPdf(savePlaces, press),
    'folder:choose': folders.choose,
    'folder:write': folders.write,
    'folder:finish': folders.finish,
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
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, page, (url) => void shell.openExternal(url));
    const { id } = contents;
    contents.once('destroyed', () => void folders.abandon(id));
  });
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
