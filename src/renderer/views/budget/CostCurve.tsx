import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { costSeries, type CostPoint, type CostQuestion } from '../../../shared/costing';
import { formatDay } from '../../../shared/calendar';
import type { MinorUnits, ProjectId, Workspace } from '../../../shared/model';
import { costChartOf } from '../../../shared/reporting';
import { useQuery } from '../../hooks';
import { SegmentedControl } from '../../widgets';
import styles from './Budget.module.css';
import { ChartPicture } from './ChartPicture';
import { Amount } from './Figures';

const height = 248;
const leastWidth = 360;
const shapes = [{ value: 'curve', label: 'Curve' }, { value: 'table', label: 'Table' }] as const;
const settingsOf = ({ settings }: Workspace): Workspace['settings'] => settings;

interface CostCurveProps {
  readonly name: string;
  /** null: the whole plan. */
  readonly projectId: ProjectId | null;
  readonly budget: MinorUnits | null;
  readonly question: CostQuestion;
}

/** Planned, earned, actual and forecast cost week by week, as a picture or as its figures. */
export const CostCurve = ({ name, projectId, budget, question }: CostCurveProps) => {
  const { currency, weekStart } = useQuery(settingsOf);
  const points = useQuery(costSeries, projectId, question);
  const [shape, setShape] = useState<'curve' | 'table'>('curve');
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(720);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const read = (): void => { setWidth(Math.max(leastWidth, element.clientWidth)); };
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(read);
    observer?.observe(element);
    read();
    return () => { observer?.disconnect(); };
  }, []);
  const scene = useMemo(
    () => costChartOf({ title: name, points, statusDay: question.statusDay, budget, currency, width, height, weekStart }),
    [name, points, question.statusDay, budget, currency, width, weekStart]);
  return (
    <section className={styles.curve} aria-label="Cost over time">
      <header className={styles.partHead}>
        <h3 className={styles.partTitle}>Cost over time</h3>
        {points.length > 0 && <SegmentedControl label="Show cost as" size="small" value={shape} options={shapes} onChange={setShape} />}
      </header>
      <div ref={box} className={styles.curveBox}>
        {points.length === 0 ? <p className={styles.hint}>Nothing costs anything yet. Give people a rate and tasks some effort, or add an expense.</p>
          : shape === 'curve' ? <ChartPicture scene={scene} /> : <PointTable points={points} currency={currency} statusDay={question.statusDay} />}
      </div>
    </section>
  );
};

const PointTable = ({ points, currency, statusDay }: { readonly points: readonly CostPoint[]; readonly currency: string; readonly statusDay: number }) => (
  <div className={styles.points} tabIndex={0} role="group" aria-label="Cost by week">
    <table className={styles.table}>
      <thead><tr><th scope="col">Up to</th>{['Planned', 'Earned', 'Actual', 'Forecast'].map((title) => <th key={title} scope="col" className={styles.number}>{title}</th>)}</tr></thead>
      <tbody>
        {points.map(({ day, planned, earned, actual, forecast }) => (
          <tr key={day} className={day === statusDay ? styles.chosen : undefined}>
            <th scope="row" className={styles.dayName}>{formatDay(day, 'dayMonthYear')}{day === statusDay && <span className={styles.quiet}> status</span>}</th>
            <td className={styles.number}><Amount amount={planned} currency={currency} /></td>
            <td className={styles.number}><Amount amount={earned} currency={currency} why={day > statusDay ? 'after the status day' : 'not in a baseline'} /></td>
            <td className={styles.number}><Amount amount={actual} currency={currency} why="after the status day" /></td>
            <td className={styles.number}><Amount amount={forecast} currency={currency} why="before the status day" /></td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
