/** Scheme and host of the app's own pages. Never changes: the plan is stored under this origin. */
export const appScheme = 'app';
export const appOrigin = 'app://loadline';

/** Where the page lies and which origin it has; in development a server on loopback with live reload stands in. */
export interface PageAddress {
  readonly origin: string;
  readonly url: string;
}

/** The page's address: the app's own, or the development server's where the program is not packed and one is named. */
export const pageAddress = (developmentUrl: string | undefined): PageAddress => {
  if (developmentUrl === undefined || developmentUrl === '') return { origin: appOrigin, url: `${appOrigin}/index.html` };
  return { origin: new URL(developmentUrl).origin, url: developmentUrl };
};

/** The origin of `url` in words that tell custom schemes apart as well; `null` for what is no address. */
export const originOf = (url: string): string | null => {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
};
