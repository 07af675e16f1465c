import { type ReactNode } from 'react';
import { tryWayOut, type Impossibility, type Proposal, type WayOut } from '../../../shared/planner';
import { usePlanning, usePlanningState, useSession } from '../../hooks';
import { Button, TriangleAlert } from '../../widgets';
import styles from './Planning.module.css';

const mostLeftOut = 12;
const mostWaysOut = 3;

/** Work without a place or late: why, what rules it out, and ways out that can be tried at once. */
export const LeftOut = ({ proposal: { leftOut, request } }: { readonly proposal: Proposal }): ReactNode => {
  const impossibilities = usePlanningState((state) => state.impossibilities);
  const explained = new Set(impossibilities.flatMap(({ taskIds }) => taskIds));
  const others = leftOut.filter(({ taskId }) => !explained.has(taskId));
  if (others.length + impossibilities.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Not possible">
      <h3>Not possible <span className={styles.count}>{others.length + impossibilities.length}</span></h3>
      <ul className={styles.facts}>
        {impossibilities.map((impossibility) => <Impossible key={impossibility.id} impossibility={impossibility} request={request} />)}
        {others.slice(0, mostLeftOut).map(({ taskId, bookingId, sentence, nextStep }) => (
          <li key={`${taskId} ${bookingId ?? ''}`} data-tone="bad">
            <TriangleAlert className={styles.glyph} aria-hidden="true" />
            <span>{sentence} <span className={styles.quiet}>{nextStep}</span></span>
          </li>
        ))}
        {others.length > mostLeftOut && <li className={styles.quiet}>And {others.length - mostLeftOut} more</li>}
      </ul>
    </section>
  );
};

const Impossible = ({ impossibility: { sentence, facts, waysOut }, request }: { readonly impossibility: Impossibility; readonly request: Proposal['request'] }): ReactNode => {
  const store = usePlanning();
  const session = useSession();
  const tryIt = (wayOut: WayOut): void => {
    const tried = tryWayOut(session.workspace(), store.get().request ?? request, wayOut, () => crypto.randomUUID());
    store.tryOut(tried.request, { sentence: wayOut.sentence, workspace: tried.workspace, ops: tried.ops });
  };
  return (
    <li data-tone="bad">
      <TriangleAlert className={styles.glyph} aria-hidden="true" />
      <div className={styles.impossible}>
        <span>{sentence}</span>
        {facts.length > 1 && (
          <details className={styles.because}>
            <summary>What rules it out</summary>
            <ul>{facts.map((fact) => <li key={fact.sentence}>{fact.sentence}</li>)}</ul>
          </details>
        )}
        {waysOut.length > 0 && (
          <ul className={styles.ways} aria-label="Ways out">
            {waysOut.slice(0, mostWaysOut).map((wayOut) => (
              <li key={wayOut.id}>
                <span>{wayOut.sentence}</span>
                <Button size="small" aria-label={`Try: ${wayOut.sentence}`} onPress={() => tryIt(wayOut)}>Try</Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
};
