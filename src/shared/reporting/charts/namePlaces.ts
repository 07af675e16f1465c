import { chartTextSize, textWidth, type ChartText } from './scene';

/** A name to be put beside the point it is of. */
export interface FreeName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where it stands where nothing is in its way. */
  readonly wish: 'aboveLeft' | 'belowRight';
}

export interface PlacedName {
  readonly anchor: 'start' | 'end';
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
}

/** A straight line names should keep off; the heavier, the farther a name goes to keep off it. */
export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly weight: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From one line of letters to the next. */
export const nameGap = chartTextSize + 3;
/** How far beside its point a name may stand, nearest first; under a line that rises slowly there is room a little farther on. */
const asides = [6, 28, 50, 72];
const above = 8;
const below = chartTextSize + 4;
/** More than any strokes and ways together come to. */
const onAName = 10_000;

/** The box of a text on a chart, as high as a line of letters with its gap. */
export const boxOfText = ({ anchor, x, y }: Pick<ChartText, 'anchor' | 'x' | 'y'>, text: string): Box => {
  const width = textWidth(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - chartTextSize, bottom: y + nameGap - chartTextSize };
};

const overlap = (one: Box, other: Box): boolean => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Whether a line goes through a box, after Liang and Barsky (1984): what of the line is left after each of the four sides has cut it. */
const crosses = ({ x1, y1, x2, y2 }: Stroke, { left, right, top, bottom }: Box): boolean => {
  let [from, to] = [0, 1];
  for (const [along, room] of [[x1 - x2, x1 - left], [x2 - x1, right - x1], [y1 - y2, y1 - top], [y2 - y1, bottom - y1]] as const) {
    if (along === 0 && room < 0) return false;
    if (along < 0) from = Math.max(from, room / along);
    if (along > 0) to = Math.min(to, room / along);
  }
  return from <= to;
};

/** Places on both sides of the point, from it up and down to the ends of the frame, each with what it is away from its wish. */
const placesOf = ({ text, x, y, wish }: FreeName, frame: Box): readonly (PlacedName & { readonly away: number })[] => {
  const [highest, lowest] = [frame.top + chartTextSize, frame.bottom - 4];
  const width = textWidth(text);
  const places = asides.flatMap((aside, step) => ([['end', x - aside], ['start', x + aside]] as const).map(([anchor, at]) => ({ anchor, x: at, away: 1.5 * step + ((anchor === 'end') === (wish === 'aboveLeft') ? 0 : 0.25) })));
  const within = places.filter((place) => (place.anchor === 'end' ? place.x - width >= frame.left : place.x + width <= frame.right));
  const heights: { readonly y: number; readonly away: number }[] = [];
  for (const [up, first] of [[true, y - above], [false, y + below]] as const) {
    const other = up === (wish === 'aboveLeft') ? 0 : 0.5;
    const start = Math.max(highest, Math.min(lowest, first));
    for (let step = 0; step === 0 || (up ? start - step * nameGap >= highest : start + step * nameGap <= lowest); step += 1) heights.push({ y: start + (up ? -step : step) * nameGap, away: step + other });
  }
  return (within.length === 0 ? places.slice(1, 2) : within).flatMap((place) => heights.map((height) => ({ anchor: place.anchor, x: place.x, y: height.y, away: place.away + height.away })));
};

/**
 * Puts names beside their points in a frame, one after the other: never on each other or on `taken` texts while the frame has room
 * for all, off the strokes where such a place is not too far, and else as near to their wish as it goes.
 */
export const placeNames = (names: readonly FreeName[], strokes: readonly Stroke[], taken: readonly Box[], frame: Box): readonly PlacedName[] => {
  const boxes = [...taken];
  return names.map((name) => {
    let best: (PlacedName & { readonly cost: number }) | null = null;
    for (const { anchor, x, y, away } of placesOf(name, frame)) {
      const box = boxOfText({ anchor, x, y }, name.text);
      const cost = away + strokes.reduce((sum, stroke) => sum + (crosses(stroke, box) ? stroke.weight : 0), 0) + (boxes.some((one) => overlap(one, box)) ? onAName : 0);
      if (best === null || cost < best.cost) best = { anchor, x, y, cost };
    }
    const { anchor, x, y } = best ?? { anchor: 'start' as const, x: name.x, y: name.y };
    boxes.push(boxOfText({ anchor, x, y }, name.text));
    return { anchor, x, y };
  });
};
