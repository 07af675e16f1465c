import { useId } from 'react';
import { type RowChange } from '../../../shared/queries/history';
import { type LineConflict, type ScenarioLine } from '../../../shared/queries/scenarios';
import { type ScenarioEditId } from '../../../shared/model';
import { type Decision } from '../../../shared/scenarios';
import { Button, Checkbox, TriangleAlert } from '../../widgets';
import styles from './Scenarios.module.css';

export interface ChangeLineProps {
  readonly line: ScenarioLine;
  /** Whether it can still be merged. */
  readonly canChoose: boolean;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  readonly decisions: readonly Decision[];
  readonly onDecide: (decision: Decision) => void;
  readonly onTakeOut: (editId: ScenarioEditId) => void;
}

/** What the scenario changes of one thing: before and after, and what is to be decided. */
export const ChangeLine = ({ line, canChoose, isTicked, onTick, decisions, onDecide, onTakeOut }: ChangeLineProps) => (
  <li className={styles.line}>
    <div className={styles.lineHead}>
      {canChoose ? (
        <Checkbox value={isTicked} onChange={onTick} className={styles.lineName}>
          {line.title}
        </Checkbox>
      ) : (
        <span className={styles.lineName}>{line.title}</span>
      )}
      <span className={styles.quiet}>{line.kind}</span>
    </div>
    <div className={styles.lineBody}>
      {line.rows.map((row) => (
        <Row key={row.key} row={row} />
      ))}
      {line.conflicts.map((conflict) => (
        <Conflict key={`${conflict.editId} ${conflict.field}`} conflict={conflict} taken={decisions.find(({ editId, field }) => editId === conflict.editId && field === conflict.field)?.take ?? null} onTake={(take) => onDecide({ editId: conflict.editId, field: conflict.field, take })} />
      ))}
      {line.leftOut.map(({ editId, subject, reason }) => (
        <div key={editId} className={styles.conflict}>
          <TriangleAlert className={styles.alert} aria-hidden="true" />
          <p className={styles.conflictWords}>
            <strong>{subject === '' ? 'This' : `What is planned ${subject}`} no longer fits and is left out.</strong> {reason}
          </p>
          {canChoose && <Button size="small" onPress={() => onTakeOut(editId)}>Take it out</Button>}
        </div>
      ))}
    </div>
  </li>
);

const kindWords = { added: 'New', changed: 'Changed', removed: 'Removed' } as const;

const Row = ({ row: { kind, subject, fields } }: { readonly row: RowChange }) => (
  <div className={styles.row}>
    <p>
      <span className={styles.quiet}>{kindWords[kind]}</span> {subject}
    </p>
    {fields.length > 0 && (
      <dl className={styles.rowFields}>
        {fields.map(({ label, before, after }) => (
          <div key={label} className={styles.rowField}>
            <dt>{label}</dt>
            <dd>
              {before !== null && <del className={styles.before}>{before}</del>}
              {before !== null && after !== null && <span className={styles.became} role="img" aria-label="becomes">→</span>}
              {after !== null && <ins className={styles.after}>{after}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    )}
  </div>
);

const Conflict = ({ conflict: { label, plan, scenario }, taken, onTake }: { readonly conflict: LineConflict; readonly taken: Decision['take'] | null; readonly onTake: (take: Decision['take']) => void }) => {
  const name = useId();
  const sides = [{ take: 'plan', words: 'Plan', value: plan }, { take: 'scenario', words: 'Scenario', value: scenario }] as const;
  return (
    <fieldset className={styles.conflict} data-undecided={taken === null || undefined}>
      <legend className={styles.conflictWords}>
        <TriangleAlert className={styles.alert} aria-hidden="true" />
        <strong>Both changed {label}.</strong> Which one stands?
      </legend>
      {sides.map(({ take, words, value }) => (
        <label key={take} className={styles.side}>
          <input type="radio" name={name} checked={taken === take} onChange={() => onTake(take)} />
          <span className={styles.sideName}>{words}</span>
          <span>{value === '' ? 'empty' : value}</span>
        </label>
      ))}
    </fieldset>
  );
};
