import { type ReactNode } from 'react';
import { counted } from '../../../shared/calendar';
import { encodingNames, encodings, separatorNames, separators, type PartPreview, type ReadingChoices, type TableKind } from '../../../shared/exchange';
import { Badge, Button, classes, FileSpreadsheet, IconButton, SegmentedControl, Select, X } from '../../widgets';
import { ColumnsTable } from './ColumnsTable';
import styles from './FileCard.module.css';
import { type Edit, type ImportFile, type ReadFile } from './importState';
import { PreviewTable } from './PreviewTable';

export interface FileCardProps {
  readonly file: ImportFile;
  /** null: not read (yet). */
  readonly preview: PartPreview | null;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
  readonly onReread: (choices: Partial<ReadingChoices>) => void;
  readonly onEdit: (edit: Edit) => void;
}

const kinds: readonly { readonly value: TableKind; readonly label: string }[] = [{ value: 'people', label: 'People' }, { value: 'tasks', label: 'Tasks' }];

/** One file: how it was read, where its columns go, what its rows do. */
export const FileCard = ({ file, preview, onRemove, onCancel, onReread, onEdit }: FileCardProps): ReactNode => {
  const { content, source } = file;
  return (
    <section className={styles.card} aria-label={source.name}>
      <header className={styles.head}>
        <FileSpreadsheet className={styles.glyph} aria-hidden="true" />
        <h2 className={styles.name}>{source.name}</h2>
        {content.state === 'read' && <Badge>{counted(content.table.rows.length, 'row')}</Badge>}
        {content.state === 'read' && content.origin === 'remembered' && <Badge tone="accent" title="Files with these column names were imported before">As last time</Badge>}
        <span className={styles.space} />
        {content.state === 'read' && <SegmentedControl label={`What ${source.name} lists`} size="small" value={content.mapping.kind} options={kinds} onChange={(value) => onEdit({ kind: 'kind', value })} />}
        <IconButton label={`Remove ${source.name}`} icon={X} size="small" onPress={onRemove} />
      </header>
      {content.state === 'reading' && <Reading name={source.name} done={content.done} onCancel={onCancel} />}
      {content.state === 'refused' && <Refused file={file} onReread={onReread} sentence={content.refusal.sentence} nextStep={content.refusal.nextStep} />}
      {content.state === 'read' && preview !== null && (
        <>
          <Detected file={content} preview={preview} onReread={onReread} onEdit={onEdit} />
          <ColumnsTable file={content} preview={preview} onEdit={onEdit} />
          <PreviewTable name={source.name} preview={preview} onEdit={onEdit} />
        </>
      )}
    </section>
  );
};

const Reading = ({ name, done, onCancel }: { readonly name: string; readonly done: number; readonly onCancel: () => void }): ReactNode => (
  <div className={styles.reading} aria-busy="true">
    <progress className={styles.progress} aria-label={`Reading ${name}`} value={done} max={1} />
    <Button size="small" onPress={onCancel}>Cancel</Button>
  </div>
);

const Refused = ({ file, sentence, nextStep, onReread }: { readonly file: ImportFile; readonly sentence: string; readonly nextStep: string; readonly onReread: FileCardProps['onReread'] }): ReactNode => (
  <div className={styles.refused} role="alert">
    <p className={styles.sentence}>{sentence}</p>
    <p className={styles.step}>{nextStep}</p>
    {(file.choices.encoding !== null || file.choices.separator !== null || file.choices.headerRow !== null) && (
      <Button size="small" onPress={() => onReread({ encoding: null, separator: null, headerRow: null })}>Detect again</Button>
    )}
  </div>
);

interface DetectedProps {
  readonly file: ReadFile;
  readonly preview: PartPreview;
  readonly onReread: FileCardProps['onReread'];
  readonly onEdit: FileCardProps['onEdit'];
}

/** What was detected, each changeable. Only what matters for the file is shown. */
const Detected = ({ file, preview, onReread, onEdit }: DetectedProps): ReactNode => {
  const { table } = file;
  const headerRows = [...new Set([...table.rowsAbove.map(({ row }) => row), table.headerRow, ...table.rows.slice(0, 5).map(({ row }) => row)])].sort((a, b) => a - b);
  const mustAskOrder = preview.dayOrder === null && (preview.dayOrderEvidence === 'either' || preview.dayOrderEvidence === 'both');
  return (
    <div className={styles.detected} role="group" aria-label="How the file is read">
      {table.encoding !== null && (
        <Select label="Encoding" size="small" value={table.encoding} options={encodings.map((value) => ({ value, label: encodingNames[value] }))} onChange={(encoding) => onReread({ encoding })} />
      )}
      <Select label="Separator" size="small" value={table.separator} options={separators.map((value) => ({ value, label: separatorNames[value] }))} onChange={(separator) => onReread({ separator })} />
      <Select label="Column names in" size="small" value={String(table.headerRow)} options={headerRows.map((row) => ({ value: String(row), label: `Row ${row}` }))} onChange={(row) => onReread({ headerRow: Number(row) })} />
      {preview.decimalEvidence !== 'none' && (
        <Select label="Decimal mark" size="small" value={preview.decimalMark} options={[{ value: '.', label: 'Point: 1.5' }, { value: ',', label: 'Comma: 1,5' }]} onChange={(value) => onEdit({ kind: 'decimalMark', value })} />
      )}
      {preview.dayOrderEvidence !== 'none' && (
        <Select
          label="Order in dates" size="small" value={preview.dayOrder} placeholder="Choose" className={classes(mustAskOrder && styles.asked)}
          options={[{ value: 'dayFirst', label: 'Day first: 31/12' }, { value: 'monthFirst', label: 'Month first: 12/31' }]}
          error={mustAskOrder ? 'Every date fits both. Which is it?' : null}
          onChange={(value) => onEdit({ kind: 'dayOrder', value })}
        />
      )}
    </div>
  );
};
