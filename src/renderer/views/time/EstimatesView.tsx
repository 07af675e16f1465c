import { formatHours } from '../../../shared/calendar';
import { estimates, type EstimatePeriod, type EstimateRow, type EstimatesBy, type EstimatesPer } from '../../../shared/queries/time';
import { usePreference, useQuery } from '../../hooks';
import { classes, EmptyState, SegmentedControl, VisuallyHidden } from '../../widgets';
import styles from './EstimatesView.module.css';
import table from './Table.module.css';

const bys = [{ value: 'kind', label: 'Kind of task' }, { value: 'person', label: 'Person' }, { value: 'skill', label: 'Skill' }] as const satisfies readonly { value: EstimatesBy; label: string }[];
const pers = [{ value: 'month', label: 'Months' }, { value: 'quarter', label: 'Quarters' }] as const satisfies readonly { value: EstimatesPer; label: string }[];
const heads: Readonly<Record<EstimatesBy, string>> = { kind: 'Kind of task', person: 'Person', skill: 'Required skill' };

/** What done work took against what was estimated, and whether it is getting better. */
export const EstimatesView = () => {
  const [storedBy, setBy] = usePreference<string>('time.estimatesBy', 'kind');
  const [storedPer, setPer] = usePreference<string>('time.estimatesPer', 'month');
  const by = bys.find(({ value }) => value === storedBy)?.value ?? 'kind';
  const per = pers.find(({ value }) => value === storedPer)?.value ?? 'month';
  const { rows, all } = useQuery(estimates, by, per);
  if (all === null) {
    return <EmptyState title="No done work to compare yet">Once tasks that have time logged are done, you will see here what they took against what was estimated.</EmptyState>;
  }
  // One scale for all bars, so that they compare; an outlier must not flatten the others.
  const most = Math.min(400, Math.max(150, ...rows.map(({ percent }) => percent ?? 0)));
  const hasTrend = all.periods.length > 1;
  return (
    <div className={table.view}>
      <div className={table.bar}>
        <p className={classes(table.summary, styles.summary)}>{all.sentence} <span className={styles.note}>Counted are done tasks with time logged.</span></p>
        <SegmentedControl label="Compare by" size="small" value={by} options={bys} onChange={setBy} />
        <SegmentedControl label="Over" size="small" value={per} options={pers} onChange={setPer} />
      </div>
      <div className={table.scroll}>
        <table className={classes(table.table, styles.table)}>
          <thead>
            <tr>
              <th scope="col">{heads[by]}</th><th scope="col" className={table.number}>Tasks</th><th scope="col" className={table.number}>Estimate</th><th scope="col" className={table.number}>Actual</th>
              <th scope="col" className={styles.wide}>Times the estimate</th>{hasTrend && <th scope="col" className={styles.trendHead}>Trend</th>}
              {all.periods.map(({ from, label }) => <th key={from} scope="col" className={table.number}>{label}</th>)}
            </tr>
          </thead>
          <tbody>{[...rows, ...(rows.length > 1 ? [all] : [])].map((row) => <Line key={row === all ? 'all' : row.key} row={row} most={most} hasTrend={hasTrend} tone={row === all ? 'all' : 'plain'} />)}</tbody>
        </table>
        <ul className={styles.findings} aria-label="Findings">
          {rows.filter(({ tasks, percent }) => tasks >= 3 && percent !== null && Math.abs(percent - 100) >= 15).slice(0, 5).map(({ key, sentence }) => <li key={key}>{sentence}</li>)}
        </ul>
        <p className={styles.how}>
          {by === 'person' ? 'Of a task of several people each has the share of its estimate that is their share of the time. ' : by === 'skill' ? 'A task counts for every skill it requires. ' : 'The kind of a task is set in its details. '}
          A task belongs to the {per === 'month' ? 'month' : 'quarter'} in which it was last worked on.
        </p>
      </div>
    </div>
  );
};

const Line = ({ row, most, hasTrend, tone }: { readonly row: EstimateRow; readonly most: number; readonly hasTrend: boolean; readonly tone: 'plain' | 'all' }) => (
  <tr className={classes(tone === 'all' && styles.all)}>
    <th scope="row" title={row.sentence}><span className={styles.name}>{row.name}</span></th>
    <td className={table.number}>{row.tasks < 3 && <span className={styles.few}>few </span>}{row.tasks}</td>
    <td className={table.number}>{formatHours(row.estimate)}</td>
    <td className={table.number}>{formatHours(row.actual)}</td>
    <td>{row.percent === null ? <span className={table.quiet}>Nothing estimated</span> : <Ratio percent={row.percent} most={most} />}</td>
    {hasTrend && <td><Trend periods={row.periods} /></td>}
    {row.periods.map((period) => (
      <td key={period.from} className={table.number} title={period.tasks === 0 ? undefined : `${String(period.tasks)} ${period.tasks === 1 ? 'task' : 'tasks'}, ${formatHours(period.actual)} of ${formatHours(period.estimate)}`}>
        {period.percent === null ? <span className={table.quiet}>–</span> : (period.percent / 100).toFixed(2)}
      </td>
    ))}
  </tr>
);

/** A bar from nothing, with the mark where the estimate is. */
const Ratio = ({ percent, most }: { readonly percent: number; readonly most: number }) => (
  <span className={styles.ratio}>
    <span className={classes(table.track, styles.track)} aria-hidden="true">
      <span className={table.fill} style={{ width: `${String((100 * Math.min(percent, 100)) / most)}%` }} />
      {percent > 100 && <span className={classes(table.fill, styles.above)} style={{ left: `${String(10_000 / most)}%`, width: `${String((100 * (Math.min(percent, most) - 100)) / most)}%` }} />}
      <span className={styles.one} style={{ left: `${String(10_000 / most)}%` }} />
    </span>
    <span className={classes(styles.times, percent > 105 && styles.aboveInk)}>{(percent / 100).toFixed(2)}<VisuallyHidden> times the estimate</VisuallyHidden></span>
  </span>
);

const [width, height, margin] = [88, 24, 3];

/** The ratio over the periods as a line around the estimate; the figures stand in the columns beside it. */
const Trend = ({ periods }: { readonly periods: readonly EstimatePeriod[] }) => {
  const most = Math.max(200, ...periods.map(({ percent }) => percent ?? 0));
  const y = (percent: number): number => height - margin - ((height - 2 * margin) * percent) / most;
  const points = periods.flatMap(({ percent }, index) => (percent === null ? [] : [{ x: margin + (index * (width - 2 * margin)) / Math.max(1, periods.length - 1), y: y(percent) }]));
  const last = points.at(-1);
  if (points.length < 2 || last === undefined) return null;
  return (
    <svg className={styles.trend} viewBox={`0 0 ${String(width)} ${String(height)}`} width={width} height={height} aria-hidden="true">
      <line className={styles.base} x1={0} x2={width} y1={y(100)} y2={y(100)} />
      <polyline className={styles.path} points={points.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ')} />
      <circle className={styles.dot} cx={last.x} cy={last.y} r={2.5} />
    </svg>
  );
};
