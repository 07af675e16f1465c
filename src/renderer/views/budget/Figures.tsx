import { currencyDigits, formatMoney, withThousands, type MinorUnits } from '../../../shared/model';
import { Button, classes, Tooltip } from '../../widgets';
import styles from './Budget.module.css';
import { terms, type Term } from './terms';

/** A word of the budget that says what it means on hover and focus. */
export const TermName = ({ term }: { readonly term: Term }) => {
  const [name, meaning] = terms[term];
  return <Tooltip text={meaning}><Button tone="quiet" size="small" className={styles.term} aria-label={`${name}: ${meaning}`}>{name}</Button></Tooltip>;
};

/** Whole units of the currency, half up: what a table of many projects has room for. */
export const wholeMoney = (amount: MinorUnits, currency: string): string => {
  const unit = 10 ** currencyDigits(currency);
  const whole = Math.floor((2 * Math.abs(amount) + unit) / (2 * unit));
  return `${amount < 0 && whole > 0 ? '-' : ''}${withThousands(whole)}`;
};

interface AmountProps {
  /** null: not known, for the reason in `why`. */
  readonly amount: MinorUnits | null;
  readonly currency: string;
  readonly why?: string;
  /** `signed`: below zero is marked as bad, and above it gets a plus. */
  readonly tone?: 'plain' | 'signed' | 'quiet';
}

/** An amount in whole units, exact on hover. */
export const Amount = ({ amount, currency, why = '', tone = 'plain' }: AmountProps) => {
  if (amount === null) return <span className={styles.none} title={why} aria-label={why === '' ? 'none' : `none: ${why}`}>–</span>;
  return (
    <span className={classes(styles.amount, tone === 'signed' && amount < 0 && styles.bad, (tone === 'quiet' || amount === 0) && styles.none)} title={formatMoney(amount, currency)}>
      {tone === 'signed' && amount > 0 ? '+' : ''}{wholeMoney(amount, currency)}
    </span>
  );
};

/** CPI or SPI, marked where it is below its threshold. */
export const Index = ({ index, least, why }: { readonly index: number | null; readonly least: number; readonly why: string }) => {
  if (index === null) return <span className={styles.none} title={why} aria-label={`none: ${why}`}>–</span>;
  return <span className={classes(styles.amount, index * 100 < least && styles.bad)}>{(Math.floor(index * 100 + 1e-9) / 100).toFixed(2)}</span>;
};
