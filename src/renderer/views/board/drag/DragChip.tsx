import type { ReactNode } from 'react';
import { formatDay, formatHours } from '../../../../shared/calendar';
import type { Workspace } from '../../../../shared/model';
import { daysWords, loadWords } from '../../../../shared/queries/board';
import { useStoreValue } from '../../hand';
import { useController } from '../state/BoardContext';
import type { Dragging } from '../state/dragState';
import { subjectWords } from '../state/speech';
import styles from './DragChip.module.css';

const rulesShown = 4;

/** The story of a drop, told beside the pointer: what, onto whom, how it fits, what it would come to. */
export const DragChip = (): ReactNode => {
  const { drag, session } = useController();
  const state = useStoreValue(drag, (value) => value);
  if (state.phase === 'idle') return null;
  const workspace = session.workspace();
  return (
    <div className={styles.chip} data-outcome={state.trial?.outcome ?? 'none'}>
      <div className={styles.title}>
        <span className={styles.name}>{subjectWords(workspace, state.subject)}</span>
        <span className={styles.effort}>{amount(workspace, state)}</span>
      </div>
      <Where state={state} workspace={workspace} />
      {[...new Map(state.trial?.violations.map((violation) => [violation.sentence, violation])).values()].slice(0, rulesShown).map(({ weight, sentence }) => (
        <div key={sentence} className={styles.rule} data-weight={weight}>{sentence}</div>
      ))}
      {state.trial !== null && state.trial.refusal !== '' && <div className={styles.rule} data-weight="hard">{state.trial.refusal}</div>}
      {state.trial?.outcome === 'asks' && <div className={styles.quiet}>Asks for a reason.</div>}
    </div>
  );
};

const amount = (workspace: Workspace, { subject }: Dragging): string => {
  if (subject.kind === 'task') return formatHours(subject.taskIds.reduce((sum, id) => sum + (workspace.index.unbooked.get(id) ?? 0), 0));
  if (subject.kind === 'bookings' && subject.bookingIds.length > 1) return `${String(subject.bookingIds.length)} bookings`;
  const booking = workspace.bookings.get(subject.kind === 'edge' ? subject.bookingId : subject.grabbedId);
  return formatHours(booking?.days.reduce((sum, { minutes }) => sum + minutes, 0) ?? 0);
};

const Where = ({ state: { target, trial, subject, manner }, workspace }: { readonly state: Dragging; readonly workspace: Workspace }): ReactNode => {
  if (target === null) return <div className={styles.quiet}>{subject.kind === 'edge' ? 'Pull to another day.' : 'Drop it on a person and a day.'}</div>;
  if (target.kind === 'tray') return <div className={styles.quiet}>{subject.kind === 'bookings' ? 'Take it back to Unassigned.' : 'Already unassigned.'}</div>;
  const name = workspace.resources.get(target.resourceId)?.name ?? '';
  const days = (trial?.preview?.ghosts ?? []).filter(({ resourceId }) => resourceId === target.resourceId).flatMap((ghost) => ghost.days).sort((a, b) => a.day - b.day);
  const load = trial?.preview?.loads.get(target.resourceId);
  return (
    <>
      <div className={styles.where}>
        {manner.copying === 'copy' && 'Copy: '}
        {manner.placing === 'pile' && 'Pile up: '}
        {name}, {days.length === 0 ? formatDay(target.day, 'weekdayDayMonth') : daysWords(days)}
      </div>
      {load !== undefined && <div className={styles.quiet}>Then {loadWords(load)}</div>}
    </>
  );
};
