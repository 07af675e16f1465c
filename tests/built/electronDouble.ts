import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page, Route } from '@playwright/test';

/*
 * A double of Electron on top of Chromium, for the unmodified main bundle. It is NOT Electron: a BrowserWindow is a page of
 * Chromium, app://loadline is carried by intercepted https requests, and the preload runs as an init script in the page's own world.
 */

const carrier = 'https://loadline.invalid';
const toCarrier = (url: string): string => url.replace(/^app:\/\/loadline/, carrier);
const fromCarrier = (url: string): string => url.replace(carrier, 'app://loadline');

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

interface WindowOptions extends Partial<Bounds> {
  readonly webPreferences: { readonly preload: string; readonly additionalArguments: readonly string[] };
}

/** What the user is taken to answer, and where things lie. */
export interface DoublePlan {
  readonly browser: Browser;
  readonly userData: string;
  readonly documents: string;
  readonly lock: 'first' | 'second';
  savePlace: string | null;
  boxAnswer: number;
}

/** The preload as the page runs it: with the argument vector and the one module that the sandbox gives it. */
const initScript = ({ preload, additionalArguments }: WindowOptions['webPreferences']): string => `(() => {
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
  const protocols = new Map<string, (request: Request) => Promise<Response>>();
  const seen = { switches: [] as string[], quits: 0, externals: [] as string[], boxes: [] as { message: string; detail?: string }[], menu: [] as readonly MenuItemSeen[], privileged: [] as unknown[] };
  let beforeRequest: (details: { url: string }, answer: (reply: { cancel: boolean }) => void) => void = (_details, answer) => answer({ cancel: false });
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
      this.context = await plan.browser.newContext({ viewport: { width, height }, locale: 'en-GB' });
      await this.context.route('**/*', (route) => this.answer(route));
      await this.context.exposeBinding('doubleInvoke', ({ frame }, channel: string, payload: unknown) => {
        const handler = handlers.get(channel);
        if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
        return handler({ sender: this.webContents, senderFrame: { url: fromCarrier(frame.url()), parent: frame.parentFrame() } }, payload);
      });
      await this.context.exposeBinding('doubleOpen', (_source, url: string) => void this.openHandler({ url }));
      await this.context.addInitScript(initScript(this.options.webPreferences));
      return this.context.newPage();
    }

    private async answer(route: Route): Promise<void> {
      const request = route.request();
      const url = fromCarrier(request.url());
      const page = await this.page;
      if (request.isNavigationRequest()) {
        const event = Object.assign(createEvent(), { url });
        if (page.url() !== 'about:blank') this.webContents.emit('will-navigate', event);
        if (event.prevented) return route.abort('aborted');
      }
      const { cancel } = await new Promise<{ cancel: boolean }>((resolve) => beforeRequest({ url }, resolve));
      const handler = protocols.get(new URL(url).protocol.slice(0, -1));
      if (cancel || handler === undefined) return route.abort('aborted');
      const response = await handler(new Request(url));
      return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) });
    }

    async loadURL(url: string): Promise<void> {
      await (await this.page).goto(toCarrier(url));
      this.emit('ready-to-show');
    }
    async close(): Promise<'closed' | 'kept'> {
      const event = createEvent();
      this.emit('close', event);
      if (event.prevented) return 'kept';
      windows.splice(windows.indexOf(this), 1);
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
    protocol: { registerSchemesAsPrivileged: (schemes: unknown[]) => seen.privileged.push(...schemes), handle: (scheme: string, handler: (request: Request) => Promise<Response>) => protocols.set(scheme, handler) },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: {
      defaultSession: Object.assign(new EventEmitter(), {
        setPermissionRequestHandler: ignore,
        setPermissionCheckHandler: ignore,
        setDevicePermissionHandler: ignore,
        webRequest: { onBeforeRequest: (listener: typeof beforeRequest) => (beforeRequest = listener) },
        setSpellCheckerEnabled: () => undefined,
      }),
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
