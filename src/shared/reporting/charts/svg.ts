import { escaped } from '../html/escape';
import { chartTextSize, type ChartMark, type ChartScene, type ChartText, type ChartTone } from './scene';

interface Ink {
  readonly colour: string;
  readonly width: number;
  /** As SVG writes dashes; '': drawn through. */
  readonly dash: string;
}

/** Told apart by thickness, dash and grey, so that a copier loses nothing. */
const inks: Readonly<Record<ChartTone, Ink>> = {
  planned: { colour: '#6f7681', width: 1.5, dash: '' },
  earned: { colour: '#6f7681', width: 2, dash: '6 2 1 2' },
  actual: { colour: '#14181f', width: 2.25, dash: '' },
  forecast: { colour: '#14181f', width: 1.75, dash: '4 3' },
  limit: { colour: '#3c434e', width: 1, dash: '10 4' },
  grid: { colour: '#e3e6ea', width: 0.75, dash: '' },
  axis: { colour: '#6f7681', width: 0.75, dash: '' },
  now: { colour: '#3c434e', width: 0.75, dash: '2 2' },
};

const weights: Readonly<Record<ChartText['strength'], string>> = { quiet: '400', plain: '500', strong: '600' };
const textColours: Readonly<Record<ChartText['strength'], string>> = { quiet: '#565d68', plain: '#3c434e', strong: '#14181f' };

const attributes = (facts: Readonly<Record<string, string | number>>): string =>
  Object.entries(facts).filter(([, value]) => value !== '').map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('');

const stroke = ({ colour, width, dash }: Ink): Readonly<Record<string, string | number>> => ({ stroke: colour, 'stroke-width': width, 'stroke-dasharray': dash, fill: 'none' });

const markup = (mark: ChartMark): string => {
  const ink = inks[mark.tone];
  switch (mark.kind) {
    case 'line': return `<line${attributes({ x1: mark.x1, y1: mark.y1, x2: mark.x2, y2: mark.y2, ...stroke(ink) })}/>`;
    case 'path': return `<path${attributes({ d: mark.d, ...stroke(ink), 'stroke-linejoin': 'round' })}/>`;
    case 'dot': return `<circle${attributes({ cx: mark.x, cy: mark.y, r: 3, fill: ink.colour, stroke: '#ffffff', 'stroke-width': 1.5 })}/>`;
    // A white rim below the letters, so that a line that passes behind them does not cross them out.
    case 'text': return `<text${attributes({ x: mark.x, y: mark.y, 'text-anchor': mark.anchor, 'font-weight': weights[mark.strength], fill: textColours[mark.strength], stroke: '#ffffff', 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' })}>${escaped(mark.text)}</text>`;
  }
};

/** A scene as SVG for paper and files: black on white, no scripts, styles or definitions, every text escaped. Read aloud as its title and description. */
export const svgOf = ({ width, height, title, description, marks }: ChartScene): string =>
  `<svg xmlns="http://www.w3.org/2000/svg"${attributes({ width, height, viewBox: `0 0 ${String(width)} ${String(height)}`, role: 'img', 'aria-label': `${title}. ${description}`, 'font-family': "'Inter Variable', Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif", 'font-size': chartTextSize })}>`
  + `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>${marks.map(markup).join('')}</svg>`;
