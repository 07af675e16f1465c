import type { CostAlert, CostFigures, CostQuestion, WholeScope } from '../../../shared/costing';
import type { ProjectId } from '../../../shared/model';
import { Button, Pencil, Wallet } from '../../widgets';
import { useNavigate } from '../frame';
import { AlertList } from './AlertList';
import { BreakdownTable } from './BreakdownTable';
import styles from './Budget.module.css';
import { CostCurve } from './CostCurve';
import { Missing } from './Missing';
import { ValueFigures } from './ValueFigures';

interface ProjectDetailProps {
  readonly name: string;
  readonly scope: WholeScope;
  /** null: all projects together, or tasks without one. */
  readonly projectId: ProjectId | null;
  readonly figures: CostFigures;
  readonly alerts: readonly CostAlert[];
  readonly question: CostQuestion;
  readonly currency: string;
  readonly onSetBudget: () => void;
}

/** The money of one project, or of all: what is the matter, the curve, and where it goes. */
export const ProjectDetail = ({ name, scope, projectId, figures, alerts, question, currency, onSetBudget }: ProjectDetailProps) => {
  const navigate = useNavigate();
  return (
    <section className={styles.detail} aria-label={`Money of ${name}`}>
      <header className={styles.detailHead}>
        <h2 className={styles.detailTitle} title={name}>{name}</h2>
        {projectId !== null && (
          <>
            <Button size="small" icon={Pencil} onPress={onSetBudget}>{figures.budget === null ? 'Set the budget' : 'Change the budget'}</Button>
            <Button size="small" tone="quiet" icon={Wallet} onPress={() => { navigate('budget', { view: 'expenses', project: projectId }); }}>Expenses</Button>
          </>
        )}
      </header>
      <div className={styles.columns}>
        {scope.kind === 'withoutProject' ? <p className={styles.hint}>Tasks without a project have no curve of their own. Give them a project on the Tasks screen.</p> : <CostCurve name={name} projectId={projectId} budget={figures.budget} question={question} />}
        <div className={styles.side}>
          <section className={styles.part} aria-label="Attention">
            <header className={styles.partHead}><h3 className={styles.partTitle}>Attention</h3></header>
            <AlertList alerts={alerts} calm={figures.budget === null ? 'No budget is set, so nothing can be passed.' : 'Nothing passed its thresholds.'} />
          </section>
          <ValueFigures figures={figures} currency={currency} />
        </div>
      </div>
      <Missing sentences={figures.sentences} statusDay={question.statusDay} onSetBudget={projectId === null ? null : onSetBudget} onMaterial={() => { navigate('budget', { view: 'material' }); }} />
      <BreakdownTable key={name} scope={scope} question={question} />
    </section>
  );
};
