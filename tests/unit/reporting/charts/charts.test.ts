import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costChartOf, dayTicks, shortMoney, svgOf, textWidth, type ChartMark, type ChartScene, type CostPoint } from '../../../../src/shared/reporting/charts';
import { monday } from '../../../support/builders';

const point = (day: number, planned: number | null, earned: number | null, actual: number | null, forecast: number | null): CostPoint => ({ day, planned, earned, actual, forecast });
const small: readonly CostPoint[] = [point(monday - 7, 0, 0, 0, null), point(monday, 40_000, 30_000, 50_000, 50_000), point(monday + 7, 100_000, null, null, 120_000)];
const chart = (points: readonly CostPoint[], over: Partial<Parameters<typeof costChartOf>[0]> = {}): ChartScene =>
  costChartOf({ title: 'Harbour', points, statusDay: monday, budget: 110_000, currency: 'EUR', width: 400, height: 200, ...over });

const texts = ({ marks }: ChartScene): readonly Extract<ChartMark, { kind: 'text' }>[] => marks.filter((mark) => mark.kind === 'text');
const labels = (scene: ChartScene): readonly string[] => texts(scene).filter(({ tone }) => ['planned', 'earned', 'actual', 'forecast', 'limit'].includes(tone)).map(({ text }) => text);
const figuresIn = (mark: ChartMark): readonly number[] =>
  mark.kind === 'path' ? (mark.d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number) : Object.values(mark).filter((value): value is number => typeof value === 'number');
const span = ({ text, anchor, x }: Extract<ChartMark, { kind: 'text' }>): readonly [number, number] => {
  const width = textWidth(text);
  return anchor === 'start' ? [x, x + width] : anchor === 'end' ? [x - width, x] : [x - width / 2, x + width / 2];
};

/** Whether a curve of the scene passes through the letters of a text, looked at every fiftieth of each of its pieces. */
const isCrossed = (scene: ChartScene, label: Extract<ChartMark, { kind: 'text' }>): boolean => {
  const [from, to] = span(label);
  return scene.marks.some((mark) => {
    if (mark.kind !== 'path') return false;
    const pairs = mark.d.slice(1).split('L').map((pair) => pair.split(',').map(Number));
    return pairs.slice(1).some(([x2 = 0, y2 = 0], at) => {
      const [x1 = 0, y1 = 0] = pairs[at] ?? [];
      return Array.from({ length: 51 }, (_, part) => [x1 + ((x2 - x1) * part) / 50, y1 + ((y2 - y1) * part) / 50] as const).some(([x, y]) => x > from && x < to && y > label.y - 9 && y < label.y + 2);
    });
  });
};

