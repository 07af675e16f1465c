import type { GridSuggestion, GridTextEditor } from './types';

/** Where the grid goes once a cell is committed. */
export type AfterCommit = 'down' | 'up' | 'right' | 'left' | 'stay';

/** A cell that is being edited. */
export interface Editing {
  readonly rowId: string;
  readonly columnId: string;
  /** What the editor begins with. */
  readonly begin: string;
  /** `typed`: the first letter is there and the caret stands behind it; `kept`: the present text, selected. */
  readonly with: 'typed' | 'kept';
  /** Why the last commit was refused. */
  readonly problem: string | null;
}

const separatorOf = <Row>(editor: GridTextEditor<Row>): string => editor.separator ?? ',';

/** Offers for what is typed, at most fifty. For `choice` all of them until something is typed. */
export const offersFor = <Row>(editor: GridTextEditor<Row>, typed: string, row: Row, hasTyped: 'yes' | 'no'): readonly GridSuggestion[] => {
  if (editor.suggest === undefined) return [];
  const asked = editor.kind === 'list' ? (typed.split(separatorOf(editor)).at(-1) ?? '').trim() : editor.kind === 'choice' && hasTyped === 'no' ? '' : typed;
  return editor.suggest(asked, row).slice(0, 50);
};

/** The text after an offer is taken: a list keeps what stands before its last separator. */
export const textWithOffer = <Row>(editor: GridTextEditor<Row>, typed: string, offer: GridSuggestion): string => {
  if (editor.kind !== 'list') return offer.value;
  const separator = separatorOf(editor);
  const before = typed.split(separator).slice(0, -1).map((piece) => piece.trim());
  return [...before, offer.value].join(`${separator} `);
};
