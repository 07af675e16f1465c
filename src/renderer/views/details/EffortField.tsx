import { useState } from 'react';
import { formatEffort, parseEffort } from '../../../shared/queries/tables';
import { TextField } from '../../widgets';

/** An effort typed as `12h`, `1d` or `90m`. */
export const EffortField = ({ label, minutes, onCommit }: { readonly label: string; readonly minutes: number; readonly onCommit: (minutes: number) => void }) => {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      labelPlacement="beside"
      size="small"
      value={formatEffort(minutes)}
      error={problem}
      onCommit={(text) => {
        const read = parseEffort(text);
        setProblem(read.ok ? null : `${read.refusal.sentence} ${read.refusal.nextStep}`);
        if (read.ok && read.value !== minutes) onCommit(read.value);
      }}
    />
  );
};
