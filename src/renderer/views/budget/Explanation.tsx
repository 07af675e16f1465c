import type { EarnedValue } from '../../../shared/costing';
import { formatMoney } from '../../../shared/model';
import { Amount, Unknown } from './Amount';
import styles from './Explanation.module.css';
import { earnedLines, type EarnedLine } from './figures';
import { indexText } from './money';

/** What earned value says about a project, in plain words and with every figure. */
export const Explanation = ({ id, earned, currency }: { readonly id: string; readonly earned: EarnedValue | null; readonly currency: string }) => (
  <section id={id} className={styles.box} aria-label="What the figures mean">
    <p className={styles.lead}>
      Earned value compares three amounts: what was planned to be done by now, what is done, and what it cost. Work that is done counts with what the baseline allowed for it, so that cost and progress are told in the same money.
    </p>
    {earned === null
      ? <p className={styles.lead}>This work is in no baseline yet, so there is nothing to compare with.</p>
      : (
        <dl className={styles.terms}>
          {earnedLines(earned, (amount) => formatMoney(amount, currency)).map((line) => (
            <div key={`${line.term} ${line.name}`} className={styles.term}>
              <dt><span className={styles.short}>{line.term}</span><span className={styles.name}>{line.name}</span></dt>
              <dd className={styles.value}><Value line={line} currency={currency} /></dd>
              <dd className={styles.words}>{line.words}</dd>
            </div>
          ))}
        </dl>
      )}
  </section>
);

const Value = ({ line: { amount, index, words }, currency }: { readonly line: EarnedLine; readonly currency: string }) =>
  amount !== null ? <Amount amount={amount} currency={currency} /> : index !== null ? <>{indexText(index)}</> : <Unknown why={words} />;
