import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { counted } from '../../../shared/calendar';
import { Button, EmptyState } from '../../widgets';
import { Grid, type GridProps } from '../../widgets/grid';
import { heard, offered, useActions } from '../frame';
import { QuickAddLine, type QuickAddLineProps } from './QuickAddLine';
import styles from './Tables.module.css';
import { useGridMessages } from './useGridMessages';
import type { TableState } from './useTable';

export interface EditableTableProps<Row extends { readonly id: string }>
  extends Pick<GridProps<Row>, 'label' | 'columns' | 'rows' | 'rowName' | 'rowTone' | 'nouns' | 'onEdit' | 'onAddRows' | 'onOpen' | 'openId'> {
  readonly table: TableState;
  /** How many rows there are, those that filters hide included. */
  readonly total: number;
  /** The key that goes to the line, as the list of keys names it. */
  readonly addKey: 'tasks.add' | 'people.add' | 'projects.add' | 'budget.addExpense' | 'budget.addMaterial';
  readonly line: Pick<QuickAddLineProps, 'label' | 'placeholder' | 'preview' | 'onAdd'>;
  /** Changes all selected rows; stands in the place of the line. */
  readonly bulkBar: (ids: readonly string[], onClear: () => void) => ReactNode;
  /** Said where nothing was added yet. */
  readonly noneYet: { readonly title: string; readonly words: string; readonly add: string };
  /** Said where filters hide every row. */
  readonly noneFits: { readonly title: string; readonly showAll: string; readonly onShowAll: () => void };
}

/** The body of a screen that is one table: the line that adds, or the bar for what is selected, above the grid. */
export const EditableTable = <Row extends { readonly id: string }>(props: EditableTableProps<Row>) => {
  const { table, total, addKey, line, bulkBar, noneYet, noneFits, ...gridProps } = props;
  const { rows, nouns } = gridProps;
  const { sort, setSort, setSelection, grid } = table;
  const addLine = useRef<HTMLTextAreaElement>(null);
  const onMessage = useGridMessages();
  const selection = useMemo(() => onShow(table.selection, rows), [table.selection, rows]);
  const clearSelection = (): void => { setSelection(new Set()); };
  const toAddLine = (): void => {
    // A selection has its bar where the line stands.
    flushSync(clearSelection);
    addLine.current?.focus();
  };
  const toFirstRow = (): void => {
    const [first] = rows;
    if (first !== undefined) grid.current?.focusCell(first.id);
  };
  // The bar goes away under the focus with what was selected.
  const hadBar = useRef(false);
  const hasBar = selection.size > 0;
  useEffect(() => {
    if (hadBar.current && !hasBar && document.activeElement === document.body) grid.current?.focus();
    hadBar.current = hasBar;
  }, [hasBar, grid]);
  useActions([offered(addKey, { run: toAddLine }), ...heard('table')]);
  return (
    <div className={styles.table}>
      {hasBar ? bulkBar([...selection], clearSelection) : <QuickAddLine {...line} ref={addLine} onLeave={toFirstRow} />}
      <Grid
        {...gridProps}
        ref={grid}
        selection={selection}
        onSelectionChange={setSelection}
        sort={sort}
        onSortChange={setSort}
        onMessage={onMessage}
        empty={total === 0
          ? <EmptyState title={noneYet.title} action={<Button tone="primary" onPress={toAddLine}>{noneYet.add}</Button>}>{noneYet.words}</EmptyState>
          : <EmptyState title={noneFits.title} action={<Button onPress={noneFits.onShowAll}>{noneFits.showAll}</Button>}>{counted(total, nouns.one, nouns.many)} {total === 1 ? 'is' : 'are'} hidden.</EmptyState>}
      />
    </div>
  );
};

/** What is selected and in these rows; the same set where that is all of it. */
const onShow = (selection: ReadonlySet<string>, rows: readonly { readonly id: string }[]): ReadonlySet<string> => {
  if (selection.size === 0) return selection;
  const ids = new Set(rows.map(({ id }) => id));
  const present = [...selection].filter((id) => ids.has(id));
  return present.length === selection.size ? selection : new Set(present);
};
