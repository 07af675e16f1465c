/** What a mark stands for. A screen gives it a colour, paper a grey with a dash or a thickness of its own. */
export type ChartTone =
  /** Cost as the baseline or plan spreads it; what was really spent; what the done work was to cost; what is still to come. */
  | 'planned' | 'actual' | 'earned' | 'forecast'
  /** What must not be passed: a budget. */
  | 'limit'
  | 'grid' | 'axis' | 'now';

export interface ChartText {
  readonly kind: 'text';
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** `quiet`: axes. `plain`: labels. `strong`: the figure people came for. */
  readonly strength: 'quiet' | 'plain' | 'strong';
  readonly tone: ChartTone;
}

/** One thing to draw, in units of the scene, from its upper left corner. */
export type ChartMark =
  | { readonly kind: 'line'; readonly tone: ChartTone; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
  /** `d` as SVG writes paths; drawn as a line, never filled. */
  | { readonly kind: 'path'; readonly tone: ChartTone; readonly d: string }
  | { readonly kind: 'dot'; readonly tone: ChartTone; readonly x: number; readonly y: number }
  | ChartText;

/** A picture as plain data: what a screen, a page and a file draw alike. Marks are drawn in their order. */
export interface ChartScene {
  readonly width: number;
  readonly height: number;
  /** What it shows, in a few words. */
  readonly title: string;
  /** The same in a sentence with its figures, for those who do not see it. */
  readonly description: string;
  readonly marks: readonly ChartMark[];
}

/** Height of the letters of every text in a scene. */
export const chartTextSize = 11;
const averageLetter = 0.61;

/** Width that a text takes in a scene, about: letters differ, and nobody measures fonts here. */
export const textWidth = (text: string): number => Math.ceil([...text].length * chartTextSize * averageLetter);

/** To a tenth of a unit: finer is not seen, and makes files long. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;
