import type { ReportDocument } from '../../../shared/reporting';

/** The report without the details behind its first page; as it is where it has no page that is made to stand alone. */
export const frontOf = (document: ReportDocument): ReportDocument => {
  const [first] = document.pages;
  return first?.layout === 'front' && document.pages.length > 1 ? { ...document, pages: [first] } : document;
};
