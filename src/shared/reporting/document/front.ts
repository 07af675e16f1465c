import type { ReportBlock } from './blocks';

/** The blocks of a page in runs that belong together: each begins with its heading. */
export const partsOf = (blocks: readonly ReportBlock[]): readonly (readonly ReportBlock[])[] => {
  const parts: ReportBlock[][] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (last === undefined || (block.type === 'heading' && block.level === 2)) parts.push([block]);
    else last.push(block);
  }
  return parts;
};

/**
 * What a part of the first page is: `head` the status and summary, `table`, `chart` a drawing or figures without a table, `words` all
 * else. Upright they stand in this order across the sheet, words two beside each other.
 */
export const natureOf = (part: readonly ReportBlock[]): 'head' | 'table' | 'chart' | 'words' => {
  if (part[0]?.type !== 'heading') return 'head';
  if (part.some(({ type }) => type === 'table')) return 'table';
  return part.some(({ type }) => type === 'chart' || type === 'figures') ? 'chart' : 'words';
};

/** The share of the width that the left column has. */
export const leftShare = 0.55;

/** Upright, the last parts that are words stand two beside each other; where their number is odd, the last one has the whole width. */
export const pairs = <Part>(parts: readonly Part[]): readonly (readonly Part[])[] => {
  const rows: Part[][] = [];
  for (const part of parts) {
    const last = rows.at(-1);
    if (last?.length === 1) last.push(part);
    else rows.push([part]);
  }
  return rows;
};
