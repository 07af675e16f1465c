import { sameRow } from '../../history';
import { namedOrCounted } from './words';

interface EditedRow {
  readonly name: string;
  readonly before: object;
  readonly after: object;
}

/** Label of an edit: "Change due day of “Weld frame”" where one field differs, else "Edit 3 tasks". */
export const editLabel = (rows: readonly EditedRow[], fieldWords: Readonly<Partial<Record<string, string>>>, one: string, many?: string): string => {
  const changed = rows.filter(({ before, after }) => before !== after);
  const fields = new Set<string>();
  for (const { before, after } of changed) {
    const previous = new Map<string, unknown>(Object.entries(before));
    for (const [field, value] of Object.entries(after)) if (!sameRow(previous.get(field), value)) fields.add(field);
  }
  const [only] = [...fields];
  const words = fields.size === 1 && only !== undefined ? fieldWords[only] : undefined;
  const what = namedOrCounted(changed.map(({ name }) => name), one, many);
  return words === undefined ? `Edit ${what}` : `Change ${words} of ${what}`;
};
