import type { ReportDocument } from '../../../shared/reporting';

/** Several papers as one: each begins on a sheet of its own, under its title. Null for none. */
export const onePaper = (title: string, documents: readonly ReportDocument[]): ReportDocument | null => {
  const [first] = documents;
  if (first === undefined) return null;
  const pages = documents.flatMap((document, place) =>
    document.pages.map((page, index) => ({
      ...page,
      id: `${String(place)}-${page.id}`,
      blocks: index > 0 ? page.blocks : [{ type: 'heading', level: 2, text: document.title } as const, { type: 'note', size: 'small', text: document.subtitle } as const, ...page.blocks],
    })));
  return { ...first, kind: 'board', subject: '', title, subtitle: '', pages };
};
