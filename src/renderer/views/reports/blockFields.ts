import type { RagStatus, ReportDocument } from '../../../shared/reporting';

/** Texts of a report that can be written anew: their names, by the id under which an edit is kept. */
export const writableTexts = ({ pages }: ReportDocument): ReadonlyMap<string, string> =>
  new Map(pages.flatMap(({ blocks }) => blocks.flatMap((block): readonly (readonly [string, string])[] => {
    if (block.type === 'paragraph') return [[block.id, block.label]];
    return block.type === 'rag' ? [[block.reasonId, 'Why']] : [];
  })));

/** The overall status of a report that has one: under which id an edit is kept, what it is, and what the figures say. */
export const statusOf = ({ pages }: ReportDocument): { readonly id: string; readonly status: RagStatus; readonly derived: RagStatus } | null => {
  for (const { blocks } of pages) for (const block of blocks) if (block.type === 'rag') return block;
  return null;
};
