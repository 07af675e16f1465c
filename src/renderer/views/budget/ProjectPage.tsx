import { useEffect, useId, useRef, useState } from 'react';
import type { WholeScope } from '../../../shared/costing';
import { projectMoney, type BreakdownBy, type ProjectMoneyRow, type ProjectMoneyTable } from '../../../shared/queries/budget';
import { useCostQuestion, useQuery } from '../../hooks';
import { ArrowLeft, Button, EmptyState, Pencil } from '../../widgets';
import { useCurrency } from './Amount';
import { Attention } from './Attention';
import { BreakdownTable } from './BreakdownTable';
import { CostCurve } from './CostCurve';
import { Explanation } from './Explanation';
import { FigureLine } from './FigureLine';
import styles from './ProjectPage.module.css';
import type { BudgetStep } from './useBudgetPlace';

type Shown = Pick<ProjectMoneyRow, 'name' | 'hue' | 'figures' | 'alerts'>;

const shownOf = ({ rows, total, alerts }: ProjectMoneyTable, scope: WholeScope): Shown | null =>
  scope.kind === 'workspace' ? { name: 'All projects', hue: null, figures: total, alerts } : rows.find((row) => row.id === (scope.kind === 'project' ? scope.projectId : 'none')) ?? null;

export interface ProjectPageProps {
  readonly scope: WholeScope;
  readonly by: BreakdownBy;
  readonly go: (step: BudgetStep) => void;
}

/** The money of one project: figures, curves, alerts with what drives them, and where the money goes. */
export const ProjectPage = ({ scope, by, go }: ProjectPageProps) => {
  const currency = useCurrency();
  const shown = shownOf(useQuery(projectMoney, useCostQuestion()), scope);
  const [isExplained, setExplained] = useState(false);
  const explanationId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus({ preventScroll: true }); }, [scope]);
  if (shown === null) {
    return (
      <EmptyState title="No money to show here" action={<Button tone="primary" onPress={() => { go({ project: null, panel: null, task: null }); }}>Show all projects</Button>}>
        This project is archived, or there is no task without a project any more.
      </EmptyState>
    );
  }
  const { name, hue, figures, alerts } = shown;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Button tone="quiet" icon={ArrowLeft} keys="Alt+ArrowUp" className={styles.back} onPress={() => { go({ project: null, panel: null, task: null }); }}>All projects</Button>
        <span className={styles.hue} style={{ background: hue === null ? 'var(--project-none)' : `var(--project-${String(hue)})` }} />
        <h2 ref={heading} tabIndex={-1} className={styles.name} title={name}>{name}</h2>
        {scope.kind === 'project' && (
          <Button icon={Pencil} keys="E" tone={figures.budget === null ? 'primary' : 'normal'} onPress={() => { go({ panel: 'budget', task: null, material: null }); }}>
            {figures.budget === null ? 'Set the budget' : 'Edit the budget'}
          </Button>
        )}
      </header>
      <FigureLine money={figures} alerts={alerts} currency={currency} isExplained={isExplained} explanationId={explanationId} onExplain={() => { setExplained(!isExplained); }} />
      {isExplained && <Explanation id={explanationId} earned={figures.earned} currency={currency} />}
      <div className={styles.columns}>
        {scope.kind !== 'withoutProject' && <CostCurve title={name} projectId={scope.kind === 'project' ? scope.projectId : null} budget={figures.budget} currency={currency} heading="h3" />}
        <Attention scope={scope} alerts={alerts} currency={currency} go={go} />
      </div>
      <BreakdownTable scope={scope} by={by} currency={currency} go={go} />
    </div>
  );
};
