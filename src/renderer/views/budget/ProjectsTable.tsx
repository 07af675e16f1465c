import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { CostAlert, CostFigures } from '../../../shared/costing';
import { projectMoney, type ProjectMoneyRow } from '../../../shared/queries/budget';
import { sortedBy, type SortValue } from '../../../shared/queries/tables';
import { useCostQuestion, usePreference, useQuery, useWorkspace } from '../../hooks';
import { AlertTriangle, ArrowDown, ArrowUp, Button, CircleAlert, CircleCheck, classes, EmptyState, Tooltip, VisuallyHidden } from '../../widgets';
import { useNavigate } from '../frame';
import { alertWords } from './alertWords';
import { Amount, Unknown, useCurrency } from './Amount';
import { CostCurve } from './CostCurve';
import { figures, type Figure, type FigureId } from './figures';
import { indexText } from './money';
import styles from './ProjectsTable.module.css';
import figureStyles from './Figures.module.css';
import { wholeKey } from './useBudgetPlace';

type SortKey = 'name' | FigureId;
interface Sort {
  readonly key: SortKey;
  readonly direction: 'ascending' | 'descending';
}

const valueOf = ({ name, figures: money }: ProjectMoneyRow, key: SortKey): SortValue => (key === 'name' ? name : figures.find(({ id }) => id === key)?.valueOf(money) ?? null);

/** Tasks without a project stay behind the projects. */
const sorted = (rows: readonly ProjectMoneyRow[], { key, direction }: Sort): readonly ProjectMoneyRow[] => [
  ...sortedBy(rows.filter(({ projectId }) => projectId !== null), (row) => valueOf(row, key), direction, ({ name }) => name), ...rows.filter(({ projectId }) => projectId === null),
];

export interface ProjectsTableProps {
  /** By the project's id, `none` or `all`. */
  readonly onOpen: (key: string) => void;
  /** The row that gets the focus: the one that was open a moment ago. */
  readonly cameFrom: string | null;
}

/** What every project may cost, costs and will cost, in one table. */
export const ProjectsTable = ({ onOpen, cameFrom }: ProjectsTableProps) => {
  const navigate = useNavigate();
  const currency = useCurrency();
  const table = useQuery(projectMoney, useCostQuestion());
  const [kept, setSort] = usePreference<Sort>('budget.projects.sort', { key: 'name', direction: 'ascending' });
  const rows = useMemo(() => sorted(table.rows, kept), [table.rows, kept]);
  const body = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (cameFrom !== null) body.current?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(cameFrom)}"]`)?.focus();
  }, [cameFrom]);
  if (rows.length === 0) {
    return (
      <EmptyState title="No money to show yet" action={<><Button tone="primary" onPress={() => { navigate('projects'); }}>Add projects</Button><Button onPress={() => { navigate('import'); }}>Import a file</Button></>}>
        Every project gets a line here: what it may cost, what it has cost, and what it will cost once it is done.
      </EmptyState>
    );
  }
  return (
    <div className={styles.scroll}>
      <table ref={body} className={classes(figureStyles.table, styles.table)} aria-label={`Money of all projects, in ${currency}`} onKeyDown={walk}>
        <thead>
          <tr>
            <HeadCell id="name" label="Project" sort={kept} onSort={setSort}><span className={styles.currency}>{currency}</span></HeadCell>
            {figures.map((figure) => <HeadCell key={figure.id} id={figure.id} label={figure.label} meaning={figure.meaning} sort={kept} onSort={setSort} />)}
            <th scope="col" className={styles.alerts}>Alerts</th>
          </tr>
        </thead>
        <tbody>{rows.map((row) => <Line key={row.id} row={row} currency={currency} onOpen={() => { onOpen(row.id); }} />)}</tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr onClick={() => { onOpen(wholeKey); }}>
              <th scope="row"><button type="button" className={styles.name} data-opens={wholeKey}>All projects</button></th>
              {figures.map((figure) => <FigureCell key={figure.id} figure={figure} money={table.total} currency={currency} alerts={[]} />)}
              <td className={styles.alerts}><TotalWords rows={table.rows} /></td>
            </tr>
          </tfoot>
        )}
      </table>
      {rows.length > 1 && <div className={styles.curve}><CostCurve title="All projects" projectId={null} budget={table.total.budget} currency={currency} heading="h2" /></div>}
    </div>
  );
};

