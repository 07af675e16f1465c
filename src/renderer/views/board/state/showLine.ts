import type { DayNumber } from '../../../../shared/model';
import type { ProposalLine } from '../../../../shared/planner';
import type { BoardController } from './controller';
import { rowOf } from './focus';

/** Brings the days and the row of a proposed change into sight: where it would lie, else where it lies. */
export const showLine = (controller: BoardController, { from, to }: ProposalLine, goTo: (day: DayNumber) => void): void => {
  const place = to[0] ?? from;
  const layout = controller.layout.get();
  const day = place?.days[0]?.day;
  if (place === null || day === undefined || layout === null) return;
  if (day < layout.window.from || day >= layout.window.to) goTo(day);
  // The rows of other days have other heights: they are laid out first.
  requestAnimationFrame(() => {
    const now = controller.layout.get();
    const row = now === null ? -1 : rowOf(now, place.resourceId);
    if (row !== -1) now?.scrollTo(row);
  });
};
