import { useMemo, useState } from 'react';
import { formatDay } from '../../../shared/calendar';
import { costSeries, type CostPoint } from '../../../shared/costing';
import type { MinorUnits, ProjectId, Workspace } from '../../../shared/model';
import { costChartOf } from '../../../shared/reporting/charts';
import { useCostQuestion, useQuery } from '../../hooks';
import { Button, ChartNoAxesColumn, classes, EmptyState, Table } from '../../widgets';
import { Amount } from './Amount';
import styles from './CostCurve.module.css';
import figureStyles from './Figures.module.css';
import { SceneView } from './SceneView';
import { useWidth } from './useWidth';

const chartHeight = 320;
const narrowest = 320;

const weekStartOf = ({ settings }: Workspace): 1 | 7 => settings.weekStart;

export interface CostCurveProps {
  readonly title: string;
  /** null: all projects. */
  readonly projectId: ProjectId | null;
  readonly budget: MinorUnits | null;
  readonly currency: string;
  /** Of its heading: below the name of a project, or of the screen. */
  readonly heading: 'h2' | 'h3';
}

/** Cost over time: planned, earned, actual and forecast as curves, or the same figures week by week. */
export const CostCurve = ({ title, projectId, budget, currency, heading: Heading }: CostCurveProps) => {
  const question = useCostQuestion();
  const points = useQuery(costSeries, projectId, question);
  const weekStart = useQuery(weekStartOf);
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const { target, width } = useWidth<HTMLDivElement>(720);
  const scene = useMemo(
    () => costChartOf({ title, points, statusDay: question.statusDay, budget, currency, width: Math.max(narrowest, width), height: chartHeight, weekStart }),
    [title, points, question.statusDay, budget, currency, width, weekStart]);
  return (
    <section className={styles.curve} aria-label="Cost over time">
      <header className={styles.head}>
        <Heading className={styles.title}>Cost over time</Heading>
        {points.length > 0 && (
          <Button tone="quiet" size="small" icon={shown === 'chart' ? Table : ChartNoAxesColumn} onPress={() => { setShown(shown === 'chart' ? 'table' : 'chart'); }}>
            {shown === 'chart' ? 'Show as table' : 'Show as chart'}
          </Button>
        )}
      </header>
      <div ref={target} className={classes(points.length > 0 && styles.body)}>
        {points.length === 0
          ? <EmptyState size="inline" title="Nothing costs anything yet">Give tasks effort and people a rate, or add an expense: the curve shows when money is spent.</EmptyState>
          : shown === 'chart' ? <SceneView scene={scene} /> : <PointTable points={points} statusDay={question.statusDay} currency={currency} />}
      </div>
    </section>
  );
};

const notEarned = 'Earned value is known up to the status day, and only with a baseline.';
const notSpent = 'Spending is known up to the status day.';
const notForecast = 'The forecast begins at the status day.';

const PointTable = ({ points, statusDay, currency }: { readonly points: readonly CostPoint[]; readonly statusDay: number; readonly currency: string }) => (
  <div className={styles.scroll} tabIndex={0} role="region" aria-label="Cost over time as a table">
    <table className={classes(figureStyles.table, styles.table)}>
      <thead><tr><th scope="col">Up to and including</th><th scope="col">Planned</th><th scope="col">Earned</th><th scope="col">Actual</th><th scope="col">Forecast</th></tr></thead>
      <tbody>
        {points.map(({ day, planned, earned, actual, forecast }) => (
          <tr key={day} className={classes(day === statusDay && styles.status)}>
            <th scope="row">{formatDay(day, 'dayMonthYear')}{day === statusDay && <span className={styles.note}> Status day</span>}</th>
            <td><Amount amount={planned} currency={currency} /></td>
            <td><Amount amount={earned} currency={currency} whyNone={notEarned} /></td>
            <td><Amount amount={actual} currency={currency} whyNone={notSpent} /></td>
            <td><Amount amount={forecast} currency={currency} whyNone={notForecast} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
