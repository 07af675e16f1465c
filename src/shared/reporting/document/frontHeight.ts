import type { FiguresBlock, ReportBlock } from './blocks';
import type { PageFormat } from './document';
import { leftShare, natureOf, pairs, partsOf } from './front';

/** Millimetres between the margins. */
export const sheets = {
  A4: { portrait: { width: 182, height: 267 }, landscape: { width: 269, height: 180 } },
  Letter: { portrait: { width: 187, height: 249 }, landscape: { width: 251, height: 185 } },
} as const;

const lineHeight = 4.55;
/** Of the wider of the fonts that may print it, with what lines lose where they break between words. */
const letterWidth = 1.72;

const linesOf = (text: string, width: number): number => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * letterWidth) / width)), 0);

/** About how high a block prints, in millimetres: on the safe side, since nobody measures fonts here. */
const heightOf = (block: ReportBlock, width: number): number => {
  switch (block.type) {
    case 'heading': return 10.2;
    case 'paragraph': return block.text === '' ? 0 : linesOf(block.text, width) * lineHeight + 3;
    case 'note': return linesOf(block.text, width * 1.05) * 4.3 + 2;
    case 'rag': return 13.5 + linesOf(block.reason, width - 22) * lineHeight + (block.status === block.derived ? 0 : 5);
    case 'figures': return figuresHeight(block, width);
    case 'table': {
      const letters = width / 1.6 / Math.max(1, block.columns.length);
      const rows = block.rows.map((cells) => Math.max(1, ...cells.map((cell) => (typeof cell === 'string' ? Math.ceil(cell.length / (letters * 1.9)) : 1))));
      return (block.caption === '' ? 0 : 6) + 9 + rows.reduce((sum, lines) => sum + 2.2 + lines * 4.2, 0) + (block.total === null ? 0 : 7) + (block.more === '' ? 0 : 7);
    }
    case 'chart': return 7 + (width * block.scene.height) / Math.max(1, block.scene.width);
    case 'list': return block.items.reduce((sum, { lead, text }) => sum + linesOf(`${lead} ${text}`, width - 7) * lineHeight + 1, 0) + (block.more === '' ? 0 : 6) + 2;
    case 'decisions': return block.items.reduce((sum, { text, who }) => sum + linesOf(`${text} (${who}, by 27 Nov)`, width - 7) * lineHeight + 1, 0) + (block.more === '' ? 0 : 6) + 2;
    case 'week': case 'sheet': return Number.POSITIVE_INFINITY;
  }
};

/** Figures stand side by side, at least 30 mm wide each; the longest note of all makes them high. */
const figuresHeight = ({ items }: FiguresBlock, width: number): number => {
  const across = Math.max(1, Math.min(items.length, Math.floor((width + 4) / 34)));
  const room = (width + 4) / across - 7;
  return (14 + 4.3 * Math.max(1, ...items.map(({ note }) => linesOf(note, room)))) * Math.ceil(items.length / across);
};

const titleHeight = 18;

const sum = (part: readonly ReportBlock[], width: number): number => part.reduce((height, block) => height + heightOf(block, width), 0);

/** Between the columns of the first page. */
const gap = 8;

export interface FrontColumns {
  readonly left: readonly (readonly ReportBlock[])[];
  readonly right: readonly (readonly ReportBlock[])[];
  /** Of the higher one, in millimetres. */
  readonly height: number;
}

/** So many parts of words are tried in either column; more are put where there is more room. */
const mostTried = 6;

/**
 * Parts of the first page on a sheet that lies on its side, in two columns: tables in the wide left one, drawings on the right, and
 * words in whichever way makes the page least high. In each column they keep their order.
 */
export const frontColumns = (parts: readonly (readonly ReportBlock[])[], { size }: Pick<PageFormat, 'size'>): FrontColumns => {
  const { width } = sheets[size].landscape;
  const words = parts.filter((part) => natureOf(part) === 'words').slice(0, mostTried);
  const ways = Array.from({ length: 2 ** words.length }, (_none, way) => columnsOf(parts, width, (part) => {
    const place = words.indexOf(part);
    return place < 0 ? 'either' : Math.floor(way / 2 ** place) % 2 === 0 ? 'left' : 'right';
  }));
  return ways.reduce((best, way) => (way.height < best.height ? way : best));
};

const columnsOf = (parts: readonly (readonly ReportBlock[])[], width: number, sideOf: (part: readonly ReportBlock[]) => 'left' | 'right' | 'either'): FrontColumns => {
  const left: (readonly ReportBlock[])[] = [];
  const right: (readonly ReportBlock[])[] = [];
  const heights = { left: 0, right: 0 };
  for (const part of parts) {
    const nature = natureOf(part);
    const wanted = nature === 'table' ? 'left' : nature === 'chart' ? 'right' : sideOf(part);
    const side = wanted === 'either' ? (heights.left <= heights.right ? 'left' : 'right') : wanted;
    (side === 'left' ? left : right).push(part);
    heights[side] += sum(part, (width - gap) * (side === 'left' ? leftShare : 1 - leftShare));
  }
  return { left, right, height: Math.max(heights.left, heights.right) };
};

/** A note in small print: it stands at the foot of the first page. */
export const isFootnote = (block: ReportBlock): boolean => block.type === 'note' && block.size === 'small';

/** About how high the first page prints, in millimetres. */
export const frontHeight = (blocks: readonly ReportBlock[], { size, orientation }: PageFormat): number => {
  const { width } = sheets[size][orientation];
  const notes = sum(blocks.filter(isFootnote), width);
  const parts = partsOf(blocks.filter((block) => !isFootnote(block)));
  const heads = parts.filter((part) => natureOf(part) === 'head');
  const others = parts.filter((part) => natureOf(part) !== 'head');
  if (orientation === 'landscape') {
    const head = heads.reduce((height, part) => height + Math.max(sum(part.slice(0, 1), (width - gap) * (1 - leftShare)), sum(part.slice(1), (width - gap) * leftShare)), 0);
    return titleHeight + notes + head + frontColumns(others, { size }).height;
  }
  const rows = pairs(others.filter((part) => natureOf(part) === 'words')).map((pair) => Math.max(...pair.map((part) => sum(part, pair.length === 1 ? width : (width - gap) / 2))));
  const across = [...heads, ...others.filter((part) => natureOf(part) !== 'words')];
  return titleHeight + notes + across.reduce((height, part) => height + sum(part, width), 0) + rows.reduce((height, row) => height + row, 0);
};
