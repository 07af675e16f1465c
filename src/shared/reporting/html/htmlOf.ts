import type { ReportDocument } from '../document';
import { blockHtml } from './blockHtml';
import { escaped } from './escape';
import { inlineText } from './inlineText';
import { styleOf } from './style';

/**
 * A report as one whole page that needs nothing else: styles and drawings inside, no scripts, and a policy that forbids them and
 * everything from outside. Prints on the document's paper with page numbers and table heads on every page; reads on a screen and a
 * phone too. Every text from the plan is escaped.
 */
export const htmlOf = (document: ReportDocument): string => {
  const words = { currency: document.currency, statusDay: document.statusDay };
  const foot = [document.title, document.workspace].filter((text) => text !== '').join(' · ');
  const pages = document.pages.map(({ blocks }, index) => {
    const head = index === 0 ? `<h1>${inlineText(document.title)}</h1><p class="subtitle">${inlineText(document.subtitle)}</p>` : '';
    return `<section class="page">${head}${blocks.map((block) => blockHtml(block, words)).join('\n')}</section>`;
  });
  return [
    '<!DOCTYPE html>',
    '<html lang="en" dir="ltr"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(document.title)}</title>`,
    `<style>${styleOf(document.page, foot)}</style></head>`,
    `<body><main>${pages.join('\n')}</main></body></html>`,
    '',
  ].join('\n');
};

/** No scripts, frames, forms, fonts, connections: only the page's own styles, and pictures written into it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
