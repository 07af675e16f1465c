import { cellText, unitOf, type CellWords } from '../document/cellText';
import type { ColumnKind, TableBlock } from '../document';
import { columnWidths } from './columnWidths';
import { inlineText } from './inlineText';

const isFigure = (kind: ColumnKind): boolean => kind !== 'text';

/** A table with its caption, a head that is repeated on every page, row heads, figures to the right, and its sums. */
export const tableHtml = ({ caption, columns, rows, total, more }: TableBlock, words: CellWords & { readonly letters: number }): string => {
  const moreHtml = more === '' ? '' : `<p class="more">${inlineText(more)}</p>`;
  if (rows.length === 0) return `<h3>${inlineText(caption)}</h3>${moreHtml}`;
  const texts = rows.map((cells) => cells.map((cell, index) => cellText(cell, columns[index]?.kind ?? 'text', words)));
  const sums = total === null ? null : total.map((cell, index) => cellText(cell, columns[index]?.kind ?? 'text', words));
  const widths = columnWidths(columns.map(({ name, kind }, index) => ({
    head: name, wraps: isFigure(kind) ? 'oneLine' : 'wraps', texts: [...texts.map((cells) => cells[index] ?? ''), ...(sums === null ? [] : [sums[index] ?? ''])],
  })), words.letters);
  const all = widths.reduce((sum, width) => sum + width, 0);
  const cols = widths.map((width) => `<col style="width:${(100 * width / all).toFixed(2)}%">`).join('');
  const heads = columns.map(({ name, kind }) => `<th scope="col"${isFigure(kind) ? ' class="n"' : ''}>${inlineText(name)}${unit(unitOf(kind, words.currency))}</th>`).join('');
  const body = texts.map((cells) => rowHtml(cells, columns)).join('');
  // What is left out stands above the sums, which are over it too.
  const rest = more === '' || sums === null ? '' : `<tr class="rest"><td colspan="${String(columns.length)}">${inlineText(more)}</td></tr>`;
  const foot = sums === null ? '' : `<tfoot>${rowHtml(sums, columns)}</tfoot>`;
  const name = caption === '' ? '' : `<caption>${inlineText(caption)}</caption>`;
  return `<div class="wide" style="--letters:${String(Math.round(all))}"><table>${name}<colgroup>${cols}</colgroup><thead><tr>${heads}</tr></thead><tbody>${body}${rest}</tbody>${foot}</table>${sums === null ? moreHtml : ''}</div>`;
};

const unit = (text: string): string => (text === '' ? '' : ` <span class="unit">${inlineText(text)}</span>`);

const rowHtml = (cells: readonly string[], columns: TableBlock['columns']): string => {
  let html = '<tr>';
  for (let index = 0; index < cells.length; index += 1) {
    const text = inlineText(cells[index] ?? '');
    if (index === 0) html += `<th scope="row">${text}</th>`;
    else if (isFigure(columns[index]?.kind ?? 'text')) html += `<td class="n">${text}</td>`;
    else html += `<td>${text}</td>`;
  }
  return `${html}</tr>`;
};

