import { formatDay, formatHours, parseIsoDay } from '../../calendar';
import { ragWords, type DecisionsBlock, type ListBlock, type RagBlock, type ReportBlock, type ReportDocument, type SheetBlock, type TableBlock, type WeekBlock } from '../document';
import { cellText, dayText, unitOf, type CellWords } from '../document/cellText';
import { markdownText as md } from './escape';

/** Rows of a table that a message shows: what is more is in the attached report. */
const mostRows = 12;

const ragMarks = { red: '🔴', amber: '🟡', green: '🟢' } as const;

/**
 * A report as a message for Slack, Teams or anything that reads Markdown: bold words for heads, lists instead of tables, no pictures.
 * Short: the first page of a report; a sheet or board whole. Everything from the plan is escaped and calls nobody.
 */
export const markdownOf = (document: ReportDocument): string => {
  const words = { currency: document.currency, statusDay: document.statusDay };
  const pages = document.pages.some(({ layout }) => layout === 'front') ? document.pages.slice(0, 1) : document.pages;
  const blocks = pages.flatMap(({ blocks: each }) => each);
  const texts = blocks.map((block) => blockText(block, words)).filter((text) => text !== '');
  return `${[`**${md(document.title)}**`, md(document.subtitle), ...texts].join('\n\n')}\n`;
};

const blockText = (block: ReportBlock, words: CellWords): string => {
  switch (block.type) {
    case 'heading': return `**${md(block.text)}**`;
    case 'paragraph': return paragraphText(block.text);
    case 'note': return block.size === 'small' ? '' : md(block.text);
    case 'rag': return ragText(block);
    case 'figures': return bullets(block.items.map(({ label, value, note }) => `${md(label)}: **${md(value)}**${note === '' ? '' : ` (${md(note)})`}`));
    case 'table': return tableText(block, words);
    case 'chart': return '';
    case 'list': return listText(block);
    case 'decisions': return decisionsText(block, words);
    case 'week': return weekText(block);
    case 'sheet': return sheetText(block, words);
  }
};

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

const paragraphText = (text: string): string => text.split(/\n+/).map(md).filter((line) => line !== '').join('\n\n');

const ragText = ({ status, derived, reason }: RagBlock): string =>
  `${ragMarks[status]} **${ragWords[status]}**: ${md(reason)}${status === derived ? '' : ` (Set by hand; the figures say ${ragWords[derived].toLowerCase()}.)`}`;

/** One line a row: its first cell, then each other that is not empty with the name of its column. */
const tableText = ({ caption, columns, rows, more }: TableBlock, words: CellWords): string => {
  const lines = rows.slice(0, mostRows).map((cells) => {
    const [first = '', ...others] = cells.map((cell, index) => cellText(cell, columns[index]?.kind ?? 'text', words));
    const facts = others.flatMap((text, index) => {
      const { name = '', kind = 'text' } = columns[index + 1] ?? {};
      const unit = unitOf(kind, words.currency);
      return text === '' ? [] : [`${md(name.charAt(0).toLowerCase() + name.slice(1))} ${md(text)}${unit === '' ? '' : ` ${md(unit)}`}`];
    });
    return `**${md(first)}**${facts.length === 0 ? '' : `: ${facts.join(', ')}`}`;
  });
  const rest = rows.length > mostRows ? [`and ${String(rows.length - mostRows)} more in the report`] : more === '' ? [] : [md(more)];
  return joined(caption, [...lines, ...rest]);
};

const joined = (caption: string, lines: readonly string[]): string => `${caption === '' ? '' : `${md(caption)}\n`}${bullets(lines)}`;

const listText = ({ items, more }: ListBlock): string => {
  const lines = items.slice(0, mostRows).map(({ lead, text }) => `${lead === '' ? '' : `**${md(lead)}** `}${md(text)}`);
  const rest = items.length > mostRows ? [`and ${String(items.length - mostRows)} more in the report`] : more === '' ? [] : [md(more)];
  return bullets([...lines, ...rest]);
};

const decisionsText = ({ items, more }: DecisionsBlock, { statusDay }: CellWords): string => {
  const lines = items.map(({ text, who, by }, index) => {
    const facts = [who, by === null ? '' : `by ${dayText(by, statusDay)}`].filter((fact) => fact !== '').join(', ');
    return `${String(index + 1)}. ${md(text)}${facts === '' ? '' : ` **(${md(facts)})**`}`;
  });
  return [...lines, ...(more === '' ? [] : [`- ${md(more)}`])].join('\n');
};

const dayName = (day: string): string => {
  const number = parseIsoDay(day);
  return number === null ? md(day) : formatDay(number, 'shortWeekdayDayMonth');
};

const weekText = ({ days, rows }: WeekBlock): string =>
  rows.map(({ name, cells }) => `**${md(name)}**\n${bullets(cells.flatMap(({ entries, off }, index) => {
    const parts = [...entries.map(({ title, minutes }) => `${md(title)} ${formatHours(minutes)}`), ...(off === '' ? [] : [md(off)])];
    return parts.length === 0 ? [] : [`${dayName(days[index] ?? '')}: ${parts.join('; ')}`];
  }))}`).join('\n\n');

const sheetText = ({ days }: SheetBlock, { statusDay }: CellWords): string =>
  days.map(({ day, off, tasks }) => {
    const lines = tasks.map(({ title, minutes, project, due, state }) => {
      const facts = [project, due === null ? '' : `due ${dayText(due, statusDay)}`, state].filter((text) => text !== '').map(md).join(', ');
      return `${state === 'Done' ? '☑' : '☐'} ${md(title)}, ${formatHours(minutes)}${facts === '' ? '' : ` (${facts})`}`;
    });
    const rest = off === '' ? (tasks.length === 0 ? ['Nothing booked.'] : []) : [md(off)];
    return `**${dayName(day)}**\n${bullets([...lines, ...rest])}`;
  }).join('\n\n');
