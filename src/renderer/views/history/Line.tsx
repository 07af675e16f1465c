import { localTimeOf } from '../../../shared/calendar';
import { useId, useState } from 'react';
import { changeDetails, type FieldChange, type HistoryLine, type RowChange } from '../../../shared/queries/history';
import { useSession } from '../../hooks';
import { Badge, Button, ChevronRight, classes } from '../../widgets';
import styles from './History.module.css';

export interface LineProps {
  readonly line: HistoryLine;
  /** Which rows of the change to speak of; absent: all. */
  readonly about?: ((row: RowChange) => boolean) | undefined;
}

/** One change: when, what, why and who; opens to what became of each row. */
export const Line = ({ line: { change, title, standing }, about }: LineProps) => {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={classes(styles.entry, standing === 'undone' && styles.undone)}>
      <button type="button" className={styles.line} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <ChevronRight className={classes(styles.chevron, isOpen && styles.open)} aria-hidden="true" />
        <time className={styles.time} dateTime={change.at}>
          {localTimeOf(change.at)}
        </time>
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          {change.reason !== undefined && change.reason !== '' && <span className={styles.reason}>Because: {change.reason}</span>}
        </span>
        {standing === 'undone' && <Badge>Undone</Badge>}
        <span className={styles.by}>{change.by}</span>
      </button>
      {isOpen && (
        <div id={id} className={styles.details}>
          <Details line={{ change }} about={about} />
        </div>
      )}
    </li>
  );
};

const mostRows = 20;

const Details = ({ line: { change }, about = () => true }: { readonly line: Pick<HistoryLine, 'change'>; readonly about?: LineProps['about'] }) => {
  const session = useSession();
  const [most, setMost] = useState(mostRows);
  const rows = changeDetails(session.workspace(), change).filter(about);
  return (
    <>
      <ul className={styles.rows}>
        {rows.slice(0, most).map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </ul>
      {rows.length > most && (
        <Button size="small" tone="quiet" onPress={() => setMost(rows.length)}>
          Show all {rows.length}
        </Button>
      )}
    </>
  );
};

const kindWords = { added: 'New', changed: 'Changed', removed: 'Removed' } as const;

const Row = ({ row: { kind, subject, fields, why } }: { readonly row: RowChange }) => (
  <li className={styles.row}>
    <div>
      <span className={styles.kind}>{kindWords[kind]}</span> <span className={styles.subject}>{subject}</span>
      {why !== null && <span className={styles.reason}> {why}</span>}
    </div>
    {fields.length > 0 && (
      <dl className={styles.fields}>
        {fields.map((field) => (
          <Field key={field.label} field={field} />
        ))}
      </dl>
    )}
  </li>
);

const Field = ({ field: { label, before, after } }: { readonly field: FieldChange }) => (
  <>
    <dt>{label}</dt>
    <dd>
      {before !== null && <del className={styles.before}>{before}</del>}
      {before !== null && after !== null && (
        <span className={styles.arrow} role="img" aria-label="became">
          →
        </span>
      )}
      {after !== null && <span>{after}</span>}
    </dd>
  </>
);
