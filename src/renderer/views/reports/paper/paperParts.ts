/** The two halves of a report's page: how it looks, and what stands on it. */
export interface PaperParts {
  readonly styles: string;
  readonly markup: string;
}

const between = (text: string, start: string, end: string): string => {
  const from = text.indexOf(start);
  const to = text.lastIndexOf(end);
  return from < 0 || to < from ? '' : text.slice(from + start.length, to);
};

/** Takes apart what `htmlOf` put together. Texts of the plan cannot look like these marks: they are escaped. */
export const paperParts = (html: string): PaperParts => ({ styles: between(html, '<style>', '</style>'), markup: between(html, '<main>', '</main>') });
