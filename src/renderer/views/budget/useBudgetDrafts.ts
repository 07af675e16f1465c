import { useCallback, useState } from 'react';
import type { ProjectId } from '../../../shared/model';
import { type Session, useSession } from '../../hooks';
import type { KeptDraft } from './budgetDraft';

type Drafts = ReadonlyMap<ProjectId, KeptDraft>;

/** Outlives the screen: who looks something up elsewhere comes back to what was typed. */
const kept = new WeakMap<Session, Drafts>();

export interface BudgetDrafts {
  readonly draftOf: (project: ProjectId) => KeptDraft | null;
  /** null: nothing is to be kept any more. */
  readonly keep: (project: ProjectId, draft: KeptDraft | null) => void;
}

/** What was typed into budgets and not saved, project by project. */
export const useBudgetDrafts = (): BudgetDrafts => {
  const session = useSession();
  const [drafts, setDrafts] = useState<Drafts>(() => kept.get(session) ?? new Map());
  const keep = useCallback((project: ProjectId, draft: KeptDraft | null): void => {
    const next = new Map(kept.get(session) ?? []);
    if (draft === null) next.delete(project);
    else next.set(project, draft);
    kept.set(session, next);
    setDrafts(next);
  }, [session]);
  return { draftOf: (project) => drafts.get(project) ?? null, keep };
};
