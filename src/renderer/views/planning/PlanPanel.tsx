import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { counted, formatHours } from '../../../shared/calendar';
import { statusDayOf, type DayNumber, type Workspace } from '../../../shared/model';
import type { PlanRequest, ProposalLine } from '../../../shared/planner';
import { usePlanning, usePlanningState, useQuery, useToday, useWorkspace } from '../../hooks';
import { Button, ErrorState, goToInvalid, SidePanel, Sparkles } from '../../widgets';
import { useAnnounce } from '../frame';
import { ChangeList } from './ChangeList';
import { staleWords } from './changeItems';
import { PlanFields } from './PlanFields';
import { PlanFoot } from './PlanFoot';
import styles from './Planning.module.css';
import { LeftOut } from './LeftOut';
import { Milestones, NothingToDo, SearchLine, Totals, TotalsToCome } from './PlanSummary';
import { problemOf, requestWords, unreadWords, usualRequest } from './requests';

export interface PlanPanelProps {
  readonly onClose: () => void;
  /** A line is looked at. */
  readonly onShow: (line: ProposalLine) => void;
}

const weekStartOf = ({ settings }: Workspace): 1 | 7 => settings.weekStart;
const waitingOf = ({ index }: Workspace): string => {
  let minutes = 0;
  for (const open of index.unbooked.values()) minutes += open;
  const tasks = index.unbooked.size;
  return tasks === 0 ? 'Everything is booked.' : `${counted(tasks, 'task waits', 'tasks wait')} for a place, ${formatHours(minutes)}.`;
};

/** The plan may be looked at as it stood on an earlier day, and planned from there. */
const earliestOf = (workspace: Workspace, today: DayNumber): DayNumber => Math.min(today, statusDayOf(workspace, today));

/** Asks for a plan, shows what the planner proposes and why, and takes all or some of it. */
export const PlanPanel = ({ onClose, onShow }: PlanPanelProps): ReactNode => {
  const store = usePlanning();
  const workspace = useWorkspace();
  const today = useToday();
  const phase = usePlanningState((state) => state.phase);
  const asked = usePlanningState((state) => state.request);
  const wish = usePlanningState((state) => state.wish);
  const proposal = usePlanningState((state) => state.proposal);
  // The list comes in a picture of its own, which any press may interrupt.
  const listed = useDeferredValue(proposal, null);
  const hasProgress = usePlanningState((state) => state.progress !== null);
  const isChecking = usePlanningState((state) => state.isChecking);
  const isSketch = usePlanningState((state) => state.isSketch);
  const body = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLDivElement>(null);
  const weekStart = useQuery(weekStartOf);
  const usual = useMemo(() => usualRequest(today), [today]);
  const request = wish ?? asked ?? usual;
  const isCalled = usePlanningState((state) => state.isCalled);
  useEffect(() => {
    if (!isCalled) return;
    title.current?.focus({ preventScroll: true });
    store.answered();
  }, [isCalled, store]);
  useProgressWords();
  const [unread, note] = useUnread();
  const isAsking = wish !== null || phase === 'idle' || phase === 'failed';
  const plan = (what: PlanRequest): void => store.plan(workspace, what);
  return (
    <SidePanel label="Plan" title={<div ref={title} tabIndex={-1} className={styles.title}>{proposal === null || isAsking ? 'Plan' : titleOf(proposal.lines.length)}</div>} bodyRef={body} onClose={onClose} foot={isAsking ? <AskFoot request={request} unread={unread} fields={body} hasProposal={proposal !== null} onPlan={plan} /> : proposal === null ? undefined : <PlanFoot proposal={proposal} onDone={() => title.current?.focus({ preventScroll: true })} />}>
      {isAsking ? (
        <>
          <Waiting />
          {phase === 'failed' && <ErrorState sentence="The planner stopped because of a mistake in the program. Your plan is not affected." nextStep="Plan again. If it stops again, choose less to plan at once." />}
          <PlanFields request={request} weekStart={weekStart} onChange={store.ask} onProblem={note} />
        </>
      ) : (
        <div className={styles.result}>
          <div className={styles.asked}>
            <span>{asked === null ? '' : requestWords(workspace, asked)}</span>
            <Button size="small" tone="quiet" onPress={() => store.ask(asked)}>Change</Button>
          </div>
          <Trial />
          {(phase !== 'proposed' || hasProgress || isChecking) && <SearchLine />}
          {proposal !== null && (
            <>
              <Stale words={staleWords(proposal)} onAgain={() => asked !== null && plan(asked)} />
              {isSketch ? <TotalsToCome /> : proposal.lines.length === 0 ? <NothingToDo proposal={proposal} /> : <Totals proposal={proposal} />}
              <Milestones proposal={proposal} />
              <LeftOut proposal={proposal} />
              {listed !== null && listed.lines.length > 0 && <ChangeList proposal={listed} scroller={body} onShow={onShow} />}
            </>
          )}
        </div>
      )}
    </SidePanel>
  );
};

