import { z } from 'zod';
import type { ChartScene } from '../charts';
import type { ReportBlock } from './blocks';
import type { ReportDocument } from './document';

// zod would otherwise try out whether it may evaluate text: the page's policy forbids that, and says so loudly.
z.config({ jitless: true });

/** Larger than any report that can be drafted from a plan within its limits; what is larger was not made by us. */
export const documentLimits = { characters: 20 * 1024 * 1024, text: 20_000, pages: 2000, blocks: 400, rows: 20_000, columns: 60, marks: 20_000, path: 1_000_000 } as const;

const text = z.string().max(documentLimits.text);
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const finite = z.number();
const minutes = z.int();
const listOf = <T extends z.ZodType>(schema: T, most: number) => z.array(schema).max(most);

const tone = z.enum(['planned', 'actual', 'earned', 'forecast', 'limit', 'grid', 'axis', 'now']);
const mark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('line'), tone, x1: finite, y1: finite, x2: finite, y2: finite }),
  z.strictObject({ kind: z.literal('path'), tone, d: z.string().max(documentLimits.path).regex(/^[MLHVCSQTAZmlhvcsqtaz0-9eE ,.+-]*$/) }),
  z.strictObject({ kind: z.literal('dot'), tone, x: finite, y: finite }),
  z.strictObject({ kind: z.literal('text'), tone, x: finite, y: finite, text, anchor: z.enum(['start', 'middle', 'end']), strength: z.enum(['quiet', 'plain', 'strong']) }),
]);
const scene = z.strictObject({ width: finite, height: finite, title: text, description: text, marks: listOf(mark, documentLimits.marks) }) satisfies z.ZodType<ChartScene>;

const certainty = z.enum(['confirmed', 'tentative']);
const rag = z.enum(['red', 'amber', 'green']);
const cell = z.union([text, finite, z.null()]);
const row = listOf(cell, documentLimits.columns);

const table = z.strictObject({
  type: z.literal('table'), id: text, caption: text, columns: listOf(z.strictObject({ name: text, kind: z.enum(['text', 'number', 'money', 'hours', 'percent', 'day']) }), documentLimits.columns),
  rows: listOf(row, documentLimits.rows), total: row.nullable(), more: text,
}).refine(({ columns, rows, total }) => [...rows, ...(total === null ? [] : [total])].every((cells) => cells.length === columns.length), 'A row of a table has more or fewer cells than the table has columns.');

const weekCell = z.strictObject({ entries: listOf(z.strictObject({ title: text, project: text, minutes, certainty }), 1000), off: text, load: minutes, capacity: minutes });
const week = z.strictObject({
  type: z.literal('week'), id: text, days: listOf(isoDay, 400),
  rows: listOf(z.strictObject({ name: text, role: text, load: minutes, capacity: minutes, cells: listOf(weekCell, 400) }), documentLimits.rows),
  place: text, joins: listOf(z.enum(['left', 'right', 'above', 'below']), 4),
});

const sheetTask = z.strictObject({
  title: text, project: text, minutes, certainty, due: isoDay.nullable(), notes: text, checklist: listOf(z.strictObject({ text, done: z.boolean() }), 1000), contact: text, state: text,
});
const sheet = z.strictObject({
  type: z.literal('sheet'), id: text, days: listOf(z.strictObject({ day: isoDay, off: text, load: minutes, capacity: minutes, tasks: listOf(sheetTask, 1000) }), 400),
});

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text }),
  z.strictObject({ type: z.literal('paragraph'), id: text, label: text, text }),
  z.strictObject({ type: z.literal('note'), size: z.enum(['normal', 'small']), text }),
  z.strictObject({ type: z.literal('rag'), id: text, status: rag, derived: rag, reasonId: text, reason: text }),
  z.strictObject({ type: z.literal('figures'), items: listOf(z.strictObject({ label: text, value: text, note: text }), 100) }),
  table,
  z.strictObject({ type: z.literal('chart'), id: text, scene }),
  z.strictObject({ type: z.literal('list'), id: text, items: listOf(z.strictObject({ lead: text, text }), documentLimits.rows), more: text }),
  z.strictObject({ type: z.literal('decisions'), id: text, items: listOf(z.strictObject({ text, who: text, by: isoDay.nullable() }), documentLimits.rows), more: text }),
  week,
  sheet,
]) satisfies z.ZodType<ReportBlock>;

/** A kept report as it must be to be opened again. Unknown fields are refused: they would be lost. */
export const documentSchema = z.strictObject({
  version: z.literal(1),
  kind: z.enum(['project', 'portfolio', 'team', 'person', 'capacity', 'budget', 'board']),
  subject: text, title: text, subtitle: text, statusDay: isoDay, since: isoDay, workspace: text, scenario: text.default(''), currency: z.string().max(10),
  page: z.strictObject({ size: z.enum(['A4', 'Letter']), orientation: z.enum(['portrait', 'landscape']) }),
  pages: listOf(z.strictObject({ id: text, title: text, layout: z.enum(['front', 'plain']), blocks: listOf(block, documentLimits.blocks) }), documentLimits.pages),
}) satisfies z.ZodType<ReportDocument>;
