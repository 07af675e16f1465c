import { refuseWith, type Result } from '../../../shared/model';
import { csvOf, differentNames, fileNameFrom, tablesOf, type ReportDocument, type WorkbookContent } from '../../../shared/reporting';
import type { useHost } from '../../hooks';

type Host = ReturnType<typeof useHost>;

/** A report as a workbook: what it says in words on the first sheet, and a sheet a table. */
export const workbookContent = (document: ReportDocument): WorkbookContent => {
  const { title, subtitle, workspace, statusDay, since, currency, page, pages } = document;
  const texts = pages.flatMap(({ blocks }) => blocks.flatMap((block): readonly (readonly [string, string])[] => {
    if (block.type === 'rag') return [['Status', block.status], ['Why', block.reason]];
    return block.type === 'paragraph' && block.text !== '' ? [[block.label, block.text]] : [];
  }));
  return { title, currency, page, tables: tablesOf(document), facts: [['', subtitle], ['Plan', workspace], ['Status day', statusDay], ['Changes since', since], ...texts] };
};

/** The tables of a report as CSV: one file where there is one, a new folder of files where there are several. */
export const saveTables = async (host: Host, document: ReportDocument, name: string): Promise<Result<{ readonly done: boolean }>> => {
  const tables = tablesOf(document);
  const names = differentNames(tables.map((table) => fileNameFrom(table.name)));
  const files = tables.map((table, place) => ({ name: `${names[place] ?? 'Table'}.csv`, text: csvOf(table, document.currency) }));
  const [only] = files;
  if (only === undefined) return refuseWith('no-tables', 'There is no table in this report, so there is nothing to write.', 'Save it as a page or as PDF instead.');
  if (files.length === 1 || host.beginFolder === null) return oneByOne(host, files, name);
  const begun = await host.beginFolder(`${name} tables`);
  if (!begun.ok) return begun;
  const folder = begun.value;
  if (folder === null) return { ok: true, value: { done: false } };
  for (const file of files) {
    const added = await folder.addText(file.name, file.text);
    if (added.ok) continue;
    await folder.discard();
    return refuseWith(added.refusal.code, `${added.refusal.sentence} None of the tables was left.`, added.refusal.nextStep);
  }
  const kept = await folder.keep();
  return kept.ok ? { ok: true, value: { done: true } } : kept;
};

/** One download after the other, for browsers that write no folders; what could not be written is named. */
const oneByOne = async (host: Host, files: readonly { readonly name: string; readonly text: string }[], name: string): Promise<Result<{ readonly done: boolean }>> => {
  for (const [place, file] of files.entries()) {
    const saved = await host.saveTextFile(`${name} ${file.name}`, 'text/csv', file.text);
    if (!saved.ok) return refuseWith(saved.refusal.code, `${saved.refusal.sentence} ${String(place)} of ${String(files.length)} tables were written.`, saved.refusal.nextStep);
    if (!saved.value.saved) return { ok: true, value: { done: place > 0 } };
  }
  return { ok: true, value: { done: true } };
};