describe('the cost chart', () => {
  it('CHT-1 and CHT-3 draws a small series point by point, the forecast on from the actual cost', () => {
    expect(chart(small).marks.filter(({ kind }) => kind === 'path' || kind === 'dot')).toEqual([
      { kind: 'path', tone: 'planned', d: 'M35,176L168.5,124.7L302,47.7' }, { kind: 'dot', tone: 'planned', x: 302, y: 47.7 },
      { kind: 'path', tone: 'earned', d: 'M35,176L168.5,137.5' }, { kind: 'dot', tone: 'earned', x: 168.5, y: 137.5 },
      { kind: 'path', tone: 'forecast', d: 'M168.5,111.8L302,22' }, { kind: 'dot', tone: 'forecast', x: 302, y: 22 },
      { kind: 'path', tone: 'actual', d: 'M35,176L168.5,111.8' }, { kind: 'dot', tone: 'actual', x: 168.5, y: 111.8 },
    ]);
  });

  it('CHT-2 and CHT-4 names every line at its end, the budget and the status day', () => {
    expect(labels(chart(small))).toEqual(['Budget 1.1k', 'Forecast 1.2k', 'Planned 1k', 'Actual 500', 'Earned 300']);
    expect(texts(chart(small)).map(({ text }) => text)).toContain('Status 23 Nov');
  });

  it('CHT-2 keeps the names of a plan that has just begun off its lines', () => {
    const rising = (weeks: number, begun: number, spent: number): readonly CostPoint[] => Array.from({ length: weeks }, (_, week) =>
      point(monday + (week - begun) * 7, week * 40_000, week <= begun ? week * 30_000 : null, week <= begun ? week * spent : null, week >= begun ? begun * spent + (week - begun) * 45_000 : null));
    const begun = [rising(10, 0, 0), rising(10, 1, 0), rising(10, 1, 5_000), rising(30, 1, 45_000), rising(10, 3, 40_000), [point(monday, 0, 0, 0, 0), point(monday + 70, 100_000, null, null, 10_000)]];
    for (const points of begun) {
      for (const [width, height] of [[400, 200], [640, 240], [1100, 300]] as const) {
        const scene = chart(points, { width, height, budget: 500_000 });
        const named = texts(scene).filter(({ tone }) => ['planned', 'earned', 'actual', 'forecast'].includes(tone));
        expect(named).toHaveLength(4);
        expect(named.filter((label) => isCrossed(scene, label)).map(({ text }) => text)).toEqual([]);
      }
    }
  });

  it('CHT-3 joins a forecast that begins later to where the actual cost ends', () => {
    const later = [point(monday, 0, 0, 50_000, null), point(monday + 7, 10, null, null, 120_000)];
    expect(chart(later).marks.filter(({ kind, tone }) => kind === 'path' && tone === 'forecast')).toHaveLength(1);
  });

  it('CHT-3 draws one point as a dot', () => {
    const scene = chart([point(monday, 10_000, 5_000, 5_000, 5_000)]);
    expect(scene.marks.some(({ kind }) => kind === 'path')).toBe(false);
    expect(scene.marks.filter(({ kind }) => kind === 'dot')).toHaveLength(4);
  });

  it('CHT-1 names a budget far above all cost at the top, and keeps the curves readable', () => {
    const scene = chart(small, { budget: 1_234_567_890 });
    expect(labels(scene)[0]).toBe('Budget 12.3M, far above');
    expect(scene.marks.some(({ kind, tone }) => kind === 'line' && tone === 'limit')).toBe(false);
    expect(scene.marks.filter(({ kind }) => kind === 'path')).toEqual(chart(small, { budget: null }).marks.filter(({ kind }) => kind === 'path'));
    expect(labels(chart([], { budget: 110_000 }))).toEqual(['Budget 1.1k']);
  });

  it('CHT-5 is an empty frame without figures', () => {
    const scene = chart([], { budget: null });
    expect(scene.description).toBe('There is no planned and no actual cost yet.');
    expect(texts(scene).map(({ text }) => text)).toEqual(['EUR', '0', '23 Nov', '24 Nov', 'Status 23 Nov']);
  });

  it('CHT-6 tells exact amounts in its description', () => {
    expect(chart(small).description).toBe('Budget 1,100.00 EUR; planned 1,000.00 EUR by 30 Nov 2026, earned 300.00 EUR by 23 Nov 2026, forecast 1,200.00 EUR by 30 Nov 2026, actual 500.00 EUR by 23 Nov 2026. Status day 23 Nov 2026.');
  });

  const amount = fc.integer({ min: -1_000_000_000, max: 10_000_000_000 });
  const series = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), amount, amount, amount, amount), { maxLength: 40 }).map((steps) => {
    let day = monday - 200;
    return steps.map(([step, planned, earned, actual, forecast]) => {
      day += step;
      return point(day, planned, day <= monday ? earned : null, day <= monday ? actual : null, day >= monday ? forecast : null);
    });
  });
  const anyChart = fc.tuple(series, fc.option(fc.integer({ min: 0, max: 10_000_000_000 })), fc.integer({ min: 360, max: 1400 }), fc.integer({ min: 180, max: 600 })).map(([points, budget, width, height]) => chart(points, { budget, width, height }));

  it('CHT-1 stays inside its frame, in order of time, without NaN, for any series', () => {
    fc.assert(fc.property(anyChart, (scene) => {
      for (const mark of scene.marks) {
        for (const figure of figuresIn(mark)) expect(Number.isFinite(figure)).toBe(true);
        if (mark.kind !== 'path') continue;
        const pairs = mark.d.slice(1).split('L').map((pair) => pair.split(',').map(Number));
        for (const [place, [x = -1, y = -1]] of pairs.entries()) {
          expect(x).toBeGreaterThanOrEqual(pairs[place - 1]?.[0] ?? 0);
          expect(x).toBeLessThanOrEqual(scene.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(scene.height);
        }
      }
    }), { numRuns: 200 });
  });

  it('CHT-2 keeps names apart and inside the frame, for any series', () => {
    fc.assert(fc.property(anyChart, (scene) => {
      const named = texts(scene).filter(({ tone }) => ['planned', 'earned', 'actual', 'forecast'].includes(tone));
      for (const [place, label] of named.entries()) {
        const [from, to] = span(label);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(scene.width + 1);
        for (const other of named.slice(place + 1)) {
          const [start, end] = span(other);
          expect(Math.abs(label.y - other.y) >= 11 || to <= start || end <= from).toBe(true);
        }
      }
    }), { numRuns: 200 });
  });
});

