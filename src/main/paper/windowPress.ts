import { BrowserWindow, session, type Session, type WebContents } from 'electron';
import { randomUUID } from 'node:crypto';
import type { Paper } from '../../shared/ports';
import { appScheme } from '../address';
import type { PaperPress } from './paperPress';
import { createPaperShelf, paperOrigin, type PaperShelf } from './paperShelf';

/** Far beyond what a hundred pages take; a paper that hangs must not hang the program. */
const patienceMs = 120_000;

/** A session of its own, in memory: it knows the papers on the shelf and nothing else, and grants nothing. */
const openPaperSession = (shelf: PaperShelf): Session => {
  const paperSession = session.fromPartition('paper');
  paperSession.protocol.handle(appScheme, (request) => shelf.answer(request));
  paperSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(`${paperOrigin}/`) && !url.startsWith('data:') }));
  paperSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  paperSession.setPermissionCheckHandler(() => false);
  paperSession.on('will-download', (event) => event.preventDefault());
  return paperSession;
};

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The paper took too long.')), patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** `print` of a window as a promise. Electron tells a closed dialog from a failure by words alone. */
const printed = (contents: WebContents, { size, orientation }: Paper): Promise<'printed' | 'declined'> =>
  new Promise((resolve, reject) => {
    contents.print({ silent: false, printBackground: true, pageSize: size, landscape: orientation === 'landscape' }, (success, reason) => {
      if (success) resolve('printed');
      else if (/cancel/i.test(reason)) resolve('declined');
      else reject(new Error(reason));
    });
  });

/** The windows in which papers are pressed: never shown, without scripts, and not ours to bring to the front. */
export interface WindowPress extends PaperPress {
  holds(window: BrowserWindow): boolean;
}

/** Presses papers in hidden windows. Wants to be made once the program is ready. */
export const createWindowPress = (): WindowPress => {
  const shelf = createPaperShelf(randomUUID);
  const windows = new WeakSet<BrowserWindow>();
  let paperSession: Session | null = null;
  const press = async <T>(paper: Paper, use: (contents: WebContents) => Promise<T>): Promise<T> => {
    paperSession ??= openPaperSession(shelf);
    const url = shelf.put(paper.html);
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: paperSession, javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, spellcheck: false },
    });
    windows.add(window);
    try {
      await window.loadURL(url);
      return await use(window.webContents);
    } finally {
      shelf.take(url);
      window.destroy();
    }
  };
  return {
    holds: (window) => windows.has(window),
    toPdf: (paper) =>
      press(paper, (contents) =>
        inTime(contents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true, pageSize: paper.size, landscape: paper.orientation === 'landscape' })),
      ),
    // Without a limit: a person looks for paper in the printer.
    toPrinter: (paper) => press(paper, (contents) => printed(contents, paper)),
  };
};
