import type { ReactNode, Ref } from 'react';

/** What an editor offers while somebody types. */
export interface GridSuggestion {
  /** The text that is committed. */
  readonly value: string;
  readonly label: string;
  /** A quieter word beside the label. */
  readonly note?: string;
}

/** How the grid understood what is typed, shown below the cell before it is committed. */
export interface GridHint {
  readonly tone: 'plain' | 'bad';
  readonly text: string;
}

/** An editor in which text is typed. `list` completes the piece behind the last separator; `choice` takes what it offers. */
export interface GridTextEditor<Row> {
  readonly kind: 'text' | 'number' | 'day' | 'choice' | 'list';
  readonly placeholder?: string;
  readonly suggest?: (typed: string, row: Row) => readonly GridSuggestion[];
  readonly hint?: (typed: string, row: Row) => GridHint | null;
  /** For `list`; a comma when absent. */
  readonly separator?: ',' | ';';
}

/** Switches on Enter, Space and a click; `on` and `off` are the texts it commits. */
export interface GridToggleEditor<Row> {
  readonly kind: 'toggle';
  readonly checked: (row: Row) => boolean;
  readonly on: string;
  readonly off: string;
}

/** An editor of the screen's own, shown in a box below the cell. */
export interface GridCustomEditor<Row> {
  readonly kind: 'custom';
  readonly render: (at: { readonly row: Row; readonly commit: (text: string) => void; readonly cancel: () => void }) => ReactNode;
}

export type GridEditor<Row> = GridTextEditor<Row> | GridToggleEditor<Row> | GridCustomEditor<Row>;

export interface GridColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  readonly align?: 'start' | 'end';
  /** What is copied, and what the editor begins with. */
  readonly text: (row: Row) => string;
  /** How the cell looks; its text when absent. */
  readonly render?: (row: Row) => ReactNode;
  /** Absent: the cell is read only. */
  readonly editor?: GridEditor<Row>;
  /** Absent: the head does not sort. */
  readonly sortKey?: string;
  /** Enter and a double click open the row instead of editing the cell; F2 and typing still edit. */
  readonly enter?: 'open';
}

export interface GridSort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** A cell that is to get a new text. */
export interface GridEdit {
  readonly rowId: string;
  readonly columnId: string;
  readonly text: string;
}

/** Why edits were not made; then none of them was. */
export interface GridProblem {
  readonly rowId: string;
  readonly columnId: string;
  readonly sentence: string;
}

/** Cells of a row that does not exist yet, pasted beyond the end. */
export type GridNewRow = readonly { readonly columnId: string; readonly text: string }[];

export interface GridHandle {
  /** Moves the focus into a row, to its first column or the one named. */
  focusCell(rowId: string, columnId?: string): void;
  /** Moves the focus where it last was in the table, or near it where that row is gone. */
  focus(): void;
}

export interface GridProps<Row extends { readonly id: string }> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowName: (row: Row) => string;
  readonly selection: ReadonlySet<string>;
  readonly onSelectionChange: (selection: ReadonlySet<string>) => void;
  readonly sort: GridSort | null;
  readonly onSortChange: (sort: GridSort) => void;
  /** Makes all edits or none; answers the first problem. */
  readonly onEdit: (edits: readonly GridEdit[]) => GridProblem | null;
  /** Absent: pasted rows beyond the end are not offered. Answers a sentence if they were not added. */
  readonly onAddRows?: (rows: readonly GridNewRow[]) => string | null;
  /** What the rows are called: "task", "tasks". */
  readonly nouns: { readonly one: string; readonly many: string };
  readonly onOpen?: (row: Row) => void;
  /** What happened: `beside` stands in the grid already and is only to be said, `nowhere` is to be shown as well, `asChange` with a way to undo it. */
  readonly onMessage: (message: string, shown: 'beside' | 'nowhere' | 'asChange') => void;
  /** Rows that are out of use are shown quieter. */
  readonly rowTone?: (row: Row) => 'normal' | 'quiet';
  /** The row whose details are open beside the grid. */
  readonly openId?: string | undefined;
  /** Shown instead of rows when there are none. */
  readonly empty: ReactNode;
  readonly ref?: Ref<GridHandle>;
}

/** The cell that has or would get the focus: a row, or the head (null); column 0 holds the check boxes. */
export interface GridPlace {
  readonly rowId: string | null;
  readonly column: number;
}
