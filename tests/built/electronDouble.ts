import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page, Route } from '@playwright/test';

/*
 * A double of Electron on top of Chromium, for the unmodified main bundle. It is NOT Electron: a BrowserWindow is a page of
 * Chromium, app://loadline is carried by intercepted https requests, and the preload runs as an init script in the page's own world.
 */

const toCarrier = (url: string): string => url.replace(/^app:\/\/([a-z]+)/, 'https://$1.invalid');
const fromCarrier = (url: string): string => url.replace(/^https:\/\/([a-z]+)\.invalid/, 'app://$1');

const ignore = (): void => undefined;
interface Event {
  prevented: boolean;
  preventDefault(): void;
}
const createEvent = (): Event => ({
  prevented: false,
  preventDefault() {
    this.prevented = true;
  },
});

export interface MenuItemSeen {
  readonly label?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItemSeen[];
}

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

type BeforeRequest = (details: { url: string }, answer: (reply: { cancel: boolean }) => void) => void;
type Protocols = Map<string, (request: Request) => Response | Promise<Response>>;

/** As much of a session as the shell uses, and what it was given. */
const createSession = () => {
  const protocols: Protocols = new Map();
  const state = { before: ((_details, answer) => answer({ cancel: false })) as BeforeRequest };
  const session = Object.assign(new EventEmitter(), {
    protocol: { handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => void protocols.set(scheme, handler) },
    setPermissionRequestHandler: ignore,
    setPermissionCheckHandler: ignore,
    setDevicePermissionHandler: ignore,
    webRequest: { onBeforeRequest: (listener: BeforeRequest) => void (state.before = listener) },
    setSpellCheckerEnabled: () => undefined,
  });
  return { session, protocols, state };
};
type DoubleSession = ReturnType<typeof createSession>;

interface WindowOptions extends Partial<Bounds> {
  readonly show?: boolean;
  readonly webPreferences: { readonly preload?: string; readonly additionalArguments?: readonly string[]; readonly javascript?: boolean; readonly session?: DoubleSession['session'] };
}

interface PdfOptions {
  readonly preferCSSPageSize: boolean;
  readonly printBackground: boolean;
  readonly generateTaggedPDF: boolean;
  readonly generateDocumentOutline: boolean;
  readonly landscape: boolean;
  readonly pageSize: string;
}

/** What the user is taken to answer, and where things lie. */
export interface DoublePlan {
  readonly browser: Browser;
  readonly userData: string;
  readonly documents: string;
  readonly lock: 'first' | 'second';
  savePlace: string | null;
  folderPlace: string | null;
  /** What the printer's dialog answers: printed, closed, or why it failed. */
  printAnswer: 'printed' | 'Print job canceled' | 'Print job failed';
  boxAnswer: number;
}

/** The preload as the page runs it: with the argument vector and the one module that the sandbox gives it. */
const initScript = (preload: string, additionalArguments: readonly string[]): string => `(() => {
  if (window.top !== window) return;
  const listeners = new Map();
  const on = (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
  const removeListener = (channel, listener) => listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener));
  const electron = {
    contextBridge: { exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value }) },
    ipcRenderer: { invoke: (channel, payload) => window.doubleInvoke(channel, payload), on, removeListener },
  };
  window.doubleHear = (channel, payload) => { for (const listener of listeners.get(channel) ?? []) listener({}, payload); };
  window.open = (url) => { window.doubleOpen(new URL(url, location.href).href); return null; };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[target="_blank"]') : null;
    if (link === null || event.defaultPrevented) return;
    event.preventDefault();
    window.doubleOpen(link.href);
  });
  const process = { argv: ${JSON.stringify(additionalArguments)} };
  const require = (name) => { if (name !== 'electron') throw new Error('the sandbox has no ' + name); return electron; };
  const module = { exports: {} };
  ((require, module, exports, process) => { ${readFileSync(preload, 'utf8')} })(require, module, module.exports, process);
})();`;

