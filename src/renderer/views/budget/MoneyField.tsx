import { useState } from 'react';
import { currencyDigits, type MinorUnits } from '../../../shared/model';
import { parseAmount } from '../../../shared/queries/budget';
import { formatMoney } from '../../../shared/queries/tables';
import { TextField } from '../../widgets';

interface MoneyFieldProps {
  readonly label: string;
  readonly labelPlacement?: 'beside' | 'hidden';
  /** null: not known. */
  readonly amount: MinorUnits | null;
  readonly currency: string;
  readonly placeholder?: string;
  readonly description?: string;
  /** null only where an emptied field may mean "not known". */
  readonly onCommit: (amount: MinorUnits | null) => void;
}

/** An amount as people type it: `1,200.50`, `1200,5`, `€ 42`. Never below zero. Emptied, it is not known. */
export const MoneyField = ({ label, labelPlacement = 'beside', amount, currency, placeholder = '0', description, onCommit }: MoneyFieldProps) => {
  const [problem, setProblem] = useState<string | null>(null);
  const digits = currencyDigits(currency);
  const commit = (text: string): void => {
    if (text.trim() === '') { setProblem(null); onCommit(null); return; }
    const read = parseAmount(text, digits);
    const wrong = !read.ok ? `${read.refusal.sentence} ${read.refusal.nextStep}` : read.value < 0 ? 'An amount cannot be negative here. Write 0 or more.' : null;
    setProblem(wrong);
    if (wrong === null && read.ok) onCommit(read.value);
  };
  return <TextField size="small" label={label} labelPlacement={labelPlacement} value={formatMoney(amount, digits)} placeholder={placeholder} description={description} error={problem} onCommit={commit} />;
};
