import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { formatDay } from '../../calendar';
import { currencyDigits, formatMoney, type DayNumber, type MinorUnits } from '../../model';
import { dayTicks } from './dayTicks';
import { shortMoney } from './money';
import { boxOfText, nameGap, placeNames, type Box, type Stroke } from './namePlaces';
import { chartTextSize, tenth, textWidth, type ChartMark, type ChartScene, type ChartText } from './scene';

/** Money up to and including a day; null where that line has no figure there. */
export interface CostPoint {
  readonly day: DayNumber;
  readonly planned: MinorUnits | null;
  readonly earned: MinorUnits | null;
  readonly actual: MinorUnits | null;
  readonly forecast: MinorUnits | null;
}

export interface CostChartQuestion {
  /** What the chart is of: "Harbour crane refit". */
  readonly title: string;
  /** Sorted by day. */
  readonly points: readonly CostPoint[];
  readonly statusDay: DayNumber;
  /** null: none was set. */
  readonly budget: MinorUnits | null;
  readonly currency: string;
  /** At least 320 × 160 to be read. */
  readonly width: number;
  readonly height: number;
  readonly weekStart?: 1 | 7;
}

type Series = 'planned' | 'earned' | 'actual' | 'forecast';
const seriesNames: Readonly<Record<Series, string>> = { planned: 'Planned', earned: 'Earned', actual: 'Actual', forecast: 'Forecast' };
/** Later ones lie above: what was spent is seen best. */
const drawn: readonly Series[] = ['planned', 'earned', 'forecast', 'actual'];

interface Place {
  readonly day: DayNumber;
  readonly amount: MinorUnits;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: ScaleLinear<number, number>;
  /** Of amounts in the currency's major unit: only places on paper, never money. */
  readonly y: ScaleLinear<number, number>;
  readonly unit: number;
}

const placesOf = (points: readonly CostPoint[], series: Series): readonly Place[] =>
  points.flatMap(({ day, [series]: amount }) => (amount === null ? [] : [{ day, amount }]));

/** The forecast begins where the actual cost ends, so that the two are one line. */
const linesOf = (points: readonly CostPoint[]): ReadonlyMap<Series, readonly Place[]> => {
  const found = new Map<Series, readonly Place[]>(drawn.map((series) => [series, placesOf(points, series)]));
  const last = found.get('actual')?.at(-1);
  const forecast = found.get('forecast') ?? [];
  if (last !== undefined && forecast[0] !== undefined && forecast[0].day > last.day) found.set('forecast', [last, ...forecast]);
  return found;
};

const marginTop = 22;
const marginBottom = 24;
const tickGap = 76;
/** So many times the highest cost a budget may be to stand in the frame. */
const farAbove = 4;

const frameOf = ({ points, statusDay, budget, currency, width, height }: CostChartQuestion, lines: ReadonlyMap<Series, readonly Place[]>, labels: readonly string[]): Frame => {
  const unit = 10 ** currencyDigits(currency);
  const amounts = [...lines.values()].flat().map(({ amount }) => amount / unit);
  const highest = Math.max(0, ...amounts);
  const limit = (budget ?? 0) / unit;
  // A budget far above all cost would press the curves into the axis: it is named at the top instead.
  const most = highest > 0 && limit > highest * farAbove ? highest : Math.max(highest, limit);
  const y = scaleLinear().domain([Math.min(0, ...amounts), most === 0 ? 1 / unit : most]).nice(4);
  const left = Math.max(24, ...y.ticks(4).map((value) => textWidth(shortMoney(value * unit, currency)))) + 8;
  const right = width - Math.max(16, ...labels.map(textWidth)) - 10;
  const first = Math.min(statusDay, points[0]?.day ?? statusDay);
  const last = Math.max(statusDay, points.at(-1)?.day ?? statusDay, first + 1);
  const [top, bottom] = [marginTop, height - marginBottom];
  return { left, right, top, bottom, unit, x: scaleLinear().domain([first, last]).range([left, right]), y: y.range([bottom, top]) };
};

