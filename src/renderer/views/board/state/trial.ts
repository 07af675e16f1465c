import { checkPlacement, type Violation } from '../../../../shared/scheduling';
import type { BookingId, ChangeDraft, Result, Workspace } from '../../../../shared/model';
import { dropPreview, type BoardWindow } from '../../../../shared/queries/board';
import { type Attempt, violationsToExplain } from '../../hand';
import type { Trial } from './dragState';

const reasonForTrial = 'trial';

/** What the attempt would do: ghost, loads, the rules it breaks, or why it cannot be done. */
export const trialOf = (workspace: Workspace, given: Attempt, inHand: ReadonlySet<BookingId>, window: BoardWindow): Trial => {
  const plain = given.tryOut(null);
  if (plain.ok) return { outcome: 'fine', preview: dropPreview(workspace, plain.value.ops, inHand, window), violations: noticesOf(workspace, plain), refusal: '' };
  const violations = violationsToExplain(plain.refusal);
  if (violations === null) return { outcome: 'refused', preview: null, violations: [], refusal: `${plain.refusal.sentence} ${plain.refusal.nextStep}` };
  const overridden = given.tryOut(reasonForTrial);
  if (!overridden.ok) return { outcome: 'refused', preview: null, violations, refusal: overridden.refusal.sentence };
  return { outcome: 'asks', preview: dropPreview(workspace, overridden.value.ops, inHand, window), violations, refusal: '' };
};

const bookingsChecked = 4;

/** What is worth knowing about a placement that no rule forbids. */
const noticesOf = (workspace: Workspace, draft: Result<ChangeDraft>): readonly Violation[] => {
  if (!draft.ok) return [];
  const touched = draft.value.ops.flatMap((op) => (op.table === 'bookings' ? [op] : []));
  const ignoring = new Set<BookingId>(touched.map(({ id }) => id));
  return touched
    .flatMap(({ why, after }) => (why === undefined && after !== null ? [after] : []))
    .slice(0, bookingsChecked)
    .flatMap(({ taskId, resourceId, days }) => checkPlacement(workspace, { taskId, resourceId, days, ignoring }));
};
