import { useEffect, useState, type ReactNode } from 'react';
import { acceptPlan, stepOf, takeWayOut, together } from '../../../shared/commands';
import { doneWords, withThousands } from '../../../shared/model';
import type { AcceptRefusal, Proposal, ProposalLineId } from '../../../shared/planner';
import { usePlanning, usePlanningState, useSession } from '../../hooks';
import { Button } from '../../widgets';
import { useNotify } from '../frame';
import { tickedIn } from './changeItems';
import styles from './Planning.module.css';

/** Takes all of a proposal, what is ticked of it, or nothing. */
export const PlanFoot = ({ proposal, onDone }: { readonly proposal: Proposal; readonly onDone: () => void }): ReactNode => {
  const store = usePlanning();
  const unticked = usePlanningState((state) => state.unticked);
  const isUnready = usePlanningState((state) => state.isChecking || state.isSketch);
  const { refused, accept } = useAccept(proposal, onDone);
  const isReadable = useReadable(isUnready ? 'not yet' : 'there');
  const ticked = tickedIn(proposal.lines, unticked);
  const isAll = ticked.length === proposal.lines.length;
  if (proposal.lines.length === 0) return <Button onPress={store.discard}>Close this plan</Button>;
  return (
    <div className={styles.foot}>
      {refused !== null && (
        <div className={styles.refused} role="alert">
          <p>{refused.sentence} {refused.code === 'needs-lines' ? '' : refused.nextStep}</p>
          {refused.code === 'needs-lines' && <Button size="small" onPress={() => accept([...new Set([...ticked, ...refused.lineIds])])}>Accept them too</Button>}
        </div>
      )}
      <div className={styles.buttons}>
        <Button tone="primary" isDisabled={ticked.length === 0 || isUnready} onPress={() => { if (isReadable) accept(ticked); }}>
          {isAll ? (ticked.length === 1 ? 'Accept it' : `Accept all ${withThousands(ticked.length)}`) : `Accept ${withThousands(ticked.length)} of ${withThousands(proposal.lines.length)}`}
        </Button>
        <Button tone="quiet" onPress={store.discard}>Discard</Button>
      </div>
    </div>
  );
};

/** A double press on Plan ends where Accept appears: nobody accepts what has been there for so short a time. */
const readableAfterMs = 500;

const useReadable = (proposal: 'not yet' | 'there'): boolean => {
  const [isReadable, setReadable] = useState(false);
  useEffect(() => {
    if (proposal === 'not yet') return undefined;
    const timer = setTimeout(() => setReadable(true), readableAfterMs);
    return () => {
      clearTimeout(timer);
      setReadable(false);
    };
  }, [proposal]);
  return isReadable;
};

/** Puts lines into the plan as one change that can be undone; says why where that cannot be. */
const useAccept = (proposal: Proposal, onDone: () => void): { readonly refused: AcceptRefusal | null; readonly accept: (ids: readonly ProposalLineId[]) => void } => {
  const store = usePlanning();
  const session = useSession();
  const notify = useNotify();
  const [refused, setRefused] = useState<{ readonly of: Proposal; readonly refusal: AcceptRefusal } | null>(null);
  const accept = (ids: readonly ProposalLineId[]): void => {
    store.stop();
    const { trial } = store.get();
    const input = { proposal, lineIds: ids };
    // What was tried is done with it, as one step of undo.
    const outcome = trial === null || trial.ops.length === 0
      ? session.run(acceptPlan, input)
      : session.run(together, { label: `${trial.sentence} and accept the plan`, steps: [stepOf(takeWayOut, { sentence: trial.sentence, ops: trial.ops }), stepOf(acceptPlan, input)] });
    if (!outcome.ok) {
      const { refusal } = outcome;
      setRefused({ of: proposal, refusal: { ...refusal, lineIds: 'lineIds' in refusal ? (refusal.lineIds as AcceptRefusal['lineIds']) : [] } });
      return;
    }
    setRefused(null);
    store.accepted(session.workspace(), ids);
    notify({ message: `${doneWords(outcome.value.change.label)}.`, tone: 'good', undo: 'offer' });
    onDone();
  };
  return { refused: refused?.of === proposal ? refused.refusal : null, accept };
};
