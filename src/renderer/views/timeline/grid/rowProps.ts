import type { DayNumber } from '../../../../shared/model';
import type { TimelineScale } from '../../../../shared/queries/timeline';
import type { Emphasis } from '../state/viewState';
import type { Columns, View } from './geometry';

/** What every line is told: where it stands, and what of the days is drawn. */
export interface RowProps {
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly scale: TimelineScale;
  readonly view: View;
  readonly columns: Columns;
  readonly emphasis: Emphasis;
  readonly tab: 0 | -1;
  /** Days of another year than this day's name their year. */
  readonly near: DayNumber;
}