/** Up and Down go from project to project. */
const walk = (event: KeyboardEvent<HTMLTableElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-opens]')];
  const at = names.findIndex((name) => name === document.activeElement);
  const next = at < 0 ? undefined : names[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

interface HeadCellProps {
  readonly id: SortKey;
  readonly label: string;
  readonly meaning?: string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly children?: React.ReactNode;
}

const HeadCell = ({ id, label, meaning, sort, onSort, children }: HeadCellProps) => {
  const isSorted = sort.key === id;
  const next = isSorted ? (sort.direction === 'ascending' ? 'descending' : 'ascending') : id === 'name' ? 'ascending' : 'descending';
  const Arrow = sort.direction === 'ascending' ? ArrowUp : ArrowDown;
  const button = (
    <Button tone="quiet" size="small" className={styles.head} onPress={() => { onSort({ key: id, direction: next }); }}>
      {isSorted && <Arrow className={styles.arrow} aria-hidden="true" />}{label}
    </Button>
  );
  return (
    <th scope="col" aria-sort={isSorted ? sort.direction : undefined}>
      <span className={styles.headLine}>{meaning === undefined ? button : <Tooltip text={meaning} placement="bottom">{button}</Tooltip>}{children}</span>
    </th>
  );
};

const Line = ({ row, currency, onOpen }: { readonly row: ProjectMoneyRow; readonly currency: string; readonly onOpen: () => void }) => (
  <tr onClick={onOpen}>
    <th scope="row">
      <span className={styles.project}>
        <span className={styles.hue} style={{ background: row.hue === null ? 'var(--project-none)' : `var(--project-${String(row.hue)})` }} />
        <button type="button" className={styles.name} data-opens={row.id} title={row.name}>{row.name}</button>
      </span>
    </th>
    {figures.map((figure) => <FigureCell key={figure.id} figure={figure} money={row.figures} currency={currency} alerts={row.alerts} />)}
    <td className={styles.alerts}><AlertCell row={row} /></td>
  </tr>
);

interface FigureCellProps {
  readonly figure: Figure;
  readonly money: CostFigures;
  readonly currency: string;
  readonly alerts: readonly CostAlert[];
}

const FigureCell = ({ figure: { id, kind, valueOf: read, whyNone }, money, currency, alerts }: FigureCellProps) => {
  const value = read(money);
  if (kind === 'money') return <td className={styles.number}><Amount amount={value} currency={currency} whyNone={whyNone} precision="whole" tone={id === 'variance' ? 'balance' : 'plain'} /></td>;
  const isBad = alerts.some((alert) => alert.kind === id);
  return <td className={classes(styles.number, isBad && styles.bad)}>{value === null ? <Unknown why={whyNone} /> : indexText(value)}</td>;
};

const AlertCell = ({ row: { alerts, severity, figures: money } }: { readonly row: ProjectMoneyRow }) => {
  const workspace = useWorkspace();
  if (severity === null) {
    return money.budget === null
      ? <span className={styles.quiet}>No budget</span>
      : <span className={styles.calm}><CircleCheck className={styles.glyph} aria-hidden="true" />Within budget</span>;
  }
  const Glyph = severity === 'serious' ? CircleAlert : AlertTriangle;
  return (
    <span className={classes(styles.alert, severity === 'serious' ? styles.serious : styles.warning)} title={alerts.map(({ sentence }) => sentence).join('\n')}>
      <Glyph className={styles.glyph} aria-hidden="true" />
      <VisuallyHidden>{severity === 'serious' ? 'Serious: ' : 'Warning: '}</VisuallyHidden>
      <span className={styles.words}>{alerts.map((alert) => alertWords(alert, money, workspace)).join(', ')}</span>
    </span>
  );
};

const TotalWords = ({ rows }: { readonly rows: readonly ProjectMoneyRow[] }) => {
  const alerted = rows.filter(({ severity }) => severity !== null).length;
  return <span className={styles.quiet}>{alerted === 0 ? 'No alerts' : `${String(alerted)} of ${String(rows.length)} with alerts`}</span>;
};
