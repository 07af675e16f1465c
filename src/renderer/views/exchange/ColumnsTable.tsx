import { useState, type ReactNode } from 'react';
import { fieldsOf, type EffortUnit, type FieldId, type PartPreview } from '../../../shared/exchange';
import { withThousands } from '../../../shared/model';
import { Button, classes, Select } from '../../widgets';
import styles from './ColumnsTable.module.css';
import { type Edit, type ReadFile } from './importState';

interface ColumnsTableProps {
  readonly file: ReadFile;
  readonly preview: PartPreview;
  readonly onEdit: (edit: Edit) => void;
}

const notImported = 'none';
const units: readonly { readonly value: EffortUnit; readonly label: string }[] = [
  { value: 'hours', label: 'in hours' }, { value: 'days', label: 'in days of 8 h' }, { value: 'minutes', label: 'in minutes' }, { value: 'seconds', label: 'in seconds' }, { value: 'weeks', label: 'in weeks of 40 h' },
];

const samplesOf = ({ table }: ReadFile, column: number): string => {
  const samples = new Set<string>();
  for (const { cells } of table.rows) {
    const value = (cells[column] ?? '').trim().replace(/\s+/gu, ' ');
    if (value !== '') samples.add(value.length > 48 ? `${value.slice(0, 47)}…` : value);
    if (samples.size === 3) break;
  }
  return [...samples].join('  ·  ');
};

/** Every column of the file and the field it goes to. Columns that go nowhere say so. */
export const ColumnsTable = ({ file, preview, onEdit }: ColumnsTableProps): ReactNode => {
  const fields = fieldsOf(file.mapping.kind);
  const options = [{ value: notImported, label: 'Not imported' }, ...fields.map(({ id, label }) => ({ value: id as string, label }))];
  const [shown, setShown] = useState<'filled' | 'all'>('filled');
  const columns = file.mapping.columns.map((target) => ({ ...target, samples: samplesOf(file, target.column) }));
  const blank = columns.filter(({ samples }) => samples === '').length;
  const unused = preview.notImported.filter(({ filled }) => filled > 0);
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Column in the file</th>
            <th scope="col">Holds</th>
            <th scope="col">Becomes</th>
          </tr>
        </thead>
        <tbody>
          {columns.filter(({ samples }) => shown === 'all' || samples !== '').map(({ column, header, field, unit, samples }) => (
            <tr key={column} className={classes(field === null && styles.unused)}>
              <th scope="row">{header === '' ? `Column ${column + 1}` : header}</th>
              <td className={styles.samples}>{samples === '' ? 'nothing' : samples}</td>
              <td>
                <div className={styles.target}>
                  <Select
                    label={`${header === '' ? `Column ${column + 1}` : header} becomes`} labelPlacement="hidden" size="small" className={styles.field} value={field ?? notImported} options={options}
                    onChange={(value) => onEdit({ kind: 'field', column, field: fields.find(({ id }) => id === value)?.id ?? (null as FieldId | null) })}
                  />
                  {unit !== null && <Select label={`Unit of ${header}`} labelPlacement="hidden" size="small" tone="quiet" value={unit} options={units} onChange={(value) => onEdit({ kind: 'unit', column, unit: value })} />}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {blank > 0 && (
        <Button tone="quiet" size="small" className={styles.blank} onPress={() => setShown(shown === 'all' ? 'filled' : 'all')}>
          {shown === 'all' ? 'Hide columns without content' : blank === 1 ? 'Show 1 column without content' : `Show ${blank} columns without content`}
        </Button>
      )}
      {unused.length > 0 && (
        <p className={styles.note}>
          Not imported: {unused.map(({ header, filled }) => `${header} (${withThousands(filled)} ${filled === 1 ? 'row' : 'rows'})`).join(', ')}.
        </p>
      )}
    </div>
  );
};
