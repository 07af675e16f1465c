import type { PageFormat, ReportBlock, ReportPage } from '../document';
import { leftShare, pairs, partsOf, placeOf } from '../document/front';

/** How much the first page shows of what can be long. */
export interface FrontLimits {
  readonly milestones: number;
  readonly changes: number;
  readonly conflicts: number;
  readonly decisions: number;
  readonly rows: number;
  /** Of the chart, in its own units. */
  readonly chartHeight: number;
}

/** From generous to lean: the first that stays on the sheet is taken. */
const choices: readonly FrontLimits[] = [
  { milestones: 12, changes: 7, conflicts: 6, decisions: 7, rows: 16, chartHeight: 200 },
  { milestones: 10, changes: 6, conflicts: 5, decisions: 6, rows: 14, chartHeight: 180 },
  { milestones: 8, changes: 5, conflicts: 4, decisions: 5, rows: 12, chartHeight: 170 },
  { milestones: 8, changes: 5, conflicts: 4, decisions: 5, rows: 10, chartHeight: 160 },
  { milestones: 7, changes: 4, conflicts: 4, decisions: 4, rows: 9, chartHeight: 160 },
  { milestones: 6, changes: 4, conflicts: 3, decisions: 4, rows: 8, chartHeight: 160 },
  { milestones: 6, changes: 3, conflicts: 3, decisions: 3, rows: 7, chartHeight: 150 },
  { milestones: 5, changes: 3, conflicts: 2, decisions: 3, rows: 6, chartHeight: 140 },
  { milestones: 4, changes: 2, conflicts: 2, decisions: 2, rows: 5, chartHeight: 140 },
  { milestones: 3, changes: 2, conflicts: 1, decisions: 2, rows: 4, chartHeight: 140 },
  { milestones: 2, changes: 1, conflicts: 1, decisions: 1, rows: 2, chartHeight: 140 },
];

/** Millimetres between the margins. */
const sheets = {
  A4: { portrait: { width: 182, height: 267 }, landscape: { width: 269, height: 180 } },
  Letter: { portrait: { width: 187, height: 249 }, landscape: { width: 251, height: 185 } },
} as const;

const lineHeight = 4.55;
const letterWidth = 1.72;

const linesOf = (text: string, width: number): number => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * letterWidth) / width)), 0);

/** About how high a block prints, in millimetres: on the safe side, since nobody measures fonts here. */
const heightOf = (block: ReportBlock, width: number): number => {
  switch (block.type) {
    case 'heading': return 10.5;
    case 'paragraph': case 'note': return block.text === '' ? 0 : linesOf(block.text, width) * lineHeight + 2;
    case 'rag': return 12 + linesOf(block.reason, width - 22) * lineHeight + (block.status === block.derived ? 0 : 5);
    case 'figures': return 18 * Math.ceil(block.items.length / Math.max(1, Math.floor(width / 37)));
    case 'table': {
      const letters = width / 1.6 / Math.max(1, block.columns.length);
      const rows = block.rows.map((cells) => Math.max(1, ...cells.map((cell) => (typeof cell === 'string' ? Math.ceil(cell.length / (letters * 1.9)) : 1))));
      return (block.caption === '' ? 0 : 6) + 10 + rows.reduce((sum, lines) => sum + 2.2 + lines * 4.2, 0) + (block.total === null ? 0 : 7) + (block.more === '' ? 0 : 7);
    }
    case 'chart': return 7 + (width * block.scene.height) / Math.max(1, block.scene.width);
    case 'list': return block.items.reduce((sum, { lead, text }) => sum + linesOf(`${lead} ${text}`, width - 7) * lineHeight + 1, 0) + (block.more === '' ? 0 : 7) + 2;
    case 'decisions': return block.items.reduce((sum, { text, who }) => sum + linesOf(`${text} (${who}, by 27 Nov)`, width - 7) * lineHeight + 1, 0) + (block.more === '' ? 0 : 7) + 2;
    case 'week': case 'sheet': return Number.POSITIVE_INFINITY;
  }
};

const titleHeight = 20;

const frontHeight = (blocks: readonly ReportBlock[], { size, orientation }: PageFormat): number => {
  const { width } = sheets[size][orientation];
  const sum = (part: readonly ReportBlock[], available: number): number => part.reduce((height, block) => height + heightOf(block, available), 0);
  const isNote = (block: ReportBlock): boolean => block.type === 'note' && block.size === 'small';
  const notes = sum(blocks.filter(isNote), width);
  const parts = partsOf(blocks.filter((block) => !isNote(block)));
  if (orientation === 'portrait') {
    const words = pairs(parts.filter((part) => placeOf(part) === 'right'));
    const rows = words.map((pair) => (pair.length === 1 ? pair.map((part) => sum(part, width)) : pair.map((part) => sum(part, width / 2 - 4))));
    return titleHeight + notes + parts.reduce((height, part) => height + (placeOf(part) === 'right' ? 0 : sum(part, width)), 0) + rows.reduce((height, row) => height + Math.max(...row), 0);
  }
  const heights = { across: 0, left: 0, right: 0 };
  for (const part of parts) {
    const place = placeOf(part);
    heights[place] += sum(part, place === 'across' ? width : place === 'left' ? width * leftShare - 6 : width * (1 - leftShare) - 6);
  }
  return titleHeight + notes + heights.across + Math.max(heights.left, heights.right);
};

/**
 * The first page, with as much as stays on one sheet: lists show fewer items where paper is short and say how many are left out. Texts
 * of extreme length make it go on over a second sheet: nothing is cut.
 */
export const frontPage = (page: PageFormat, blocksWith: (limits: FrontLimits) => readonly ReportBlock[]): ReportPage => {
  const { height } = sheets[page.size][page.orientation];
  let blocks: readonly ReportBlock[] = [];
  for (const limits of choices) {
    blocks = blocksWith(limits);
    if (frontHeight(blocks, page) <= height) break;
  }
  return { id: 'front', title: 'Overview', layout: 'front', blocks };
};
