import type { ChangeDraft, Result, Workspace } from '../../../../shared/model';
import { timelinePreview, type TimelinePreview } from '../../../../shared/queries/timeline';
import type { Violation } from '../../../../shared/scheduling';
import { type Attempt, violationsToExplain } from '../../hand';

/** What a drop here would do. */
export interface Trial {
  /** `fine`: done at once; `asks`: done with a reason; `breaks`: done after asking; `refused`: not possible; `same`: nothing would change. */
  readonly outcome: 'fine' | 'asks' | 'breaks' | 'refused' | 'same';
  readonly preview: TimelinePreview | null;
  readonly violations: readonly Violation[];
  /** Why not, where refused; empty otherwise. */
  readonly refusal: string;
}

const reasonForTrial = 'trial';

/** Tries an attempt out on the present plan. */
export const trialOf = (workspace: Workspace, given: Attempt): Trial => {
  const plain = given.tryOut(null);
  if (plain.ok) return done(workspace, plain, []);
  if (plain.refusal.code === 'nothing-changed') return { outcome: 'same', preview: null, violations: [], refusal: '' };
  const violations = violationsToExplain(plain.refusal);
  const overridden = violations === null ? plain : given.tryOut(reasonForTrial);
  return done(workspace, overridden, violations ?? []);
};

const done = (workspace: Workspace, draft: Result<ChangeDraft>, violations: readonly Violation[]): Trial => {
  if (!draft.ok) return { outcome: 'refused', preview: null, violations, refusal: `${draft.refusal.sentence} ${draft.refusal.nextStep}` };
  const preview = timelinePreview(workspace, draft.value.ops);
  return { outcome: preview.broken.length > 0 ? 'breaks' : violations.length > 0 ? 'asks' : 'fine', preview, violations, refusal: '' };
};

/** Steps looked at for a place where nothing breaks. */
const mostSteps = 260;

/** The working days between `asked` and 0, the nearest to `asked`, by which a task can move without breaking a dependency; null: none. */
export const firstPossible = (workspace: Workspace, asked: number, attemptOf: (workingDays: number) => Attempt): number | null => {
  const step = asked < 0 ? 1 : -1;
  for (let days = asked + step, looked = 0; days !== 0 && looked < mostSteps; days += step, looked += 1) {
    const { outcome } = trialOf(workspace, attemptOf(days));
    if (outcome === 'fine' || outcome === 'asks') return days;
  }
  return null;
};