const titleOf = (changes: number): string => (changes === 0 ? 'No changes' : `${counted(changes, 'change')} proposed`);

const Waiting = (): ReactNode => <p className={styles.lead}>{useQuery(waitingOf)} The planner keeps every hard rule, and nothing is changed until you accept it.</p>;

interface AskFootProps {
  readonly request: PlanRequest;
  readonly unread: readonly string[];
  readonly fields: RefObject<HTMLElement | null>;
  readonly hasProposal: boolean;
  readonly onPlan: (request: PlanRequest) => void;
}

const AskFoot = ({ request, unread, fields, hasProposal, onPlan }: AskFootProps): ReactNode => {
  const store = usePlanning();
  const today = useToday();
  const refused = useId();
  const problem = problemOf(request, useQuery(earliestOf, today));
  const words = unreadWords(unread) ?? problem;
  // The press that leaves a field is the one that finds it unreadable: the button stays, or the focus would go with it.
  const plan = (): void => {
    if (unread.length > 0) goToInvalid(fields.current);
    else onPlan(request);
  };
  return (
    <div className={styles.foot}>
      {words !== null && <p id={refused} className={styles.refused} role="alert">{words}</p>}
      <div className={styles.buttons}>
        <Button tone="primary" icon={Sparkles} isDisabled={unread.length === 0 && problem !== null} {...(words === null ? {} : { 'aria-describedby': refused })} onPress={plan}>Plan</Button>
        {hasProposal && <Button tone="quiet" onPress={() => store.ask(null)}>Back to the proposal</Button>}
      </div>
    </div>
  );
};

/** The fields whose text cannot be read as a day, by label, and how they tell it. */
const useUnread = (): readonly [unread: readonly string[], note: (label: string, problem: string | null) => void] => {
  const [unread, setUnread] = useState<readonly string[]>([]);
  const note = (label: string, problem: string | null): void => setUnread((before) => [...before.filter((one) => one !== label), ...(problem === null ? [] : [label])]);
  return [unread, note];
};

/** What is planned as if it had been done. */
const Trial = (): ReactNode => {
  const store = usePlanning();
  const trial = usePlanningState((state) => state.trial);
  return trial === null ? null : (
    <div className={styles.trial}>
      <span><span className={styles.what}>What if:</span> {trial.sentence}</span>
      <Button size="small" onPress={store.goBack}>Back</Button>
    </div>
  );
};

const Stale = ({ words, onAgain }: { readonly words: string; readonly onAgain: () => void }): ReactNode =>
  words === '' ? null : (
    <div className={styles.staleLine}>
      <span>{words}</span>
      <Button size="small" onPress={onAgain}>Plan again</Button>
    </div>
  );

/** Says what was found once the search is over, and what a change of the plan made of it. */
const useProgressWords = (): void => {
  const announce = useAnnounce();
  const store = usePlanning();
  useEffect(() => {
    let [before, said] = [store.get().phase, ''];
    return store.subscribe(() => {
      const { phase, proposal, isChecking, focusedId } = store.get();
      const isFound = before === 'planning' && focusedId === null;
      before = phase;
      if (phase !== 'proposed' || proposal === null || isChecking) return;
      const stale = staleWords(proposal);
      if (stale === '' && !isFound) return;
      const words = stale || `${titleOf(proposal.lines.length)}.${proposal.leftOut.length === 0 ? '' : ` ${String(proposal.leftOut.length)} left out.`}`;
      if (words !== said) announce(words);
      said = words;
    });
  }, [announce, store]);
};