const axes = ({ left, right, top, bottom, x, y, unit }: Frame, { currency, statusDay, weekStart }: CostChartQuestion): readonly ChartMark[] => {
  const marks: ChartMark[] = [{ kind: 'text', tone: 'axis', strength: 'quiet', anchor: 'end', x: left - 8, y: top - 10, text: currency }];
  const [, most = 0] = y.domain();
  for (const value of most * unit > 1 ? y.ticks(4) : [0]) {
    const at = tenth(y(value));
    marks.push({ kind: 'line', tone: value === 0 ? 'axis' : 'grid', x1: left, y1: at, x2: right, y2: at });
    marks.push({ kind: 'text', tone: 'axis', strength: 'quiet', anchor: 'end', x: left - 8, y: tenth(at + chartTextSize / 3), text: shortMoney(value * unit, currency) });
  }
  const [first = statusDay, last = statusDay] = x.domain();
  for (const { day, words } of dayTicks(first, last, Math.floor((right - left) / tickGap), weekStart)) {
    const at = tenth(x(day));
    const half = textWidth(words) / 2;
    if (at - half < 0 || at + half > right + half) continue;
    marks.push({ kind: 'line', tone: 'axis', x1: at, y1: bottom, x2: at, y2: bottom + 4 });
    marks.push({ kind: 'text', tone: 'axis', strength: 'quiet', anchor: 'middle', x: at, y: bottom + 17, text: words });
  }
  const now = tenth(x(statusDay));
  const words = `Status ${formatDay(statusDay, 'dayMonth')}`;
  marks.push({ kind: 'line', tone: 'now', x1: now, y1: top, x2: now, y2: bottom });
  const half = textWidth(words) / 2;
  marks.push({ kind: 'text', tone: 'now', strength: 'quiet', anchor: 'middle', x: tenth(Math.max(left + half, Math.min(right - half, now))), y: top - 8, text: words });
  return marks;
};

