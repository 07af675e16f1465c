import { expenseCategories } from '../../../shared/costing';
import { sameName, type Workspace } from '../../../shared/model';
import { useQuery } from '../../hooks';
import { IconButton, TextField, X } from '../../widgets';
import { AddField } from '../details';
import type { BudgetDraft, DraftField, DraftProblem } from './budgetDraft';
import styles from './BudgetPanel.module.css';

export interface BudgetLinesProps {
  readonly draft: BudgetDraft;
  readonly problems: readonly DraftProblem[];
  /** Whether it was tried to save: fields that are still being typed are not scolded. */
  readonly isTold: boolean;
  readonly currency: string;
  readonly put: (patch: Partial<BudgetDraft>) => void;
}

const categoriesIn = ({ expenses, budgets }: Workspace): readonly string[] => [
  ...new Set([...expenseCategories, ...[...expenses.values()].map(({ category }) => category), ...[...budgets.values()].flatMap(({ lines }) => lines.map(({ category }) => category))].filter((name) => name.trim() !== '')),
];

/** Labour, expenses by category and reserve, one amount a line. */
export const BudgetLines = ({ draft, problems, isTold, currency, put }: BudgetLinesProps) => {
  const known = useQuery(categoriesIn);
  const { labour, lines, reserve } = draft;
  const errorOf = (field: DraftField): string | null => (isTold ? problems.find((problem) => problem.field === field)?.sentence ?? null : null);
  const offers = known.filter((name) => !lines.some(({ category }) => sameName(category, name))).map((name) => ({ id: name, label: name }));
  const add = (category: string): void => { put({ lines: [...lines, { key: Math.max(-1, ...lines.map(({ key }) => key)) + 1, category, amount: '' }] }); };
  return (
    <div className={styles.lines} role="group" aria-label={`Amounts, in ${currency}`}>
      <AmountLine label="Labour" text={labour} error={errorOf('labour')} currency={currency} onChange={(text) => { put({ labour: text }); }} />
      {lines.map(({ key, category, amount }) => (
        <AmountLine
          key={key} label={category} text={amount} error={errorOf(key)} currency={currency}
          onChange={(text) => { put({ lines: lines.map((line) => (line.key === key ? { ...line, amount: text } : line)) }); }}
          onRemove={() => { put({ lines: lines.filter((line) => line.key !== key) }); }}
        />
      ))}
      <AddField label="Add a category" offers={offers} onPick={add} onCreate={add} />
      <AmountLine label="Reserve" text={reserve} error={errorOf('reserve')} currency={currency} onChange={(text) => { put({ reserve: text }); }} />
    </div>
  );
};

interface AmountLineProps {
  readonly label: string;
  readonly text: string;
  readonly error: string | null;
  readonly currency: string;
  readonly onChange: (text: string) => void;
  readonly onRemove?: () => void;
}

const AmountLine = ({ label, text, error, currency, onChange, onRemove }: AmountLineProps) => (
  <div className={styles.line}>
    <TextField label={label} labelPlacement="beside" size="small" className={styles.field ?? ''} value={text} error={error} placeholder="0" onChange={onChange} />
    <span className={styles.currency}>{currency}</span>
    {onRemove === undefined ? <span className={styles.noButton} /> : <IconButton size="small" label={`Remove ${label}`} icon={X} onPress={onRemove} />}
  </div>
);
