import { BrowserWindow, dialog, screen } from 'electron';
import { factsArgument, type ShellFacts } from '../shared/ipcContract';
import type { PageAddress } from './address';
import type { HeldWindows } from './ipc/holdOpen';
import { onScreen, readWindowState, writeWindowState } from './windowState';

/** What a window needs to open. */
export interface WindowPlan {
  readonly page: PageAddress;
  readonly preload: string;
  readonly stateFile: string;
  readonly facts: ShellFacts;
  readonly held: HeldWindows;
}

const stayOpen = 0;

const askBeforeClosing = (window: BrowserWindow, held: HeldWindows): void => {
  const contentsId = window.webContents.id;
  window.on('close', (event) => {
    const reason = held.reasonOf(contentsId);
    if (reason === null) return;
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: reason,
      buttons: ['Keep open', 'Close anyway'],
      defaultId: stayOpen,
      cancelId: stayOpen,
    });
    if (answer === stayOpen) event.preventDefault();
  });
  window.on('closed', () => held.set(contentsId, null));
};

const keepState = (window: BrowserWindow, stateFile: string): void => {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    writeWindowState(stateFile, { x, y, width, height, maximised: window.isMaximized() });
  });
};

/** Opens the app's window where it was last time, shown once its page is painted. */
export const openWindow = ({ page, preload, stateFile, facts, held }: WindowPlan): BrowserWindow => {
  const state = onScreen(readWindowState(stateFile), screen.getAllDisplays().map(({ workArea }) => workArea));
  const window = new BrowserWindow({
    ...(state.x === null || state.y === null ? {} : { x: state.x, y: state.y }),
    width: state.width,
    height: state.height,
    minWidth: 640,
    minHeight: 480,
    title: 'Loadline',
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: process.platform === 'darwin',
      additionalArguments: [`${factsArgument}${encodeURIComponent(JSON.stringify(facts))}`],
    },
  });
  if (state.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  askBeforeClosing(window, held);
  keepState(window, stateFile);
  void window.loadURL(page.url);
  return window;
};
