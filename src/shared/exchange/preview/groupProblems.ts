import type { Problem } from './types';

/** The same thing wrong in many rows, said once. */
export interface ProblemGroup {
  readonly part: number;
  readonly column: string | null;
  readonly sentence: string;
  readonly severity: Problem['severity'];
  /** Ascending; empty: the whole file. */
  readonly rows: readonly number[];
}

/** Problems with the same words together, errors first, then by their first row. */
export const groupProblems = (problems: readonly Problem[]): readonly ProblemGroup[] => {
  const groups = new Map<string, ProblemGroup & { rows: number[] }>();
  for (const { part, row, column, sentence, severity } of problems) {
    const key = [part, severity, column, sentence].join('\u001f');
    const present = groups.get(key);
    if (present !== undefined && row !== null) present.rows.push(row);
    else if (present === undefined) groups.set(key, { part, column, sentence, severity, rows: row === null ? [] : [row] });
  }
  const first = ({ rows }: ProblemGroup): number => rows[0] ?? 0;
  return [...groups.values()].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning') || a.part - b.part || first(a) - first(b));
};

/** Rows that block the import, by file. */
export const blockedRows = (problems: readonly Problem[], part: number): readonly number[] =>
  [...new Set(problems.flatMap((problem) => (problem.part === part && problem.severity === 'error' && problem.row !== null ? [problem.row] : [])))].sort((a, b) => a - b);

/** Row numbers as people write them: "Row 4", "Rows 4, 9 and 12", "Rows 4, 9, 12 and 40 more". */
export const rowWords = (rows: readonly number[]): string => {
  const shown = rows.slice(0, rows.length > 6 ? 4 : 6).map(String);
  const more = rows.length - shown.length;
  if (rows.length === 0) return 'Whole file';
  if (rows.length === 1) return `Row ${shown[0] ?? ''}`;
  return more > 0 ? `Rows ${shown.join(', ')} and ${more} more` : `Rows ${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
};
