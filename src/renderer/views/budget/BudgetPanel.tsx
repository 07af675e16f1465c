import { useState } from 'react';
import { setBudget, setThresholds } from '../../../shared/commands';
import { formatDay } from '../../../shared/calendar';
import { budgetOf, budgetTotal, expenseCategories, type CostFigures } from '../../../shared/costing';
import { formatMoney, nameKey, type AlertThresholds, type Budget, type BudgetDecision, type Project, type Workspace } from '../../../shared/model';
import { useQuery, useSession } from '../../hooks';
import { Button, IconButton, NumberField, SidePanel, TextField, X } from '../../widgets';
import { AddField, Section, usePanelFocus } from '../details';
import { useNotify, useRun } from '../frame';
import styles from './Budget.module.css';
import { MoneyField } from './MoneyField';

const settingsOf = ({ settings }: Workspace): Workspace['settings'] => settings;

type Parts = Pick<Budget, 'labour' | 'lines' | 'reserve'>;
const nothing: Parts = { labour: 0, lines: [], reserve: 0 };
const partsOf = (budget: Budget | undefined): Parts => (budget === undefined ? nothing : { labour: budget.labour, lines: budget.lines, reserve: budget.reserve });
const sameParts = (one: Parts, other: Parts): boolean => JSON.stringify([one.labour, one.lines, one.reserve]) === JSON.stringify([other.labour, other.lines, other.reserve]);

interface BudgetPanelProps {
  readonly project: Project;
  readonly figures: CostFigures;
  readonly onClose: () => void;
}

/** What a project may cost, who decided it, and when it asks for attention. */
export const BudgetPanel = ({ project, figures, onClose }: BudgetPanelProps) => {
  const budget = useQuery(budgetOf, project.id);
  const { target, giveBack } = usePanelFocus();
  const close = (): void => { giveBack(); onClose(); };
  return (
    <SidePanel label={`Budget of ${project.name}`} title={<div ref={target} tabIndex={-1} className={styles.panelTitle}>Budget of {project.name}</div>} onClose={close}>
      <PartFields key={budget === undefined ? 'none' : budget.decisions.length} project={project} budget={budget} figures={figures} />
      {budget !== undefined && <ThresholdFields budget={budget} />}
      {budget !== undefined && <Decisions decisions={budget.decisions} />}
    </SidePanel>
  );
};

const PartFields = ({ project, budget, figures }: { readonly project: Project; readonly budget: Budget | undefined; readonly figures: CostFigures }) => {
  const session = useSession();
  const notify = useNotify();
  const { currency } = useQuery(settingsOf);
  const before = partsOf(budget);
  const [parts, setParts] = useState(before);
  const [reason, setReason] = useState('');
  const [approver, setApprover] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const put = (patch: Partial<Parts>): void => { setProblem(null); setParts((present) => ({ ...present, ...patch })); };
  const isChanged = !sameParts(before, parts);
  const save = (): void => {
    const outcome = session.run(setBudget, { projectId: project.id, ...parts, reason, approver });
    if (!outcome.ok) { setProblem(`${outcome.refusal.sentence} ${outcome.refusal.nextStep}`); return; }
    notify({ message: outcome.value.change.label, tone: 'good', undo: 'offer' });
  };
  const free = expenseCategories.filter((category) => !parts.lines.some((line) => nameKey(line.category) === nameKey(category)));
  const addLine = (category: string): void => { if (category.trim() !== '') put({ lines: [...parts.lines, { category: category.trim(), amount: 0 }] }); };
  return (
    <div className={styles.fields}>
      <MoneyField label="Labour" amount={parts.labour} currency={currency} description={`The plan has ${formatMoney(figures.plannedLabour, currency)}.`} onCommit={(labour) => { put({ labour: labour ?? 0 }); }} />
      {parts.lines.map(({ category, amount }, place) => (
        <div key={category} className={styles.budgetLine}>
          <MoneyField label={category} amount={amount} currency={currency} onCommit={(next) => { put({ lines: parts.lines.map((line, index) => (index === place ? { category, amount: next ?? 0 } : line)) }); }} />
          <IconButton label={`Remove ${category}`} icon={X} size="small" onPress={() => { put({ lines: parts.lines.filter((_, index) => index !== place) }); }} />
        </div>
      ))}
      <AddField label="Add a category" offers={free.map((category) => ({ id: category, label: category }))} onPick={addLine} onCreate={addLine} />
      <MoneyField label="Reserve" amount={parts.reserve} currency={currency} description="For what nobody foresaw; part of the total." onCommit={(reserve) => { put({ reserve: reserve ?? 0 }); }} />
      <p className={styles.totalLine}><span>Together</span><strong className={styles.amount}>{formatMoney(budgetTotal(parts), currency)}</strong></p>
      {(isChanged || budget === undefined) && (
        <>
          <TextField size="small" labelPlacement="beside" label="Reason" placeholder={budget === undefined ? 'As approved with the offer' : 'Why it changes'} value={reason} onChange={setReason} />
          <TextField size="small" labelPlacement="beside" label="Approved by" placeholder="Name" value={approver} onChange={setApprover} />
          {problem !== null && <p className={styles.problem} role="alert">{problem}</p>}
          <div className={styles.buttons}>
            {isChanged && budget !== undefined && <Button size="small" tone="quiet" onPress={() => { put(before); }}>Forget it</Button>}
            <Button size="small" tone="primary" onPress={save}>{budget === undefined ? 'Set the budget' : 'Change the budget'}</Button>
          </div>
        </>
      )}
    </div>
  );
};

const thresholdFields: readonly (readonly [keyof AlertThresholds, string, string])[] = [
  ['spentPercent', 'Spent', '% of the budget'], ['committedPercent', 'With committed', '% of the budget'], ['costIndexPercent', 'CPI below', '/ 100'], ['scheduleIndexPercent', 'SPI below', '/ 100'], ['overrunPercent', 'Overrun above', '% of the budget'],
];

const ThresholdFields = ({ budget }: { readonly budget: Budget }) => {
  const run = useRun();
  return (
    <Section title="Ask for attention when">
      <div className={styles.fields}>
        {thresholdFields.map(([field, label, unit]) => (
          <NumberField
            key={field} size="small" labelPlacement="beside" label={label} unit={unit} min={0} max={1000} step={5} value={budget.thresholds[field]}
            onCommit={(value) => { if (value !== null) void run(setThresholds, { projectId: budget.projectId, thresholds: { [field]: value } }, 'nothing'); }}
          />
        ))}
      </div>
    </Section>
  );
};

const Decisions = ({ decisions }: { readonly decisions: readonly BudgetDecision[] }) => {
  const { currency } = useQuery(settingsOf);
  return (
    <Section title="Decisions" aside={String(decisions.length)}>
      <ol className={styles.decisions}>
        {[...decisions].reverse().map(({ day, total, reason, approver }, place) => (
          <li key={place} className={styles.decision}>
            <span className={styles.decisionHead}><strong className={styles.amount}>{formatMoney(total, currency)}</strong><span className={styles.quiet}>{formatDay(day, 'dayMonthYear')}</span></span>
            <span className={styles.second}>{[reason, approver === '' ? '' : `approved by ${approver}`].filter((part) => part !== '').join(', ') || 'No reason given'}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
};
