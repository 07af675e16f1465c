import type { Session, WebContents } from 'electron';
import { appScheme, originOf, type PageAddress } from './address';

/** The only permissions the page is ever granted. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage']);

/** Schemes that stay on this machine: the app's own, objects the page made itself, and the developer tools. */
const localSchemes: ReadonlySet<string> = new Set([`${appScheme}:`, 'blob:', 'data:', 'devtools:']);

const longestLink = 2_000;

/** Whether a link from a task may be handed to the system: a whole `https:` or `mailto:` address without credentials. */
export const isOpenableLink = (url: string): boolean => {
  if (url.length > longestLink || !URL.canParse(url)) return false;
  const { protocol, username, password, hostname } = new URL(url);
  if (protocol === 'mailto:') return true;
  return protocol === 'https:' && hostname !== '' && username === '' && password === '';
};

/** Whether a request stays on this machine. */
export const isLocalRequest = (url: string, page: PageAddress): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (localSchemes.has(protocol)) return true;
  const development = new URL(page.url);
  return development.protocol !== `${appScheme}:` && host === development.host && ['http:', 'ws:'].includes(protocol);
};

/** How many requests to anywhere but the app itself were cancelled. */
export interface RequestCount {
  cancelled(): number;
}

/** Grants the named permissions to our own page, cancels and counts every request that leaves the machine, refuses downloads. */
export const guardSession = (session: Session, page: PageAddress, platform: NodeJS.Platform): RequestCount => {
  let cancelled = 0;
  const isOurs = (origin: string | undefined): boolean => origin !== undefined && originOf(origin) === page.origin;
  session.setPermissionRequestHandler((_contents, permission, answer, details) => answer(granted.has(permission) && isOurs(details.requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, origin) => granted.has(permission) && isOurs(origin));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const local = isLocalRequest(details.url, page);
    if (!local) cancelled += 1;
    answer({ cancel: !local });
  });
  session.on('will-download', (event) => event.preventDefault());
  // macOS spells with what the system has; elsewhere the checker would download dictionaries.
  session.setSpellCheckerEnabled(platform === 'darwin');
  return { cancelled: () => cancelled };
};

/** Keeps a page where it is: no other address, no second window, no embedded page; links go to the system after a check. */
export const guardContents = (contents: WebContents, page: PageAddress, openExternal: (url: string) => void): void => {
  const stay = (event: { preventDefault(): void }, url: string): void => {
    if (originOf(url) !== page.origin) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isOpenableLink(url)) openExternal(url);
    return { action: 'deny' };
  });
};
