import { type ReactNode } from 'react';
import { formatHours } from '../../../shared/calendar';
import type { ObjectiveName, Proposal, ProposalTotal } from '../../../shared/planner';
import { usePlanning, usePlanningState } from '../../hooks';
import { ArrowDown, ArrowRight, ArrowUp, Button, CircleCheck, Diamond, Minus, Pause, Play, Square, TriangleAlert } from '../../widgets';
import styles from './Planning.module.css';

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
const counted = (count: number): string => count.toLocaleString('en');

/** How the search goes, with ways to halt it. */
export const SearchLine = (): ReactNode => {
  const store = usePlanning();
  const phase = usePlanningState((state) => state.phase);
  const progress = usePlanningState((state) => state.progress);
  const isChecking = usePlanningState((state) => state.isChecking);
  const words = progress === null ? '' : `${counted(progress.schedules)} ${progress.schedules === 1 ? 'plan' : 'plans'} tried in ${seconds(progress.searchedMs)}`;
  return (
    <div className={styles.search} data-phase={phase}>
      <span className={styles.searchWords}>
        {isChecking ? 'Looking at it again as the plan is now' : phase === 'planning' ? `Searching. ${words}` : phase === 'paused' ? `Paused. ${words}` : words}
      </span>
      {phase === 'planning' && <Button size="small" tone="quiet" icon={Pause} onPress={store.pause}>Pause</Button>}
      {phase === 'paused' && <Button size="small" tone="quiet" icon={Play} onPress={store.resume}>Go on</Button>}
      {(phase === 'planning' || phase === 'paused') && <Button size="small" tone="quiet" icon={Square} onPress={store.stop}>Stop</Button>}
      {phase === 'proposed' && progress !== null && !isChecking && <Button size="small" tone="quiet" icon={Play} onPress={store.searchOn}>Search on</Button>}
    </div>
  );
};

const aimNames: Readonly<Record<ObjectiveName, string>> = { unplaced: 'Without a place', lateness: 'Late', finish: 'End', cost: 'Cost', evenness: 'Beyond healthy load', change: 'Changes' };
const trendWords: Readonly<Record<ProposalTotal['trend'], string>> = { better: 'better', worse: 'worse', same: 'same' };

interface Line {
  readonly key: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly trend: ProposalTotal['trend'];
}

const trendOf = (before: number, after: number): ProposalTotal['trend'] => (after < before ? 'better' : after > before ? 'worse' : 'same');

/** Overload first: it is what people look for. What neither was nor is need not be told. */
const linesOf = ({ totals, overBefore, overAfter }: Proposal): readonly Line[] => {
  const over: Line = { key: 'over', name: 'Over capacity', before: formatHours(overBefore), after: formatHours(overAfter), trend: trendOf(overBefore, overAfter) };
  const told = totals.filter(({ objective, before, after }) => objective !== 'change' && (before !== after || objective === 'finish')).map(({ objective, beforeWords, afterWords, trend }): Line => ({ key: objective, name: aimNames[objective], before: beforeWords, after: afterWords, trend }));
  const [first, ...rest] = told;
  const isUnplaced = first?.key === 'unplaced';
  return [...(isUnplaced ? [first] : []), ...(overBefore + overAfter > 0 ? [over] : []), ...(isUnplaced ? rest : told)];
};

/** Each aim before and after, in the order in which they count. */
export const Totals = ({ proposal }: { readonly proposal: Proposal }): ReactNode => (
  <table className={styles.totals}>
    <caption>Before and after</caption>
    <tbody>
      {linesOf(proposal).map(({ key, name, before, after, trend }) => (
        <tr key={key} data-trend={trend}>
          <th scope="row">{name}</th>
          <td className={styles.before}>{before}</td>
          <td className={styles.arrow}><ArrowRight aria-label="becomes" className={styles.glyph} /></td>
          <td className={styles.after}>{after}</td>
          <td className={styles.trend}>
            {trend === 'better' ? <ArrowDown aria-hidden="true" className={styles.glyph} /> : trend === 'worse' ? <ArrowUp aria-hidden="true" className={styles.glyph} /> : <Minus aria-hidden="true" className={styles.glyph} />}
            {trendWords[trend]}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Milestones whose day or standing changes. */
export const Milestones = ({ proposal: { milestones } }: { readonly proposal: Proposal }): ReactNode => {
  const touched = milestones.filter(({ before, after, statusBefore, statusAfter }) => before !== after || statusBefore !== statusAfter);
  if (touched.length === 0) return null;
  const [late, kept] = [touched.filter(({ statusAfter }) => statusAfter === 'late'), touched.filter(({ statusAfter }) => statusAfter !== 'late')];
  return (
    <section className={styles.part} aria-label="Milestones">
      <h3>Milestones</h3>
      <ul className={styles.facts}>
        {[...late, ...kept].map(({ milestoneId, sentence, statusAfter }) => (
          <li key={milestoneId} data-tone={statusAfter === 'late' ? 'bad' : 'plain'}>
            {statusAfter === 'late' ? <TriangleAlert className={styles.glyph} aria-label="Late" /> : <Diamond className={styles.glyph} aria-hidden="true" />}
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Where nothing changes: why. */
export const NothingToDo = ({ proposal: { leftOut } }: { readonly proposal: Proposal }): ReactNode => (
  <div className={styles.nothing}>
    <CircleCheck className={styles.glyph} aria-hidden="true" />
    <span>{leftOut.length === 0 ? 'Nothing to plan: what is booked stays where it is, and nothing waits for a place.' : 'Nothing can be moved for the better. What has no place is listed below.'}</span>
  </div>
);

/** Work without a place, why, and what to do. */
export const LeftOut = ({ proposal: { leftOut } }: { readonly proposal: Proposal }): ReactNode =>
  leftOut.length === 0 ? null : (
    <section className={styles.part} aria-label="Left out">
      <h3>Left out <span className={styles.count}>{leftOut.length}</span></h3>
      <ul className={styles.facts}>
        {leftOut.slice(0, mostLeftOut).map(({ taskId, bookingId, sentence, nextStep }) => (
          <li key={`${taskId} ${bookingId ?? ''}`} data-tone="bad">
            <TriangleAlert className={styles.glyph} aria-hidden="true" />
            <span>{sentence} <span className={styles.quiet}>{nextStep}</span></span>
          </li>
        ))}
        {leftOut.length > mostLeftOut && <li className={styles.quiet}>And {leftOut.length - mostLeftOut} more</li>}
      </ul>
    </section>
  );

const mostLeftOut = 12;
