import type { PageFormat, ReportBlock, ReportDocument } from '../document';
import type { CellWords } from '../document/cellText';
import { leftShare, partsOf, placeOf } from '../document/front';
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

/** Parts of the first page, each kept together; on a sheet that lies on its side in two columns. */
const frontHtml = (blocks: readonly ReportBlock[], words: CellWords, page: PageFormat): string => {
  const placed: Record<ReturnType<typeof placeOf>, string[]> = { across: [], left: [], right: [] };
  const after: string[] = [];
  for (const part of partsOf(blocks)) {
    const notes = part.filter((block) => block.type === 'note' && block.size === 'small');
    const rest = part.filter((block) => !notes.includes(block));
    const place = page.orientation === 'portrait' ? 'across' : placeOf(rest);
    const letters = Math.floor(lettersOf(page) * (place === 'left' ? leftShare : place === 'right' ? 1 - leftShare : 1));
    if (rest.length > 0) placed[place].push(`<section class="part">${blocksHtml(rest, { ...words, letters })}</section>`);
    if (notes.length > 0) after.push(blocksHtml(notes, { ...words, letters: lettersOf(page) }));
  }
  const columns = placed.left.length + placed.right.length === 0 ? '' : `<div class="columns"><div>${placed.left.join('\n')}</div><div>${placed.right.join('\n')}</div></div>`;
  return [...placed.across, columns, ...after].join('\n');
};

/** No scripts, frames, forms, fonts, connections: only the page's own styles, and pictures written into it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
