import { paperParts } from './paperParts';
import { paperSheet } from './paperStyles';
import { readMarkup } from './readMarkup';

/** Lays only the paper out for the printer. What is behind it is the app, which is no part of a report. */
const onlyPaper = `
@media print {
  html, body { height: auto; overflow: visible; background: none; }
  body > * { display: none; }
  body > [data-paper] { display: block; }
}
@media screen { body > [data-paper] { display: none; } }`;

let clean: () => void = () => undefined;

/**
 * Prints a report from this page: the browser edition has no other way, and its own dialog makes PDF files too. The paper stands
 * beside the app and takes its place for the printer alone. False where the report's markup is broken.
 */
export const printPaper = (title: string, html: string, page: Window & typeof globalThis): boolean => {
  clean();
  const { styles, markup } = paperParts(html);
  const content = readMarkup(markup, page.document);
  if (content === null) return false;
  const host = page.document.createElement('div');
  host.dataset['paper'] = '';
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [paperSheet(styles)];
  shadow.append(content);
  // Margins, page numbers and the size of the paper can be said to the page only, not inside a shadow.
  const ofPage = new page.CSSStyleSheet({ media: 'print' });
  ofPage.replaceSync(styles);
  const around = new page.CSSStyleSheet();
  around.replaceSync(onlyPaper);
  const before = { sheets: page.document.adoptedStyleSheets, title: page.document.title };
  page.document.adoptedStyleSheets = [...before.sheets, ofPage, around];
  page.document.title = title;
  page.document.body.append(host);
  clean = () => {
    clean = () => undefined;
    host.remove();
    page.document.adoptedStyleSheets = page.document.adoptedStyleSheets.filter((sheet) => sheet !== ofPage && sheet !== around);
    if (page.document.title === title) page.document.title = before.title;
  };
  page.addEventListener('afterprint', () => clean(), { once: true });
  page.print();
  return true;
};
