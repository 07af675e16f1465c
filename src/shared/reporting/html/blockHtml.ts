import { svgOf } from '../charts';
import type { DecisionsBlock, FiguresBlock, ListBlock, ReportBlock } from '../document';
import { dayText, type CellWords } from '../document/cellText';
import { escaped, printable } from './escape';
import { inlineText } from './inlineText';
import { ragHtml } from './ragHtml';
import { tableHtml } from './tableHtml';
import { sheetHtml, weekHtml } from './weekHtml';

/** One block as HTML; every text in it is escaped. `letters` fit on a line of a table. */
export const blockHtml = (block: ReportBlock, words: CellWords & { readonly letters: number }): string => {
  switch (block.type) {
    case 'heading': return `<h${String(block.level)}>${inlineText(block.text)}</h${String(block.level)}>`;
    case 'paragraph': return `<p data-edit="${escaped(block.id)}">${inlineText(block.text)}</p>`;
    case 'note': return block.text === '' ? '' : `<p${block.size === 'small' ? ' class="small"' : ''}>${inlineText(block.text)}</p>`;
    case 'rag': return ragHtml(block);
    case 'figures': return figuresHtml(block);
    case 'table': return tableHtml(block, words);
    case 'chart': return `<figure><figcaption>${inlineText(block.scene.title)}</figcaption>${printable(svgOf(block.scene))}</figure>`;
    case 'list': return listHtml(block);
    case 'decisions': return decisionsHtml(block, words);
    case 'week': return weekHtml(block);
    case 'sheet': return sheetHtml(block, words);
  }
};

const figuresHtml = ({ items }: FiguresBlock): string =>
  `<dl class="figures">${items.map(({ label, value, note }) => `<div><dt>${inlineText(label)}</dt><dd><b>${inlineText(value)}</b>${note === '' ? '' : `<span>${inlineText(note)}</span>`}</dd></div>`).join('')}</dl>`;

const moreHtml = (more: string): string => (more === '' ? '' : `<p class="more">${inlineText(more)}</p>`);

const listHtml = ({ items, more }: ListBlock): string => {
  const list = items.length === 0 ? '' : `<ul>${items.map(({ lead, text }) => `<li>${lead === '' ? '' : `<b>${inlineText(lead)}</b> `}${inlineText(text)}</li>`).join('')}</ul>`;
  return `${list}${moreHtml(more)}`;
};

const decisionsHtml = ({ items, more }: DecisionsBlock, { statusDay }: CellWords): string => {
  const list = items.map(({ text, who, by }) => {
    const facts = [who, by === null ? '' : `by ${dayText(by, statusDay)}`].filter((fact) => fact !== '').join(', ');
    return `<li>${inlineText(text)}${facts === '' ? '' : ` <b>(${inlineText(facts)})</b>`}</li>`;
  });
  return `${list.length === 0 ? '' : `<ol>${list.join('')}</ol>`}${moreHtml(more)}`;
};
