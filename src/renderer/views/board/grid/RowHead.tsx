import { memo, type ReactNode } from 'react';
import { formatHours, formatHoursNumber } from '../../../../shared/calendar';
import type { Resource, ResourceId, Workspace } from '../../../../shared/model';
import type { BoardDay, LoadFigure } from '../../../../shared/queries/board';
import { useQuery } from '../../../hooks';
import { LoadGauge } from '../../../widgets';
import { useStoreValue } from '../../hand';
import { useController } from '../state/BoardContext';
import { openMends } from '../state/focus';
import { FitBadge } from './FitBadge';
import styles from './RowHead.module.css';

interface RowHeadProps {
  readonly resource: Resource;
  readonly figure: LoadFigure;
  readonly days: readonly BoardDay[];
  /** Room for more than two lines of reasons. */
  readonly isTall?: boolean;
}

/** Name, role and load; while something is in the hand, how well it fits and why. */
export const RowHead = memo(({ resource, figure, days, isTall }: RowHeadProps): ReactNode => {
  const { fitting } = useController();
  const isFitting = useStoreValue(fitting, (state) => state.phase === 'dragging' && state.subject.kind !== 'edge');
  return (
    <div role="rowheader" className={styles.head} data-kind={resource.kind} data-head={resource.id} data-fitting={isFitting || undefined} data-tall={isTall || undefined}>
      <AtRest resource={resource} figure={figure} days={days} />
      {isFitting && <FitBadge resourceId={resource.id} name={resource.name} figure={figure} />}
    </div>
  );
});
RowHead.displayName = 'RowHead';

/** Stays while the fit lies over it: a drop has nothing to draw anew. */
const AtRest = memo(({ resource, figure, days }: RowHeadProps): ReactNode => {
  const controller = useController();
  const about = useQuery(aboutOf, resource);
  const firstOver = days.find(({ over }) => over > 0);
  return (
    <>
      <LoadGauge load={figure.load} capacity={figure.capacity} over={figure.over} />
      <button type="button" tabIndex={-1} className={styles.more} data-more aria-label={`Actions for ${resource.name}`} title="Actions" />
      <span className={styles.names}>
        <span className={styles.name}>{resource.name}</span>
        <span className={styles.about}>{about}</span>
      </span>
      <span className={styles.figures}>
        <Figure id={resource.id} figure={figure} />
        {firstOver !== undefined && (
          <button
            type="button"
            className={styles.over}
            aria-label={`${resource.name} is ${formatHours(figure.over)} over. Ways to mend it`}
            tabIndex={-1}
            onClick={(event) => openMends(controller, resource.id, firstOver.day, event.currentTarget)}
          >
            +{formatHours(figure.over)}
          </button>
        )}
      </span>
    </>
  );
});
AtRest.displayName = 'AtRest';

/** `32/40 h`; while an edge is dragged, what it would become. */
const Figure = ({ id, figure }: { readonly id: ResourceId; readonly figure: LoadFigure }): ReactNode => {
  const { drag } = useController();
  const after = useStoreValue(drag, (state) => (state.phase === 'dragging' ? state.trial?.preview?.loads.get(id) ?? null : null));
  return (
    <span className={styles.figure}>
      {formatHoursNumber((after ?? figure).load)}
      <span className={styles.of}>/{formatHoursNumber(figure.capacity)} h</span>
    </span>
  );
};

/** "Welder, Welding 4": the role, else the team, and the strongest skill. */
const aboutOf = (workspace: Workspace, resource: Resource): string => {
  const strongest = [...resource.skills].sort((a, b) => b.level - a.level)[0];
  const skill = strongest === undefined ? '' : `${workspace.skills.get(strongest.skillId)?.name ?? ''} ${String(strongest.level)}`;
  return [resource.role === '' ? resource.team : resource.role, skill].filter((word) => word !== '').join(', ');
};