export const createElectronDouble = (plan: DoublePlan) => {
  const handlers = new Map<string, (event: object, payload: unknown) => unknown>();
  const seen = { switches: [] as string[], quits: 0, externals: [] as string[], boxes: [] as { message: string; detail?: string }[], menu: [] as readonly MenuItemSeen[], privileged: [] as unknown[], pressed: [] as { url: string; preferences: object; options: object; scripts: boolean }[], askedByPapers: [] as string[] };
  const defaultSession = createSession();
  const partitions = new Map<string, DoubleSession>();
  const sessionOf = (given: DoubleSession['session'] | undefined): DoubleSession => [...partitions.values()].find(({ session }) => session === given) ?? defaultSession;
  const windows: DoubleWindow[] = [];
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    getVersion: () => '0.0.0-double',
    getPath: (name: string) => (name === 'documents' ? plan.documents : plan.userData),
    enableSandbox: () => undefined,
    commandLine: { appendSwitch: (name: string) => seen.switches.push(name) },
    requestSingleInstanceLock: () => plan.lock === 'first',
    whenReady: async () => undefined,
    quit: () => (seen.quits += 1),
  });

  class DoubleWindow extends EventEmitter {
    static readonly getAllWindows = (): readonly DoubleWindow[] => windows;
    static readonly getFocusedWindow = (): DoubleWindow | null => windows.at(-1) ?? null;
    readonly webContents;
    readonly page: Promise<Page>;
    readonly bounds: Bounds;
    shown = false;
    private context: BrowserContext | null = null;
    private openHandler: (details: { url: string }) => unknown = () => ({ action: 'deny' });

    readonly options: WindowOptions;

    constructor(options: WindowOptions) {
      super();
      this.options = options;
      this.bounds = { x: options.x ?? 10, y: options.y ?? 10, width: options.width ?? 800, height: options.height ?? 600 };
      this.webContents = Object.assign(new EventEmitter(), {
        id: windows.length + 1,
        setWindowOpenHandler: (handler: (details: { url: string }) => unknown) => (this.openHandler = handler),
        send: (channel: string, payload: unknown) => void this.send(channel, payload),
        printToPDF: (pdf: PdfOptions) => this.printToPdf(pdf),
        print: (printing: object, answer: (success: boolean, reason: string) => void) => this.print(printing, answer),
      });
      windows.push(this);
      this.page = this.open();
      app.emit('web-contents-created', createEvent(), this.webContents);
    }

    /** As in Electron, nobody hears what is sent to a window that closes meanwhile. */
    private async send(channel: string, payload: unknown): Promise<void> {
      const page = await this.page;
      try {
        await page.evaluate(([name, value]) => (window as unknown as { doubleHear: (name: unknown, value: unknown) => void }).doubleHear(name, value), [channel, payload]);
      } catch (error) {
        if (!page.isClosed()) throw error;
      }
    }

    private async open(): Promise<Page> {
      const { width, height } = this.bounds;
      const { preload, additionalArguments = [], javascript = true } = this.options.webPreferences;
      this.context = await plan.browser.newContext({ viewport: { width, height }, locale: 'en-GB', javaScriptEnabled: javascript });
      await this.context.route('**/*', (route) => this.answer(route));
      if (preload === undefined) return this.context.newPage();
      await this.context.exposeBinding('doubleInvoke', ({ frame }, channel: string, payload: unknown) => {
        const handler = handlers.get(channel);
        if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
        return handler({ sender: this.webContents, senderFrame: { url: fromCarrier(frame.url()), parent: frame.parentFrame() } }, payload);
      });
      await this.context.exposeBinding('doubleOpen', (_source, url: string) => void this.openHandler({ url }));
      await this.context.addInitScript(initScript(preload, additionalArguments));
      return this.context.newPage();
    }

    private async answer(route: Route): Promise<void> {
      const request = route.request();
      const url = fromCarrier(request.url());
      const page = await this.page;
      if (this.options.webPreferences.preload === undefined) seen.askedByPapers.push(url);
      if (request.isNavigationRequest()) {
        const event = Object.assign(createEvent(), { url });
        if (page.url() !== 'about:blank') this.webContents.emit('will-navigate', event);
        if (event.prevented) return route.abort('aborted');
      }
      const { protocols, state } = sessionOf(this.options.webPreferences.session);
      const { cancel } = await new Promise<{ cancel: boolean }>((resolve) => state.before({ url }, resolve));
      const handler = protocols.get(new URL(url).protocol.slice(0, -1));
      if (cancel || handler === undefined) return route.abort('aborted');
      const response = await handler(new Request(url));
      return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) });
    }

    async loadURL(url: string): Promise<void> {
      await (await this.page).goto(toCarrier(url));
      this.emit('ready-to-show');
    }

    private notePressed(options: object): void {
      const { webPreferences, show } = this.options;
      const preferences = { ...Object.fromEntries(Object.entries(webPreferences).filter(([name]) => name !== 'session')), show };
      void this.page.then((page) => seen.pressed.push({ url: fromCarrier(page.url()), preferences, options, scripts: webPreferences.javascript !== false }));
    }
    private async printToPdf(options: PdfOptions): Promise<Buffer> {
      this.notePressed(options);
      const { preferCSSPageSize, printBackground, generateTaggedPDF, generateDocumentOutline, landscape, pageSize } = options;
      return (await this.page).pdf({ preferCSSPageSize, printBackground, tagged: generateTaggedPDF, outline: generateDocumentOutline, landscape, format: pageSize });
    }
    private print(options: object, answer: (success: boolean, reason: string) => void): void {
      this.notePressed(options);
      setTimeout(() => answer(plan.printAnswer === 'printed', plan.printAnswer === 'printed' ? '' : plan.printAnswer), 0);
    }
    /** Closes without asking. */
    destroy(): void {
      windows.splice(windows.indexOf(this), 1);
      this.webContents.emit('destroyed');
      this.emit('closed');
      void this.context?.close();
    }
    async close(): Promise<'closed' | 'kept'> {
      const event = createEvent();
      this.emit('close', event);
      if (event.prevented) return 'kept';
      windows.splice(windows.indexOf(this), 1);
      this.webContents.emit('destroyed');
      this.emit('closed');
      await this.context?.close();
      if (windows.length === 0) app.emit('window-all-closed');
      return 'closed';
    }
    readonly show = (): void => void (this.shown = true);
    readonly focus = (): void => undefined;
    readonly restore = (): void => undefined;
    readonly maximize = (): void => undefined;
    readonly isMinimized = (): boolean => false;
    readonly isMaximized = (): boolean => false;
    readonly getNormalBounds = (): Bounds => this.bounds;
  }

  const electron = {
    app,
    BrowserWindow: DoubleWindow,
    dialog: {
      showSaveDialog: async () => (plan.savePlace === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: plan.savePlace }),
      showOpenDialog: async () => (plan.folderPlace === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [plan.folderPlace] }),
      showMessageBoxSync: (_window: unknown, box: { message: string }) => {
        seen.boxes.push(box);
        return plan.boxAnswer;
      },
      showMessageBox: async (box: { message: string; detail: string }) => {
        seen.boxes.push(box);
        return { response: plan.boxAnswer };
      },
    },
    ipcMain: { handle: (channel: string, handler: (event: object, payload: unknown) => unknown) => handlers.set(channel, handler) },
    Menu: { buildFromTemplate: (template: readonly MenuItemSeen[]) => template, setApplicationMenu: (menu: readonly MenuItemSeen[]) => (seen.menu = menu) },
    protocol: { registerSchemesAsPrivileged: (schemes: unknown[]) => seen.privileged.push(...schemes), handle: defaultSession.session.protocol.handle },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: {
      defaultSession: defaultSession.session,
      fromPartition: (name: string) => {
        const made = partitions.get(name) ?? createSession();
        partitions.set(name, made);
        return made.session;
      },
    },
    shell: { openExternal: async (url: string) => void seen.externals.push(url) },
  };
  return { electron, seen, windows: windows as readonly DoubleWindow[] };
};

/** Clicks a menu item found by its labels, from the menu bar down. */
export const clickMenu = (menu: readonly MenuItemSeen[], ...labels: readonly string[]): void => {
  const [label, ...rest] = labels;
  const item = menu.find((one) => one.label === label);
  if (item === undefined) throw new Error(`The menu has no "${label}".`);
  if (rest.length === 0) item.click?.();
  else clickMenu(item.submenu ?? [], ...rest);
};
