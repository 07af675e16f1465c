import type { ReactNode } from 'react';
import { editMilestones } from '../../../../shared/commands';
import type { Milestone } from '../../../../shared/model';
import { TickList } from '../../details';
import { useRun } from '../../frame';

/** Acceptance criteria to tick off. */
export const CriteriaFields = ({ milestone }: { readonly milestone: Milestone }): ReactNode => {
  const run = useRun();
  return (
    <TickList
      title="Acceptance criteria" addLabel="Add a criterion" items={milestone.criteria} summary={(done, all) => `${String(done)} of ${String(all)} met`}
      onChange={(criteria) => { void run(editMilestones, { ids: [milestone.id], patch: { criteria } }, 'nothing'); }}
    />
  );
};
