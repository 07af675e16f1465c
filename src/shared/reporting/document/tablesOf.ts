import type { ReportBlock, ReportCell, ReportColumn } from './blocks';
import type { ReportDocument } from './document';

/** One table of a report, for a sheet of a workbook or a file. */
export interface ReportTable {
  /** Unique in the report; short enough for the name of a sheet, without signs that a sheet or file name must not have. */
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
}

const longestName = 28;

/**
 * Everything in a report that has rows, as tables: its own tables (without their sums), then lists, decisions, key figures, the
 * printed week and the sheets of people, one row an entry. Cells are raw: minor units, minutes, ISO days. Texts are not guarded here:
 * whoever writes a file does that.
 */
export const tablesOf = (document: ReportDocument): readonly ReportTable[] => {
  const names = new Map<string, number>();
  return document.pages.flatMap(({ blocks }) => blocks.flatMap((block, index) => {
    const table = tableOf(block, headBefore(blocks, index));
    if (table === null || table.rows.length === 0) return [];
    const base = table.name.replace(/[\\/?*[\]:'"<>|]/g, ' ').replace(/\s+/g, ' ').trim().slice(0, longestName) || 'Table';
    const times = (names.get(base.toLowerCase()) ?? 0) + 1;
    names.set(base.toLowerCase(), times);
    return [{ ...table, name: times === 1 ? base : `${base} ${String(times)}` }];
  }));
};

const headBefore = (blocks: readonly ReportBlock[], index: number): string => {
  for (let place = index - 1; place >= 0; place -= 1) {
    const block = blocks[place];
    if (block?.type === 'heading') return block.text;
  }
  return '';
};

const text = (name: string): ReportColumn => ({ name, kind: 'text' });

const tableOf = (block: ReportBlock, head: string): ReportTable | null => {
  switch (block.type) {
    case 'table': return { name: block.caption || head || block.id, columns: block.columns, rows: block.rows };
    case 'list': return { name: head || block.id, columns: [text('About'), text('Text')], rows: block.items.map(({ lead, text: words }) => [lead.replace(/:$/, ''), words]) };
    case 'decisions': return { name: head || block.id, columns: [text('Decision'), text('Who'), { name: 'By', kind: 'day' }], rows: block.items.map(({ text: words, who, by }) => [words, who, by]) };
    case 'figures': return { name: `${head || 'Key'} figures`, columns: [text('Figure'), text('Value'), text('Note')], rows: block.items.map(({ label, value, note }) => [label, value, note]) };
    case 'week': return {
      name: 'Week', columns: [text('Who'), { name: 'Day', kind: 'day' }, text('Project'), text('Task'), { name: 'Booked', kind: 'hours' }, text('Certainty'), text('Off')],
      rows: block.rows.flatMap(({ name, cells }) => cells.flatMap(({ entries, off }, day) => {
        const iso = block.days[day] ?? null;
        return [...entries.map(({ title, project, minutes, certainty }) => [name, iso, project, title, minutes, certainty, off]), ...(entries.length === 0 && off !== '' ? [[name, iso, '', '', null, '', off]] : [])];
      })),
    };
    case 'sheet': return {
      name: 'Days', columns: [{ name: 'Day', kind: 'day' }, text('Task'), text('Project'), { name: 'Booked', kind: 'hours' }, text('Certainty'), { name: 'Due', kind: 'day' }, text('State'), text('Ask'), text('Notes')],
      rows: block.days.flatMap(({ day, tasks }) => tasks.map(({ title, project, minutes, certainty, due, state, contact, notes }) => [day, title, project, minutes, certainty, due, state, contact, notes])),
    };
    case 'heading': case 'paragraph': case 'note': case 'rag': case 'chart': return null;
  }
};
