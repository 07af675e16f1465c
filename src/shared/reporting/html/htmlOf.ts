import type { PageFormat, ReportBlock, ReportDocument } from '../document';
import type { CellWords } from '../document/cellText';
import { leftShare, pairs, partsOf, placeOf } from '../document/front';
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

interface PlacedPart {
  readonly place: ReturnType<typeof placeOf>;
  readonly html: string;
}

/** Parts of the first page, each kept together. Upright, lists stand two beside each other; on a sheet that lies on its side figures stand left and words right. */
const frontHtml = (blocks: readonly ReportBlock[], words: CellWords, page: PageFormat): string => {
  const letters = lettersOf(page);
  const isUpright = page.orientation === 'portrait';
  const notes = blocks.filter(isFootnote);
  const parts = partsOf(blocks.filter((block) => !isFootnote(block))).map((part): PlacedPart => {
    const place = placeOf(part);
    const share = isUpright || place === 'across' ? 1 : place === 'left' ? leftShare : 1 - leftShare;
    return { place, html: `<section class="part">${blocksHtml(part, { ...words, letters: Math.floor(letters * share) })}</section>` };
  });
  const across = parts.filter(({ place }) => place === 'across');
  const left = parts.filter(({ place }) => place === 'left');
  const right = parts.filter(({ place }) => place === 'right');
  const html = (some: readonly PlacedPart[]): string => some.map((part) => part.html).join('\n');
  const placed = isUpright ? [html(left), ...pairs(right).map((pair) => (pair.length === 2 ? `<div class="pair">${html(pair)}</div>` : html(pair)))] : [`<div class="columns"><div>${html(left)}</div><div>${html(right)}</div></div>`];
  return [html(across), ...placed, blocksHtml(notes, { ...words, letters })].join('\n');
};

const isFootnote = (block: ReportBlock): boolean => block.type === 'note' && block.size === 'small';

/** No scripts, frames, forms, fonts, connections: only the page's own styles, and pictures written into it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
