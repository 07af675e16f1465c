import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import type { TableReader } from '../../shared/exchange';

const TableReaderContext = createContext<TableReader | null>(null);

/** Gives the reader of files to every view below it. */
export const TableReaderProvider = ({ reader, children }: { readonly reader: TableReader; readonly children: ReactNode }): ReactElement =>
  <TableReaderContext value={reader}>{children}</TableReaderContext>;

/** Reads CSV files and pasted tables away from the screen. */
export const useTableReader = (): TableReader => {
  const reader = useContext(TableReaderContext);
  if (reader === null) throw new Error('useTableReader was used outside of TableReaderProvider');
  return reader;
};
