import { captureBaseline } from '../../../shared/commands';
import { formatDay } from '../../../shared/calendar';
import type { ResourceId, Workspace } from '../../../shared/model';
import { useSession } from '../../hooks';
import { Button, Info } from '../../widgets';
import { useNavigate, useRun } from '../frame';
import styles from './Budget.module.css';

interface MissingProps {
  /** What the figures lack, a sentence each. */
  readonly sentences: readonly string[];
  /** null where the figures are not of one project. */
  readonly onSetBudget: (() => void) | null;
  readonly onMaterial: () => void;
  readonly statusDay: number;
}

const isTaken = (workspace: Workspace, name: string): boolean => [...workspace.baselines.values()].some((baseline) => baseline.name === name);

/** "Plan of 25 Nov 2026", with a number where that is taken. */
const nameFor = (workspace: Workspace, day: number): string => {
  const plain = `Plan of ${formatDay(day, 'dayMonthYear')}`;
  let name = plain;
  for (let count = 2; isTaken(workspace, name); count += 1) name = `${plain} (${String(count)})`;
  return name;
};

const namedIn = (workspace: Workspace, sentence: string): ResourceId | null =>
  [...workspace.resources.values()].find(({ name, archived }) => !archived && sentence.includes(` of ${name} have no cost`))?.id ?? null;

/** What is missing for true figures, each with the way to mend it. */
export const Missing = ({ sentences, onSetBudget, onMaterial, statusDay }: MissingProps) => {
  const session = useSession();
  const run = useRun();
  const navigate = useNavigate();
  if (sentences.length === 0) return null;
  const mendOf = (sentence: string): { readonly words: string; readonly mend: () => void } | null => {
    if (/^(?:No budget|The budget is 0)/.test(sentence)) return onSetBudget === null ? null : { words: 'Set the budget', mend: onSetBudget };
    if (/in People\.$/.test(sentence)) {
      const person = namedIn(session.workspace(), sentence);
      return { words: 'Set rates', mend: () => { navigate('people', person === null ? {} : { person }); } };
    }
    if (/list of material\.$/.test(sentence)) return { words: 'Show material', mend: onMaterial };
    if (/nobody is booked/.test(sentence)) return { words: 'Open the board', mend: () => { navigate('board'); } };
    return /[Cc]apture|captured/.test(sentence) ? { words: 'Capture a baseline', mend: () => { void run(captureBaseline, { name: nameFor(session.workspace(), statusDay) }); } } : null;
  };
  return (
    <ul className={styles.missing} aria-label="What the figures lack">
      {sentences.map((sentence) => {
        const mend = mendOf(sentence);
        return (
          <li key={sentence} className={styles.missingLine}>
            <Info className={styles.glyph} aria-hidden="true" />
            <span className={styles.grow}>{sentence}</span>
            {mend !== null && <Button size="small" tone="quiet" onPress={mend.mend}>{mend.words}</Button>}
          </li>
        );
      })}
    </ul>
  );
};
