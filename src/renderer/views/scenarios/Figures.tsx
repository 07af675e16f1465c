import { type ScenarioId, type Workspace } from '../../../shared/model';
import { dayLine, figureLines, type FigureLine, movedWords } from '../../../shared/queries/scenarios';
import { type Comparison } from '../../../shared/scenarios';
import { ArrowDown, ArrowUp, classes, Minus } from '../../widgets';
import styles from './Scenarios.module.css';
import { useComparison } from './useComparison';

/** The plan and the scenario side by side, figure by figure. */
export const Figures = ({ plan, id }: { readonly plan: Workspace; readonly id: ScenarioId }) => {
  const comparison = useComparison(plan, id);
  if (comparison === null) return <p className={styles.quiet} aria-busy="true">Comparing with the plan</p>;
  return (
    <section className={styles.section} aria-label="In numbers">
      <h3 className={styles.heading}>In numbers</h3>
      <p className={styles.lead}>{movedWords(comparison)}</p>
      <FigureTable caption="Plan and scenario in numbers" first="Figure" lines={figureLines(comparison, plan.settings.currency)} />
      <Days comparison={comparison} />
    </section>
  );
};

/** Milestones and ends of projects: those that move, and folded away those that do not. */
const Days = ({ comparison: { milestones, projects } }: { readonly comparison: Comparison }) => (
  <>
    <DayTable caption="Milestones" first="Milestone" lines={milestones.map((row) => dayLine(row.id, row.name, row))} />
    <DayTable caption="Ends of projects" first="Project" lines={projects.map((row) => dayLine(row.id, row.name, row))} />
  </>
);

const DayTable = ({ caption, first, lines }: { readonly caption: string; readonly first: string; readonly lines: readonly FigureLine[] }) => {
  const moving = lines.filter(({ plan, scenario }) => plan !== scenario);
  const still = lines.filter(({ plan, scenario }) => plan === scenario);
  if (lines.length === 0) return null;
  return (
    <div className={styles.dayTable}>
      <h4 className={styles.subheading}>{caption}</h4>
      {moving.length > 0 && <FigureTable caption={caption} first={first} lines={moving} />}
      {still.length > 0 && (
        <details className={styles.still}>
          <summary>{moving.length === 0 ? `None moves (${String(still.length)})` : `${String(still.length)} that ${still.length === 1 ? 'does' : 'do'} not move`}</summary>
          <FigureTable caption={`${caption} that do not move`} first={first} lines={still} />
        </details>
      )}
    </div>
  );
};

const icons = { up: ArrowUp, down: ArrowDown, same: Minus } as const;
const verdictWords = { better: ', better', worse: ', worse', open: '' } as const;

const FigureTable = ({ caption, first, lines }: { readonly caption: string; readonly first: string; readonly lines: readonly FigureLine[] }) => (
  <table className={styles.figures} aria-label={caption}>
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">Plan</th>
        <th scope="col">Scenario</th>
        <th scope="col">Difference</th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <Figure key={line.key} line={line} />
      ))}
    </tbody>
  </table>
);

const Figure = ({ line: { label, plan, scenario, difference, direction, verdict } }: { readonly line: FigureLine }) => {
  const Icon = icons[direction];
  return (
    <tr className={classes(direction === 'same' && styles.same)}>
      <th scope="row">{label}</th>
      <td>{plan}</td>
      <td>{scenario}</td>
      <td className={styles[verdict]}>
        <Icon className={styles.arrow} aria-hidden="true" />
        {difference}
        {verdictWords[verdict]}
      </td>
    </tr>
  );
};
