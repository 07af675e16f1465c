import { xOf, type DaySpan, type TimelineScale } from '../../../../shared/queries/timeline';

/** Height of the two lines of days above, in pixels. */
export const headHeight = 48;
/** Half the height of a bar. */
export const barHalf = 8;

export interface Columns {
  readonly width: number;
  /** `full`: days, people, float and slip; `short`: days and slip. */
  readonly kind: 'full' | 'short';
}

/** The columns beside the days: beside an open panel or on a small screen they give way. */
export const columnsIn = (width: number): Columns => (width >= 1080 ? { width: 552, kind: 'full' } : { width: 376, kind: 'short' });

/** Where a span lies, in pixels from the first day. */
export const boxOf = (scale: TimelineScale, { start, finish }: DaySpan): { readonly left: number; readonly width: number } => {
  const left = xOf(scale, start);
  return { left, width: Math.max(3, xOf(scale, finish + 1) - left) };
};

/** What of the days is in sight, in pixels from the first. */
export interface View {
  readonly from: number;
  readonly to: number;
}

export const isInView = ({ from, to }: View, left: number, right: number): boolean => right >= from && left <= to;

export const hueVariable = (hue: number | null): string => (hue === null ? 'var(--project-none)' : `var(--project-${String(hue)})`);
