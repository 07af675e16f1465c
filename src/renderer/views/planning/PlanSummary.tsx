import { type ReactNode } from 'react';
import { formatHours } from '../../../shared/calendar';
import type { ObjectiveName, Proposal, ProposalTotal } from '../../../shared/planner';
import { usePlanning, usePlanningState, useQuery } from '../../hooks';
import { ArrowDown, ArrowRight, ArrowUp, Button, CircleCheck, Diamond, Minus, Pause, Play, Square, TriangleAlert } from '../../widgets';
import styles from './Planning.module.css';
import { nothingWords } from './requests';

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

type Trend = ProposalTotal['trend'];

const aimNames: Readonly<Record<ObjectiveName, string>> = { unplaced: 'No place', lateness: 'Late', finish: 'End', cost: 'Cost', evenness: 'Too full', change: 'Changes' };
/** What better and worse mean for each, in one word. */
const trendWords: Readonly<Record<ObjectiveName | 'over', readonly [better: string, worse: string]>> = {
  unplaced: ['less', 'more'], over: ['less', 'more'], lateness: ['less', 'more'], finish: ['earlier', 'later'], cost: ['less', 'more'], evenness: ['evener', 'fuller'], change: ['less', 'more'],
};

interface Line {
  readonly key: ObjectiveName | 'over';
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly trend: Trend;
}

const trendOf = (before: number, after: number): Trend => (after < before ? 'better' : after > before ? 'worse' : 'same');

/** Overload and work without a place first: they are what people look for. What neither was nor is need not be told. */
const linesOf = ({ totals, overBefore, overAfter }: Proposal): readonly Line[] => {
  const over: Line = { key: 'over', name: 'Over capacity', before: formatHours(overBefore), after: formatHours(overAfter), trend: trendOf(overBefore, overAfter) };
  const told = totals.filter(({ objective, before, after }) => objective !== 'change' && (before !== after || objective === 'finish'));
  const lines = told.map(({ objective, beforeWords, afterWords, trend }): Line => ({ key: objective, name: aimNames[objective], before: beforeWords, after: afterWords, trend }));
  return [...lines.filter(({ key }) => key === 'unplaced'), ...(overBefore + overAfter > 0 ? [over] : []), ...lines.filter(({ key }) => key !== 'unplaced')];
};

/** Where more work has a place, the rest of the figures cannot be compared as they are: more work ends later and costs more. */
const moreIsIn = ({ totals }: Proposal): boolean => totals.some(({ objective, trend }) => objective === 'unplaced' && trend === 'better');

/** Each aim before and after, in the order in which they count. */
export const Totals = ({ proposal }: { readonly proposal: Proposal }): ReactNode => (
  <table className={styles.totals} data-more={moreIsIn(proposal) || undefined}>
    <caption>{moreIsIn(proposal) ? 'Before and after, with the work that had no place' : 'Before and after'}</caption>
    <tbody>
      {linesOf(proposal).map(({ key, name, before, after, trend }) => (
        <tr key={key} data-trend={trend}>
          <th scope="row">{name}</th>
          <td className={styles.before}>{before}</td>
          <td className={styles.arrow}><ArrowRight aria-label="becomes" className={styles.glyph} /></td>
          <td className={styles.after}>{after}</td>
          <td className={styles.trend}>
            {trend === 'better' ? <ArrowDown aria-hidden="true" className={styles.glyph} /> : trend === 'worse' ? <ArrowUp aria-hidden="true" className={styles.glyph} /> : <Minus aria-hidden="true" className={styles.glyph} />}
            {trend === 'same' ? 'same' : trendWords[key][trend === 'better' ? 0 : 1]}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The place of the figures while they are worked out: as high as most of them are, so that the lines below stay where they are. */
export const TotalsToCome = (): ReactNode => (
  <div className={styles.toCome}>
    <span>Before and after</span>
    <span>Working it out</span>
  </div>
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
        {[...late, ...kept].slice(0, mostMilestones).map(({ milestoneId, sentence, statusAfter }) => (
          <li key={milestoneId} data-tone={statusAfter === 'late' ? 'bad' : 'plain'}>
            {statusAfter === 'late' ? <TriangleAlert className={styles.glyph} aria-label="Late" /> : <Diamond className={styles.glyph} aria-hidden="true" />}
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      {touched.length > mostMilestones && (
        <details className={styles.because}>
          <summary>{touched.length - mostMilestones} more</summary>
          <ul>{[...late, ...kept].slice(mostMilestones).map(({ milestoneId, sentence }) => <li key={milestoneId}>{sentence}</li>)}</ul>
        </details>
      )}
    </section>
  );
};

const mostMilestones = 3;

/** Where nothing changes: why. */
export const NothingToDo = ({ proposal: { leftOut, request } }: { readonly proposal: Proposal }): ReactNode => {
  const why = useQuery(nothingWords, request);
  return (
    <div className={styles.nothing}>
      <CircleCheck className={styles.glyph} aria-hidden="true" />
      <span>{leftOut.length === 0 ? why : 'Nothing can be moved for the better. What has no place is listed below.'}</span>
    </div>
  );
};
