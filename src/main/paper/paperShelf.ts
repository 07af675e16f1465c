import { appScheme, originOf } from '../address';

/** Another host than the app's: what lies here is not our page and may ask the shell nothing. */
export const paperOrigin = `${appScheme}://paper`;

/** What a paper may do: be seen. Said by the shell as well as by the page itself. */
export const paperPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; sandbox";

/** The papers that are being pressed just now, each under an address of its own. */
export interface PaperShelf {
  put(html: string): string;
  take(url: string): void;
  answer(request: Request): Response;
}

const headers = { 'Content-Security-Policy': paperPolicy, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Content-Type': 'text/html; charset=utf-8' };

export const createPaperShelf = (newId: () => string): PaperShelf => {
  const papers = new Map<string, string>();
  return {
    put: (html) => {
      const url = `${paperOrigin}/${newId()}`;
      papers.set(url, html);
      return url;
    },
    take: (url) => void papers.delete(url),
    answer: ({ url, method }) => {
      const html = originOf(url) === paperOrigin && method === 'GET' ? papers.get(url) : undefined;
      return html === undefined ? new Response('There is nothing at this address.', { status: 404, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' } }) : new Response(html, { headers });
    },
  };
};
