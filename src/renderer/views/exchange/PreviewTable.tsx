import { useMemo, useState, type ReactNode } from 'react';
import { type FieldChange, type PartPreview, type PreviewRow, type RowAction } from '../../../shared/exchange';
import { withThousands } from '../../../shared/model';
import { ArrowRight, Badge, Button, classes, SegmentedControl } from '../../widgets';
import { type Edit } from './importState';
import styles from './PreviewTable.module.css';
import { useRowWindow } from './useRowWindow';

interface PreviewTableProps {
  readonly name: string;
  readonly preview: PartPreview;
  readonly onEdit: (edit: Edit) => void;
}

const actionWords: Readonly<Record<RowAction, string>> = { create: 'New', update: 'Updated', unchanged: 'Unchanged', joined: 'Adds skills', leftOut: 'Left out', blocked: 'Problem' };
const actionTones: Readonly<Record<RowAction, 'good' | 'accent' | 'neutral' | 'bad'>> = { create: 'good', update: 'accent', unchanged: 'neutral', joined: 'neutral', leftOut: 'neutral', blocked: 'bad' };
const rowHeight = 36;

/** What happens to every row; long files draw only what is in sight. */
export const PreviewTable = ({ name, preview, onEdit }: PreviewTableProps): ReactNode => {
  const [wanted, setWanted] = useState<RowAction | 'all'>('all');
  const present = (Object.keys(actionWords) as RowAction[]).filter((action) => preview.counts[action] > 0);
  const shown = wanted !== 'all' && present.includes(wanted) ? wanted : 'all';
  const rows = useMemo(() => (shown === 'all' ? preview.rows : preview.rows.filter(({ action }) => action === shown)), [preview.rows, shown]);
  const { ref, first, end } = useRowWindow(rows.length, rowHeight);
  const options = [
    { value: 'all' as const, label: `All ${withThousands(preview.rows.length)}` },
    ...present.map((action) => ({ value: action, label: `${actionWords[action]} ${withThousands(preview.counts[action])}` })),
  ];
  if (preview.rows.length === 0) return null;
  return (
    <div className={styles.box}>
      <div className={styles.bar}>
        <h3 className={styles.title}>What happens to each row</h3>
        {present.length > 1 && <SegmentedControl<RowAction | 'all'> label="Rows shown" size="small" value={shown} options={options} onChange={setWanted} />}
      </div>
      <div ref={ref} className={styles.scroll} role="table" aria-label={`Rows of ${name}`} aria-rowcount={rows.length} tabIndex={0}>
        <div role="rowgroup" className={styles.sheet} style={{ height: rows.length * rowHeight }}>
          {rows.slice(first, end).map((row, place) => (
            <Line key={row.row} row={row} place={first + place} onEdit={onEdit} />
          ))}
        </div>
      </div>
    </div>
  );
};

const Line = ({ row, place, onEdit }: { readonly row: PreviewRow; readonly place: number; readonly onEdit: (edit: Edit) => void }): ReactNode => (
  <div role="row" aria-rowindex={place + 1} className={classes(styles.row, row.action === 'leftOut' && styles.out)} style={{ top: place * rowHeight }}>
    <span role="cell" className={styles.number}>{row.row}</span>
    <span role="cell" className={styles.action}><Badge tone={actionTones[row.action]}>{actionWords[row.action]}</Badge></span>
    <span role="cell" className={styles.name} title={row.name}>{row.name === '' ? '—' : row.name}</span>
    <span role="cell" className={styles.changes} title={row.changes.map(wordsOf).join('\n')}>
      {row.changes.filter(({ label }) => label !== 'Name' && label !== 'Title').map((change) => <Change key={change.label} change={change} isNew={row.action === 'create'} />)}
    </span>
    <span role="cell" className={styles.button}>
      {row.action === 'leftOut'
        ? <Button size="small" tone="quiet" aria-label={`Take row ${row.row} back in`} onPress={() => onEdit({ kind: 'takeBack', rows: [row.row] })}>Take in</Button>
        : row.action === 'unchanged' ? null : <Button size="small" tone="quiet" aria-label={`Leave out row ${row.row}`} onPress={() => onEdit({ kind: 'leaveOut', rows: [row.row] })}>Leave out</Button>}
    </span>
  </div>
);

const short = (text: string): string => (text === '' ? 'nothing' : text.replace(/\s+/gu, ' ').slice(0, 60));
const wordsOf = ({ label, before, after }: FieldChange): string => (before === '' ? `${label}: ${after}` : `${label}: ${before} → ${after}`);

/** Fields whose usual value says nothing about a new row. */
const usual: Readonly<Record<string, string>> = { Kind: 'person', Archived: 'no', 'Effort of': 'people', Priority: 'Normal', Status: 'To do', Splittable: 'yes' };

const Change = ({ change: { label, before, after }, isNew }: { readonly change: FieldChange; readonly isNew: boolean }): ReactNode =>
  isNew && (usual[label] === after || label === 'Remaining (h)' || label === 'Calendar') ? null : (
    <span className={styles.change}>
      <span className={styles.label}>{label}</span>
      {!isNew && (
        <>
          <span className={styles.before}>{short(before)}</span>
          <ArrowRight className={styles.arrow} aria-label="becomes" />
        </>
      )}
      <span>{short(after)}</span>
    </span>
  );
