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

const mostStill = 12;

/** All that move, and some that do not. */
const shownOf = (lines: readonly FigureLine[]): number => Math.max(mostStill, lines.filter(({ plan, scenario }) => plan !== scenario).length);

/** Milestones and ends of projects, those that move first. */
const Days = ({ comparison: { milestones, projects } }: { readonly comparison: Comparison }) => {
  const moved = (lines: readonly FigureLine[]): readonly FigureLine[] => [...lines.filter(({ plan, scenario }) => plan !== scenario), ...lines.filter(({ plan, scenario }) => plan === scenario)];
  const tables = [
    { caption: 'Milestones', first: 'Milestone', lines: moved(milestones.map((row) => dayLine(row.id, row.name, row))) },
    { caption: 'Ends of projects', first: 'Project', lines: moved(projects.map((row) => dayLine(row.id, row.name, row))) },
  ];
  return tables.filter(({ lines }) => lines.length > 0).map(({ caption, first, lines }) => (
    <div key={caption} className={styles.dayTable}>
      <h4 className={styles.subheading}>{caption}</h4>
      <FigureTable caption={caption} first={first} lines={lines.slice(0, shownOf(lines))} />
      {lines.length > shownOf(lines) && <p className={styles.quiet}>{lines.length - shownOf(lines)} more do not move.</p>}
    </div>
  ));
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
