import type { IsoDay, Minutes } from '../../model';
import type { ChartScene } from '../charts';

/** Red, amber, green, always with their word and a pattern: colour alone says nothing on a photocopy. */
export type RagStatus = 'red' | 'amber' | 'green';
export const ragStatuses: readonly RagStatus[] = ['red', 'amber', 'green'];
export const ragWords: Readonly<Record<RagStatus, string>> = { red: 'Red', amber: 'Amber', green: 'Green' };

/** A section head. Level 2 begins a subject, level 3 a part of it; the document's title is level 1. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: 2 | 3;
  readonly text: string;
}

/** Text that drafted itself and may be written anew before the report goes out. Lines are kept. */
export interface ParagraphBlock {
  readonly type: 'paragraph';
  /** Stable from draft to draft: what an edit is kept under. */
  readonly id: string;
  /** What the field is called where it is edited: "Summary". */
  readonly label: string;
  /** Empty: nothing is printed. */
  readonly text: string;
}

/** Text that is not edited: how something was counted, what is missing. `small` is for footnotes. */
export interface NoteBlock {
  readonly type: 'note';
  readonly size: 'normal' | 'small';
  readonly text: string;
}

/** How it stands as a whole, in a word, with the reasons. */
export interface RagBlock {
  readonly type: 'rag';
  /** What an edit of the status is kept under: `red`, `amber` or `green`. */
  readonly id: string;
  readonly status: RagStatus;
  /** What the figures say. Differs from `status` where somebody set that by hand, and the report says so. */
  readonly derived: RagStatus;
  /** What the reason is kept under when it is edited. */
  readonly reasonId: string;
  /** In words, one sentence or more. */
  readonly reason: string;
}

export interface Figure {
  readonly label: string;
  /** As it is read: "61 %", "12,400.00 EUR". */
  readonly value: string;
  /** What it is compared with or made of; may be empty. */
  readonly note: string;
}

/** A line of key figures. */
export interface FiguresBlock {
  readonly type: 'figures';
  readonly items: readonly Figure[];
}

/**
 * What a column holds: `money` minor units of the document's currency, `hours` whole minutes, `percent` whole percent, `number` a
 * plain number, `day` an ISO day. Null is an empty cell of any kind.
 */
export type ColumnKind = 'text' | 'number' | 'money' | 'hours' | 'percent' | 'day';
export type ReportCell = string | number | null;

export interface ReportColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** Rows under named columns. Every row has a cell a column. */
export interface TableBlock {
  readonly type: 'table';
  /** Names the table in files: stable from draft to draft. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Sums below the rows; null: none. */
  readonly total: readonly ReportCell[] | null;
  /** What is not shown: "and 950 more", or what to say where there is no row. Empty: nothing. */
  readonly more: string;
}

/** A drawing; the scene carries its title, and its words for those who do not see it. */
export interface ChartBlock {
  readonly type: 'chart';
  readonly id: string;
  readonly scene: ChartScene;
}

export interface ListItem {
  /** Bold, in front: a subject, a day, a name. May be empty. */
  readonly lead: string;
  readonly text: string;
}

export interface ListBlock {
  readonly type: 'list';
  readonly id: string;
  readonly items: readonly ListItem[];
  readonly more: string;
}

/** What somebody has to decide, each with the one who is asked and by when. */
export interface DecisionsBlock {
  readonly type: 'decisions';
  readonly id: string;
  readonly items: readonly { readonly text: string; readonly who: string; readonly by: IsoDay | null }[];
  readonly more: string;
}

/** One task of one resource on one day of the printed week. */
export interface WeekEntry {
  readonly title: string;
  /** Short name of its project; empty: none. */
  readonly project: string;
  readonly minutes: Minutes;
  readonly certainty: 'confirmed' | 'tentative';
}

export interface WeekCell {
  readonly entries: readonly WeekEntry[];
  /** "Vacation", "Christmas Day"; empty: a working day. */
  readonly off: string;
  readonly load: Minutes;
  readonly capacity: Minutes;
}

/** People by days: a piece of the printed board, with its place in the whole. */
export interface WeekBlock {
  readonly type: 'week';
  readonly id: string;
  readonly days: readonly IsoDay[];
  readonly rows: readonly { readonly name: string; readonly role: string; readonly load: Minutes; readonly capacity: Minutes; readonly cells: readonly WeekCell[] }[];
  /** "Page 2 of 6 (row A, column 2)"; empty where the board is one page. */
  readonly place: string;
  /** Sides at which another page of the board goes on. */
  readonly joins: readonly ('left' | 'right' | 'above' | 'below')[];
}

export interface SheetTask {
  readonly title: string;
  readonly project: string;
  readonly minutes: Minutes;
  readonly certainty: 'confirmed' | 'tentative';
  readonly due: IsoDay | null;
  readonly notes: string;
  readonly checklist: readonly { readonly text: string; readonly done: boolean }[];
  /** Whom to ask: the lead of the project. */
  readonly contact: string;
  /** "Blocked: waiting for steel", "Done"; empty: open. */
  readonly state: string;
}

/** The week of one resource, day by day, with boxes to tick. */
export interface SheetBlock {
  readonly type: 'sheet';
  readonly id: string;
  readonly days: readonly { readonly day: IsoDay; readonly off: string; readonly load: Minutes; readonly capacity: Minutes; readonly tasks: readonly SheetTask[] }[];
}

/** Everything a page is made of. */
export type ReportBlock =
  | HeadingBlock | ParagraphBlock | NoteBlock | RagBlock | FiguresBlock | TableBlock | ChartBlock | ListBlock | DecisionsBlock | WeekBlock | SheetBlock;

