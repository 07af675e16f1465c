import type { MinorUnits, Workspace } from '../../../shared/model';
import { formatMoney } from '../../../shared/model';
import { useQuery } from '../../hooks';
import { classes, VisuallyHidden } from '../../widgets';
import styles from './Amount.module.css';
import { exactAmount, wholeAmount } from './money';

const currencyOf = ({ settings }: Workspace): string => settings.currency;

/** The workspace's currency. */
export const useCurrency = (): string => useQuery(currencyOf);

/** "–" where a figure cannot be told, with the reason on hover and for those who listen. */
export const Unknown = ({ why }: { readonly why: string }) => (
  <span className={styles.unknown} title={why}><span aria-hidden="true">–</span><VisuallyHidden>{why}</VisuallyHidden></span>
);

interface AmountProps {
  /** null: it cannot be told; `whyNone` says why. */
  readonly amount: MinorUnits | null;
  readonly currency: string;
  readonly whyNone?: string;
  /** `whole`: rounded, the exact amount on hover. */
  readonly precision?: 'exact' | 'whole';
  /** `balance`: below 0 is bad. */
  readonly tone?: 'plain' | 'balance' | 'bad';
}

/** An amount without its currency, which the head of its table names. Nothing is a quiet 0. */
export const Amount = ({ amount, currency, whyNone = '', precision = 'exact', tone = 'plain' }: AmountProps) => {
  if (amount === null) return <Unknown why={whyNone} />;
  const isBad = tone === 'bad' || (tone === 'balance' && amount < 0);
  const text = precision === 'whole' ? wholeAmount(amount, currency) : exactAmount(amount, currency);
  return <span className={classes(styles.amount, amount === 0 && styles.nothing, isBad && styles.bad)} title={precision === 'whole' ? formatMoney(amount, currency) : undefined}>{text}</span>;
};
