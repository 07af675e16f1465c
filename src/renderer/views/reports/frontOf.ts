import type { ReportDocument } from '../../../shared/reporting';

/** The report without the details behind its first page, which for a person is their week; as it is where it has no page that is made to stand alone. */
export const frontOf = (document: ReportDocument): ReportDocument => {
  const [first] = document.pages;
  return first !== undefined && (first.layout === 'front' || document.kind === 'person') && document.pages.length > 1 ? { ...document, pages: [first] } : document;
};
