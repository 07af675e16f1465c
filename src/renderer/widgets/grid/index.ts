export { Grid } from './Grid';
export { Under } from './Under';
export { useRowHeight } from './useRowHeight';
export { formatTsv, parseTsv } from './tsv';
export type {
  GridColumn, GridCustomEditor, GridEdit, GridEditor, GridHandle, GridHint, GridNewRow, GridProblem, GridProps, GridSort, GridSuggestion, GridTextEditor, GridToggleEditor,
} from './types';
