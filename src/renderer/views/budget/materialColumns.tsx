import { formatQuantity } from '../../../shared/costing';
import { formatDay } from '../../../shared/calendar';
import { parseQuantity, type MaterialRow } from '../../../shared/queries/budget';
import { sortedBy, type SortValue, type TableSort } from '../../../shared/queries/tables';
import { AlertTriangle, CircleAlert, CircleCheck, classes } from '../../widgets';
import type { GridColumn, GridHint } from '../../widgets/grid';
import { matching, offersOf } from '../tables';
import tableStyles from '../tables/Tables.module.css';
import { Amount } from './Amount';
import { amountHint } from './expenseColumns';
import { editableQuantity } from './materialText';
import { editableAmount } from './money';

export type MaterialSortKey = 'name' | 'state' | 'onHand' | 'planned' | 'runsOut' | 'leastStock' | 'unitCost' | 'worth' | 'vendor';
export const materialSortKeys: readonly MaterialSortKey[] = ['name', 'state', 'onHand', 'planned', 'runsOut', 'leastStock', 'unitCost', 'worth', 'vendor'];

type MaterialColumn = GridColumn<MaterialRow> & { readonly sortKey?: MaterialSortKey };

const stateOrder = { short: 0, low: 1, enough: 2 } as const;

const valueOf = ({ material, stock, worth }: MaterialRow, key: MaterialSortKey): SortValue => {
  switch (key) {
    case 'state': return stateOrder[stock.state];
    case 'onHand': return stock.onHand;
    case 'planned': return stock.planned;
    case 'runsOut': return stock.runsOutOn;
    case 'worth': return worth;
    default: return material[key];
  }
};

export const sortedMaterials = (rows: readonly MaterialRow[], { key, direction }: TableSort<MaterialSortKey>): readonly MaterialRow[] => sortedBy(rows, (row) => valueOf(row, key), direction, ({ material }) => material.name);

const QuantityCell = ({ quantity, unit, tone = 'plain' }: { readonly quantity: number; readonly unit: string; readonly tone?: 'plain' | 'bad' }) => {
  if (quantity === 0 && tone === 'plain') return <span className={tableStyles.quiet}>0</span>;
  const bare = formatQuantity(quantity, '');
  return <span className={classes(tableStyles.figure, tone === 'bad' && tableStyles.bad)}>{bare.replace('-', '−')}<span className={tableStyles.unit}> {formatQuantity(quantity, unit).slice(bare.length + 1)}</span></span>;
};

const stateGlyphs = { short: CircleAlert, low: AlertTriangle, enough: CircleCheck } as const;
const stateTones = { short: 'bad', low: 'warn', enough: 'good' } as const;

const StateCell = ({ row: { stock: { state, sentence }, stateName } }: { readonly row: MaterialRow }) => {
  const Glyph = stateGlyphs[state];
  const tone = tableStyles[stateTones[state]];
  return <span className={classes(tableStyles.withMark, state !== 'enough' && tone)} title={sentence === '' ? undefined : sentence}><Glyph className={classes(tableStyles.mark, tone)} aria-hidden="true" />{stateName}</span>;
};

const quantityHint = (typed: string, unit: string): GridHint | null => {
  const read = parseQuantity(typed, unit);
  return read.ok && typed.trim() !== '' ? { tone: 'plain', text: formatQuantity(read.value, unit) } : null;
};

const runsOutWords = ({ stock: { state, runsOutOn } }: MaterialRow): string => (runsOutOn === null ? (state === 'short' ? 'No day known' : '') : formatDay(runsOutOn, 'dayMonthYear'));

/** The columns of the table of material; `vendors` are offered where one is typed. */
export const materialColumns = (currency: string, vendors: readonly string[]): readonly MaterialColumn[] => [
  { id: 'name', title: 'Material', width: 220, sortKey: 'name', text: ({ material }) => material.name, enter: 'open', editor: { kind: 'text' }, render: ({ material: { name } }) => <span className={classes(tableStyles.cut, tableStyles.name)} title={name}>{name}</span> },
  { id: 'state', title: 'State', width: 116, sortKey: 'state', text: ({ stateName }) => stateName, render: (row) => <StateCell row={row} /> },
  {
    id: 'onHand', title: 'On hand', width: 112, align: 'end', sortKey: 'onHand', text: ({ stock }) => editableQuantity(stock.onHand), render: ({ stock: { onHand }, material: { unit } }) => <QuantityCell quantity={onHand} unit={unit} tone={onHand < 0 ? 'bad' : 'plain'} />,
    editor: { kind: 'number', placeholder: '120', hint: (typed, { material: { unit } }) => quantityHint(typed, unit) },
  },
  { id: 'planned', title: 'Still needed', width: 116, align: 'end', sortKey: 'planned', text: ({ stock }) => editableQuantity(stock.planned), render: ({ stock: { planned, short }, material: { unit } }) => <QuantityCell quantity={planned} unit={unit} tone={short > 0 ? 'bad' : 'plain'} /> },
  { id: 'runsOut', title: 'Runs out on', width: 124, sortKey: 'runsOut', text: runsOutWords, render: (row) => (runsOutWords(row) === '' ? <span className={tableStyles.quiet}>–</span> : <span className={classes(tableStyles.figure, tableStyles.bad)}>{runsOutWords(row)}</span>) },
  {
    id: 'leastStock', title: 'Least stock', width: 108, align: 'end', sortKey: 'leastStock', text: ({ material }) => editableQuantity(material.leastStock), render: ({ material: { leastStock, unit } }) => <QuantityCell quantity={leastStock} unit={unit} />,
    editor: { kind: 'number', hint: (typed, { material: { unit } }) => quantityHint(typed, unit) },
  },
  { id: 'unit', title: 'Unit', width: 80, text: ({ material }) => material.unit, editor: { kind: 'text', suggest: (typed) => matching(offersOf(['piece', 'm', 'm²', 'm³', 'kg', 'l']), typed) } },
  {
    id: 'unitCost', title: `Cost of one, ${currency}`, width: 140, align: 'end', sortKey: 'unitCost', text: ({ material }) => (material.unitCost === null ? '' : editableAmount(material.unitCost, currency)),
    render: ({ material }) => <Amount amount={material.unitCost} currency={currency} whyNone="No cost is known: what tasks use of it counts as 0." />, editor: { kind: 'number', hint: (typed) => amountHint(typed, currency) },
  },
  { id: 'worth', title: `Worth, ${currency}`, width: 116, align: 'end', sortKey: 'worth', text: ({ worth }) => (worth === null ? '' : editableAmount(worth, currency)), render: ({ worth }) => <Amount amount={worth} currency={currency} whyNone="The cost of one is not known." /> },
  { id: 'vendor', title: 'Vendor', width: 150, sortKey: 'vendor', text: ({ material }) => material.vendor, editor: { kind: 'text', suggest: (typed) => matching(offersOf(vendors), typed) } },
  { id: 'notes', title: 'Notes', width: 180, text: ({ material }) => material.notes, editor: { kind: 'text' } },
];
