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

/** Where a part of the first page stands on a sheet that lies on its side: figures to the left, words to the right, the head and notes across. */
export const placeOf = (part: readonly ReportBlock[]): 'across' | 'left' | 'right' => {
  if (part[0]?.type !== 'heading') return 'across';
  return part.some(({ type }) => type === 'table' || type === 'chart' || type === 'figures') ? 'left' : 'right';
};

/** The share of the width that the left column has. */
export const leftShare = 0.57;

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
