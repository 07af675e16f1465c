import { useState } from 'react';
import { deleteBudget, setBudget } from '../../../shared/commands';
import { formatDay } from '../../../shared/calendar';
import { budgetOf, budgetTotal } from '../../../shared/costing';
import { formatMoney, type Budget, type ProjectId } from '../../../shared/model';
import { useCostQuestion, useWorkspace } from '../../hooks';
import { Button, SidePanel, TextField, Trash2, Wand2 } from '../../widgets';
import { Section, usePanelFocus } from '../details';
import { useRun } from '../frame';
import { Amount } from './Amount';
import { BudgetLines } from './BudgetLines';
import { draftFromPlan, draftOf, isChanged, onPresent, problemsIn, wantedBy, type BudgetDraft, type KeptDraft } from './budgetDraft';
import styles from './BudgetPanel.module.css';
import { exactAmount } from './money';
import { ThresholdFields } from './ThresholdFields';

export interface BudgetPanelProps {
  readonly projectId: ProjectId;
  /** What was typed of this project before and not saved. */
  readonly kept: KeptDraft | null;
  readonly onKeep: (draft: KeptDraft | null) => void;
  readonly onClose: () => void;
}

/** The budget of a project, edited in place: amounts, why they change and who approved it, when to warn, and what was decided before. */
export const BudgetPanel = ({ projectId, kept, onKeep, onClose }: BudgetPanelProps) => {
  const run = useRun();
  const workspace = useWorkspace();
  const question = useCostQuestion();
  const { target, giveBack } = usePanelFocus();
  const [tried, setTried] = useState<'not' | 'refused'>('not');
  const { currency } = workspace.settings;
  const budget = budgetOf(workspace, projectId);
  const present = draftOf(budget, currency);
  const draft = kept === null ? present : onPresent(kept, present);
  const put = (patch: Partial<BudgetDraft>): void => { onKeep({ projectId, from: present, draft: { ...draft, ...patch } }); };
  const problems = problemsIn(draft, currency);
  const changed = kept !== null && isChanged(workspace, kept);
  const wanted = wantedBy(draft, projectId, currency);
  const close = (): void => { giveBack(); onClose(); };
  const save = (): void => {
    if (wanted === null) return setTried('refused');
    setTried('not');
    void run(setBudget, wanted).then((ok) => { if (ok) onKeep(null); });
    return undefined;
  };
  const name = workspace.projects.get(projectId)?.name ?? '';
  return (
    <SidePanel
      label={`Budget of ${name}`}
      title={<div ref={target} tabIndex={-1} className={styles.title}>{budget === undefined ? 'Set the budget' : 'Budget'}<span className={styles.project}>{name}</span></div>}
      onClose={close}
      foot={(
        <div className={styles.foot}>
          <Total total={wanted === null ? null : budgetTotal(wanted)} budget={budget} currency={currency} />
          <span className={styles.space} />
          {changed && <Button tone="quiet" onPress={() => { setTried('not'); onKeep(null); }}>Discard</Button>}
          <Button tone="primary" isDisabled={!changed} onPress={save}>{budget === undefined ? 'Set the budget' : 'Change the budget'}</Button>
        </div>
      )}
    >
      <BudgetLines draft={draft} problems={problems} isTold={tried === 'refused'} currency={currency} put={put} />
      <div className={styles.tools}>
        <Button tone="quiet" size="small" icon={Wand2} onPress={() => { put(draftFromPlan(workspace, projectId, question, draft)); }}>Fill in what the plan costs</Button>
      </div>
      <div className={styles.why}>
        <TextField label={budget === undefined ? 'Reason (may be empty)' : 'Reason for the change'} value={draft.reason} lines={2} onChange={(reason) => { put({ reason }); }} placeholder={budget === undefined ? 'What it rests on' : 'Why it changes'} />
        <TextField label="Approved by" value={draft.approver} onChange={(approver) => { put({ approver }); }} placeholder="Who decided it" />
      </div>
      {budget !== undefined && (
        <>
          <ThresholdFields projectId={projectId} thresholds={budget.thresholds} />
          <Decisions budget={budget} currency={currency} />
          <div className={styles.remove}>
            <Button tone="quiet" size="small" icon={Trash2} onPress={() => { void run(deleteBudget, { projectId, reason: draft.reason }).then((ok) => { if (ok) onKeep(null); }); }}>Delete the budget</Button>
          </div>
        </>
      )}
    </SidePanel>
  );
};

/** The new total, and by how much it differs from the present one. */
const Total = ({ total, budget, currency }: { readonly total: number | null; readonly budget: Budget | undefined; readonly currency: string }) => {
  const present = budget === undefined ? null : budgetTotal(budget);
  const difference = total === null || present === null ? 0 : total - present;
  return (
    <p className={styles.total} aria-live="polite">
      <span className={styles.label}>Total</span> <strong>{total === null ? '–' : formatMoney(total, currency)}</strong>
      {difference !== 0 && <span className={styles.difference}>{exactAmount(Math.abs(difference), currency)} {difference > 0 ? 'more' : 'less'} than now</span>}
    </p>
  );
};

const Decisions = ({ budget: { decisions }, currency }: { readonly budget: Budget; readonly currency: string }) => (
  <Section title="Decisions" aside={String(decisions.length)}>
    <ol className={styles.decisions}>
      {decisions.map((decision, index) => ({ ...decision, place: index, before: decisions[index - 1]?.total ?? null })).toReversed().map(({ place, day, total, reason, approver, before }) => (
        <li key={place} className={styles.decision}>
          <span className={styles.day}>{formatDay(day, 'dayMonthYear')}</span>
          <span className={styles.amount}><Amount amount={total} currency={currency} /></span>
          <span className={styles.words}>
            {before !== null && before !== total && <span className={styles.step}>{total > before ? '+' : '−'}{exactAmount(Math.abs(total - before), currency)}. </span>}
            {reason === '' ? 'No reason given' : reason}{approver === '' ? '' : `, approved by ${approver}`}
          </span>
        </li>
      ))}
    </ol>
  </Section>
);
