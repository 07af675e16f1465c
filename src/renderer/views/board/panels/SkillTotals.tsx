import { useMemo, type ReactNode } from 'react';
import { formatHours } from '../../../../shared/calendar';
import type { ResourceId } from '../../../../shared/model';
import { skillTotals } from '../../../../shared/queries/board';
import { useWorkspace } from '../../../hooks';
import { Button, PopoverTrigger } from '../../../widgets';
import { useBoardView } from '../state/BoardContext';
import styles from './SkillTotals.module.css';

/** A button that opens what the period holds of each skill. */
export const SkillTotals = ({ resourceIds }: { readonly resourceIds: readonly ResourceId[] }): ReactNode => (
  <PopoverTrigger label="Totals by skill" placement="top" trigger={<Button tone="quiet" size="small">By skill</Button>}>
    <Totals resourceIds={resourceIds} />
  </PopoverTrigger>
);

const Totals = ({ resourceIds }: { readonly resourceIds: readonly ResourceId[] }): ReactNode => {
  const { window } = useBoardView();
  const workspace = useWorkspace();
  const totals = useMemo(() => skillTotals(workspace, resourceIds, window), [workspace, resourceIds, window]);
  if (totals.length === 0) return <p className={styles.none}>Nobody has a skill yet. Add skills on the People screen.</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Skill</th>
          <th scope="col">Capacity</th>
          <th scope="col">Booked</th>
          <th scope="col">Free</th>
          <th scope="col">Unassigned</th>
        </tr>
      </thead>
      <tbody>
        {totals.map(({ skillId, name, capacity, booked, free, unassigned }) => (
          <tr key={skillId} data-short={unassigned > free || undefined}>
            <th scope="row">{name}</th>
            <td>{formatHours(capacity)}</td>
            <td>{formatHours(booked)}</td>
            <td>{formatHours(free)}</td>
            <td>
              {formatHours(unassigned)}
              {unassigned > free && <span className={styles.short}> {formatHours(unassigned - free)} short</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
