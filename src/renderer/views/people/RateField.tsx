import { useState } from 'react';
import type { MinorUnits } from '../../../shared/model';
import { currencyDigits, formatMoney, parseMoney } from '../../../shared/queries/tables';
import { TextField } from '../../widgets';

interface RateFieldProps {
  readonly label: string;
  readonly value: MinorUnits | null;
  readonly currency: string;
  /** What an empty field means. */
  readonly placeholder: string;
  readonly onCommit: (amount: MinorUnits | null) => void;
  readonly autoFocus?: boolean;
}

/** An amount an hour, typed as people write it; what cannot be read stays in the field with the reason. */
export const RateField = ({ label, value, currency, placeholder, onCommit, autoFocus = false }: RateFieldProps) => {
  const [problem, setProblem] = useState<string | null>(null);
  const digits = currencyDigits(currency);
  return (
    <TextField
      labelPlacement="beside" size="small" label={label} value={formatMoney(value, digits)} placeholder={placeholder} error={problem} autoFocus={autoFocus}
      onCommit={(text) => {
        const read = parseMoney(text, digits);
        setProblem(read.ok ? null : `${read.refusal.sentence} ${read.refusal.nextStep}`);
        if (read.ok) onCommit(read.value);
      }}
    />
  );
};
