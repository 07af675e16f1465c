import { formatDay, formatHours, isoDayOf } from '../../../../shared/calendar';
import { guarded, writeTable, type Cell } from '../../../../shared/exchange/csv';
import { amountOf } from '../../../../shared/exchange/values';
import { formatAmount, type DayNumber } from '../../../../shared/model';
import { signedAmount, signedDays, signedHours, type AmountPair, type BaselineTable, type ComparisonKind, type ComparisonRow } from '../../../../shared/queries/baselines';

const kinds: Readonly<Record<ComparisonKind, string>> = { total: 'All together', project: 'Project', milestone: 'Milestone', task: 'Task', expenses: 'Expenses' };

/** In one word or two, what became of a row; empty: it is there as it was. */
export const presenceWords = ({ presence, gone, finish }: Pick<ComparisonRow, 'presence' | 'gone' | 'finish'>): string => {
  if (presence === 'added') return 'Added';
  if (presence === 'removed') return gone === 'archived' ? 'Archived' : gone === 'deleted' ? 'Deleted' : 'Gone';
  return finish === null || finish.end === 'known' ? '' : finish.end === 'lost' ? 'No day now' : 'No day';
};

const nameOf = ({ kind, name }: ComparisonRow): string => (kind === 'total' ? kinds.total : name);

const iso = (day: DayNumber | null | undefined): Cell => (day === null || day === undefined ? null : isoDayOf(day));
/** Four decimals of an hour tell every minute apart. */
const hours = (minutes: number): number => Math.round((minutes / 60) * 10_000) / 10_000;
const pairCells = (pair: AmountPair | null, cell: (value: number) => Cell): readonly Cell[] => (pair === null ? [null, null, null] : [cell(pair.before), cell(pair.now), cell(pair.difference)]);

/** The table as a CSV file: ISO days, hours, amounts in units of the currency, differences as numbers; the whole plan comes last. */
export const comparisonFile = ({ currency, groups, total }: Pick<BaselineTable, 'currency' | 'groups' | 'total'>, rows: readonly ComparisonRow[]): string => {
  const projects = new Map(groups.map(({ project }) => [project.projectId, project.name]));
  const head = [
    'Project', 'Kind', 'Name', 'State', 'Start then', 'Start now', 'Finish then', 'Finish now', 'Slip (working days)', 'Due then', 'Due now',
    'Effort then (h)', 'Effort now (h)', 'Effort difference (h)', `Cost then (${currency})`, `Cost now (${currency})`, `Cost difference (${currency})`,
  ];
  return writeTable([head, ...[...rows, total].map((row): readonly Cell[] => [
    row.kind === 'total' ? null : projects.get(row.projectId) ?? null, kinds[row.kind], nameOf(row), presenceWords(row), iso(row.start?.before), iso(row.start?.now), iso(row.finish?.before), iso(row.finish?.now), row.finish?.slip ?? null,
    iso(row.due?.before), iso(row.due?.now), ...pairCells(row.effort, hours), ...pairCells(row.cost, (amount) => amountOf(amount, currency)),
  ])]);
};

const dayText = (day: DayNumber | null | undefined): string => (day === null || day === undefined ? '' : formatDay(day, 'dayMonthYear'));

/** The table as text to paste into a message or a sheet: the sentence, then a line a row with tabs between, as people read it. */
export const comparisonText = ({ sentence, currency, total }: Pick<BaselineTable, 'sentence' | 'currency' | 'total'>, rows: readonly ComparisonRow[]): string => {
  const head = ['', 'Finish then', 'Finish now', 'Slip', 'Effort then', 'Effort now', 'Effort difference', `Cost then (${currency})`, `Cost now (${currency})`, 'Cost difference'];
  const plain = (amount: number): string => formatAmount(amount, currency);
  const indents: Readonly<Record<ComparisonKind, string>> = { total: '', project: '', milestone: '  ', task: '  ', expenses: '  ' };
  const line = (row: ComparisonRow): readonly string[] => [
    `${indents[row.kind]}${guarded(nameOf(row)).replaceAll(/\s+/gu, ' ')}`, dayText(row.finish?.before), dayText(row.finish?.now),
    presenceWords(row) || (row.finish?.slip === null || row.finish === null ? '' : signedDays(row.finish.slip)),
    ...(row.effort === null ? ['', '', ''] : [formatHours(row.effort.before), formatHours(row.effort.now), signedHours(row.effort.difference)]),
    ...(row.cost === null ? ['', '', ''] : [plain(row.cost.before), plain(row.cost.now), signedAmount(row.cost.difference, currency)]),
  ];
  return [sentence, '', ...[head, ...[...rows, total].map(line)].map((cells) => cells.join('\t'))].join('\n');
};
