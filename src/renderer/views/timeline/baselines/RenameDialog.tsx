import type { ReactNode } from 'react';
import { renameBaseline } from '../../../../shared/commands';
import type { Baseline } from '../../../../shared/model';
import { useSession } from '../../../hooks';
import { attempt } from '../../hand';
import { BaselineForm } from '../menus/BaselineForm';

/** Name and notes of a baseline; what it says of the plan stays as it was captured. */
export const RenameDialog = ({ baseline, onClose }: { readonly baseline: Baseline; readonly onClose: () => void }): ReactNode => {
  const session = useSession();
  return (
    <BaselineForm
      title="Name and notes" action="Save" first={baseline} onClose={onClose}
      attemptOf={({ name, notes }) => (name.trim() === baseline.name && notes.trim() === baseline.notes ? null : attempt(session, renameBaseline, { baselineId: baseline.id, name, notes }))}
    />
  );
};
