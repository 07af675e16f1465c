import type { PageFormat, ReportBlock, ReportDocument } from '../document';
import type { CellWords } from '../document/cellText';
import { leftShare, natureOf, pairs, partsOf } from '../document/front';
import { frontColumns, isFootnote } from '../document/frontHeight';
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
  const pages = document.pages.map(({ layout, blocks }, index) => {
    const head = index === 0 ? `<h1>${inlineText(document.title)}</h1><p class="subtitle">${inlineText(document.subtitle)}</p>` : '';
    const body = layout === 'front' ? frontHtml(blocks, words, document.page) : blocksHtml(blocks, { ...words, letters: lettersOf(document.page) });
    return `<section class="page ${layout}">${head}${body}</section>`;
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

const blocksHtml = (blocks: readonly ReportBlock[], words: CellWords & { readonly letters: number }): string => blocks.map((block) => blockHtml(block, words)).join('\n');

/** Letters of 9 pt between the margins. */
const lettersOf = ({ orientation }: PageFormat): number => (orientation === 'portrait' ? 100 : 142);

/** Parts of the first page, each kept together: upright across the sheet, lists two beside each other; on a sheet that lies on its side in two columns. */
const frontHtml = (blocks: readonly ReportBlock[], words: CellWords, page: PageFormat): string => {
  const letters = lettersOf(page);
  const parts = partsOf(blocks.filter((block) => !isFootnote(block)));
  const html = (some: readonly (readonly ReportBlock[])[], share: number): string =>
    some.map((part) => `<section class="part">${blocksHtml(part, { ...words, letters: Math.floor(letters * share) })}</section>`).join('\n');
  const notes = blocksHtml(blocks.filter(isFootnote), { ...words, letters });
  if (page.orientation === 'portrait') {
    const lists = pairs(parts.filter((part) => natureOf(part) === 'words'));
    return [html(parts.filter((part) => natureOf(part) !== 'words'), 1), ...lists.map((pair) => (pair.length === 2 ? `<div class="pair">${html(pair, 0.5)}</div>` : html(pair, 1))), notes].join('\n');
  }
  const { left, right } = frontColumns(parts.filter((part) => natureOf(part) !== 'head'), page);
  return [headHtml(blocks, words), `<div class="columns"><div>${html(left, leftShare)}</div><div>${html(right, 1 - leftShare)}</div></div>`, notes].join('\n');
};

/** The status and the summary beside each other, where the sheet is wide. */
const headHtml = (blocks: readonly ReportBlock[], words: CellWords): string => {
  const [first, ...others] = partsOf(blocks.filter((block) => !isFootnote(block)))[0] ?? [];
  const cell = (some: readonly ReportBlock[]): string => `<section class="part">${blocksHtml(some, { ...words, letters: 70 })}</section>`;
  return first === undefined ? '' : `<div class="pair head">${cell([first])}${cell(others)}</div>`;
};

/** No scripts, frames, forms, fonts, connections: only the page's own styles, and pictures written into it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