describe('words on charts', () => {
  it('CHT-6 shortens amounts to three digits', () => {
    expect([0, 49, 95_000, 99_995, 123_456, 13_240_000, 99_995_000, 123_456_789_000, -4_520_000].map((value) => shortMoney(value, 'EUR'))).toEqual(['0', '0', '950', '1k', '1.23k', '132k', '1M', '1.23bn', '-45.2k']);
    expect(shortMoney(132_400, 'JPY')).toBe('132k');
  });

  it('CHT-4 names days, weeks, months and years as there is room, the year where it begins', () => {
    const words = (from: number, to: number, most: number): readonly string[] => dayTicks(from, to, most).map((tick) => tick.words);
    expect(words(monday, monday + 3, 5)).toEqual(['23 Nov', '24 Nov', '25 Nov', '26 Nov']);
    expect(words(monday, monday + 21, 5)).toEqual(['23 Nov', '30 Nov', '7 Dec', '14 Dec']);
    expect(words(monday, monday + 100, 5)).toEqual(['Dec 2026', 'Jan 2027', 'Feb', 'Mar']);
    expect(words(monday, monday + 2000, 6)).toEqual(['2027', '2028', '2029', '2030', '2031', '2032']);
  });

  it('CHT-4 never names more days than asked, sorted and inside', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 20 }), (from, length, most) => {
      const days = dayTicks(from, from + length, most).map(({ day }) => day);
      expect(days.length).toBeLessThanOrEqual(most);
      expect(days).toEqual([...days].sort((a, b) => a - b).filter((day) => day >= from && day <= from + length));
    }), { numRuns: 200 });
  });
});

describe('SVG for paper', () => {
  it('CHT-7 escapes every text and holds no script, style or definition', () => {
    const nasty = '<script>alert("x")</script> & =cmd() \u0000\u202e';
    const svg = svgOf(chart(small, { title: nasty }));
    expect(svg).not.toMatch(/<(?:script|style|defs|a|image|foreignObject)|href|\son\w+=/i);
    expect(svg).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; =cmd() ');
    expect(svg).not.toContain('\u0000');
  });

  it('CHT-7 writes a small scene whole', () => {
    expect(svgOf({ width: 20, height: 10, title: 'T', description: 'D.', marks: [{ kind: 'path', tone: 'forecast', d: 'M0,0L20,10' }, { kind: 'dot', tone: 'actual', x: 20, y: 10 }] })).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10" role="img" aria-label="T. D." font-family="&#39;Inter Variable&#39;, Inter, &#39;Segoe UI&#39;, &#39;Helvetica Neue&#39;, Arial, sans-serif" font-size="11">'
      + '<title>T</title><desc>D.</desc><path d="M0,0L20,10" stroke="#14181f" stroke-width="1.75" stroke-dasharray="4 3" fill="none" stroke-linejoin="round"/><circle cx="20" cy="10" r="3" fill="#14181f" stroke="#ffffff" stroke-width="1.5"/></svg>');
  });
});
