import type { ReportCell, ReportColumn } from '../document';

/** A table as files carry it: every row has a cell a column, amounts as the report holds them (minor units, minutes, whole percent, ISO days). */
export interface OutputTable {
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
}
