import { scaleLinear } from 'd3-scale';
import { cutText, chartTextSize, hatch, tenth, textWidth, type ChartMark, type ChartScene, type ChartTone } from './scene';

export interface Bar {
  readonly name: string;
  /** At least 0, in any unit. */
  readonly value: number;
  /** The value as it is read: "32 h". */
  readonly words: string;
  /** What must not be passed, in the same unit; null: none. */
  readonly limit: number | null;
}

export interface BarChartQuestion {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly width: number;
}

const rowHeight = 20;
const barHeight = 10;
const mostName = 0.4;

const toneOf = ({ value, limit }: Bar): ChartTone => (limit === null ? 'filling' : value > limit ? 'over' : value >= limit ? 'full' : 'filling');

/** Values side by side as bars from zero, named at their left and told at their end; a stroke marks each limit, and what passes it is hatched. One row of 20 units a bar. */
export const barChartOf = ({ title, bars, width }: BarChartQuestion): ChartScene => {
  const nameWidth = Math.min(width * mostName, Math.max(0, ...bars.map(({ name }) => textWidth(name))));
  const left = tenth(nameWidth + 8);
  const right = Math.max(left + 1, width - 8 - Math.max(0, ...bars.map(({ words }) => textWidth(words))));
  const most = Math.max(0, ...bars.flatMap(({ value, limit }) => [value, limit ?? 0]));
  const x = scaleLinear().domain([0, most === 0 ? 1 : most]).range([left, right]);
  const marks = bars.flatMap((bar, row): readonly ChartMark[] => {
    const y = row * rowHeight + (rowHeight - barHeight) / 2;
    const baseline = tenth(row * rowHeight + rowHeight / 2 + chartTextSize / 3);
    const end = tenth(x(bar.value));
    const limit = bar.limit === null ? null : tenth(x(bar.limit));
    const beyond = limit !== null && end > limit ? limit : null;
    return [
      { kind: 'text', tone: 'axis', strength: 'plain', anchor: 'end', x: left - 8, y: baseline, text: cutText(bar.name, nameWidth) },
      { kind: 'rect', tone: toneOf(bar) === 'over' ? 'full' : toneOf(bar), x: left, y, width: tenth((beyond ?? end) - left), height: barHeight },
      ...(beyond === null ? [] : [{ kind: 'rect' as const, tone: 'over' as const, x: beyond, y, width: tenth(end - beyond), height: barHeight }, { kind: 'path' as const, tone: 'now' as const, d: hatch(beyond, y, end - beyond, barHeight) }]),
      ...(limit === null ? [] : [{ kind: 'line' as const, tone: 'limit' as const, x1: limit, y1: y - 2, x2: limit, y2: y + barHeight + 2 }]),
      { kind: 'text', tone: toneOf(bar) === 'over' ? 'over' : 'axis', strength: toneOf(bar) === 'over' ? 'strong' : 'quiet', anchor: 'start', x: tenth(Math.max(end, limit ?? 0) + 6), y: baseline, text: bar.words },
    ];
  });
  return { width, height: Math.max(rowHeight, bars.length * rowHeight), title, description: bars.length === 0 ? 'There is nothing to compare.' : `${bars.map(({ name, words }) => `${name}: ${words}`).join('; ')}.`, marks };
};