interface Label {
  readonly series: Series;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Labels one above the other at their heights, pushed apart where they would overlap and kept in the frame. */
const apart = (labels: readonly Label[], top: number, bottom: number): readonly Label[] => {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const placed: Label[] = [];
  for (const label of sorted) placed.push({ ...label, y: Math.max(label.y, (placed.at(-1)?.y ?? top - nameGap) + nameGap) });
  let limit = bottom;
  return placed.reverse().map((label) => {
    const y = Math.min(label.y, limit);
    limit = y - nameGap;
    return { ...label, y };
  }).reverse();
};

const shown = ({ series, text, x, y }: Label, anchor: ChartText['anchor']): ChartMark => ({
  kind: 'text', tone: series, strength: series === 'planned' || series === 'earned' ? 'plain' : 'strong', anchor, x: tenth(x), y: tenth(y), text,
});

const isAtEnd = (place: Place, frame: Frame): boolean => frame.right - frame.x(place.day) < 40;

/** A curve in the way counts most, as its colour and the name's run into each other. */
const weights = { curve: 10, limit: 5, now: 3 } as const;

/** What names of lines that end inside the frame should keep off. */
const strokesOf = (lines: ReadonlyMap<Series, readonly Place[]>, { x, y, unit, left, right, top, bottom }: Frame, { statusDay, budget }: CostChartQuestion): readonly Stroke[] => {
  const point = ({ day, amount }: Place): readonly [number, number] => [x(day), y(amount / unit)];
  const curved = [...lines.values()].flatMap((places) => places.map((place, at): Stroke => {
    const [[x1, y1], [x2, y2]] = [point(places[at - 1] ?? place), point(place)];
    return { x1, y1, x2, y2, weight: weights.curve };
  }));
  const [now, limit] = [x(statusDay), budget === null ? null : y(budget / unit)];
  return [...curved, { x1: now, y1: top, x2: now, y2: bottom, weight: weights.now }, ...(limit === null || limit < top ? [] : [{ x1: left, y1: limit, x2: right, y2: limit, weight: weights.limit }])];
};

/** Labels of lines that end at the right edge stand beside it, the others at the end of their line: the upper one above, the lower one below, or where no line runs through them. */
const labelsOf = (lines: ReadonlyMap<Series, readonly Place[]>, frame: Frame, question: CostChartQuestion, taken: readonly Box[]): readonly ChartMark[] => {
  const beside: Label[] = [];
  const inside: Label[] = [];
  for (const [series, places] of lines) {
    const last = places.at(-1);
    if (last === undefined) continue;
    const label = { series, text: `${seriesNames[series]} ${shortMoney(last.amount, question.currency)}`, x: frame.x(last.day), y: frame.y(last.amount / frame.unit) };
    if (isAtEnd(last, frame)) beside.push({ ...label, x: frame.right + 8, y: label.y + chartTextSize / 3 });
    else inside.push(label);
  }
  const marks = apart(beside, frame.top + chartTextSize, frame.bottom).map((label) => shown(label, 'start'));
  const names = inside.sort((a, b) => a.y - b.y).map((label, place) => ({ ...label, wish: place === 0 ? 'aboveLeft' as const : 'belowRight' as const }));
  const places = placeNames(names, strokesOf(lines, frame, question), taken, frame);
  return [...marks, ...names.map((label, at) => shown({ ...label, ...places[at] }, places[at]?.anchor ?? 'start'))];
};

const curves = (lines: ReadonlyMap<Series, readonly Place[]>, { x, y, unit }: Frame): readonly ChartMark[] => {
  const path = line<Place>().x(({ day }) => x(day)).y(({ amount }) => y(amount / unit)).digits(1);
  return drawn.flatMap((series): readonly ChartMark[] => {
    const places = lines.get(series) ?? [];
    const last = places.at(-1);
    const d = places.length < 2 ? null : path([...places]);
    if (last === undefined) return [];
    const dot: ChartMark = { kind: 'dot', tone: series, x: tenth(x(last.day)), y: tenth(y(last.amount / unit)) };
    return d === null ? [dot] : [{ kind: 'path', tone: series, d }, dot];
  });
};

const limitOf = (frame: Frame, { budget, currency }: CostChartQuestion): readonly ChartMark[] => {
  if (budget === null) return [];
  const name = `Budget ${shortMoney(budget, currency)}`;
  const [, most = 0] = frame.y.domain();
  if (budget / frame.unit > most) return [{ kind: 'text', tone: 'limit', strength: 'plain', anchor: 'start', x: frame.left + 6, y: frame.top + chartTextSize + 3, text: `${name}, far above` }];
  const at = tenth(frame.y(budget / frame.unit));
  return [
    { kind: 'line', tone: 'limit', x1: frame.left, y1: at, x2: frame.right, y2: at },
    { kind: 'text', tone: 'limit', strength: 'plain', anchor: 'start', x: frame.left + 6, y: at < frame.top + chartTextSize + 4 ? at + chartTextSize + 3 : at - 5, text: name },
  ];
};

const describe = ({ statusDay, budget, currency }: CostChartQuestion, lines: ReadonlyMap<Series, readonly Place[]>): string => {
  const until = drawn.flatMap((series) => {
    const last = lines.get(series)?.at(-1);
    return last === undefined ? [] : [`${seriesNames[series].toLowerCase()} ${formatMoney(last.amount, currency)} by ${formatDay(last.day, 'dayMonthYear')}`];
  });
  if (until.length === 0) return 'There is no planned and no actual cost yet.';
  const budgetWords = budget === null ? 'No budget' : `Budget ${formatMoney(budget, currency)}`;
  return `${budgetWords}; ${until.join(', ')}. Status day ${formatDay(statusDay, 'dayMonthYear')}.`;
};

/**
 * Cost over time as a picture: planned, earned, actual and forecast, each named at the end of its line, with the budget and the
 * status day. The money axis begins at zero (below, where credits outweigh cost). Without any figure it is the empty frame.
 */
export const costChartOf = (question: CostChartQuestion): ChartScene => {
  const { title, points, currency, width, height } = question;
  const lines = linesOf(points);
  const labels = [...lines].flatMap(([series, places]) => {
    const last = places.at(-1);
    return last === undefined ? [] : [`${seriesNames[series]} ${shortMoney(last.amount, currency)}`];
  });
  const frame = frameOf(question, lines, labels);
  const limit = limitOf(frame, question);
  const taken = limit.flatMap((mark) => (mark.kind === 'text' ? [boxOfText(mark, mark.text)] : []));
  return {
    width, height, title: `${title}: cost over time`, description: describe(question, lines),
    marks: [...axes(frame, question), ...limit, ...curves(lines, frame), ...labelsOf(lines, frame, question, taken)],
  };
};
