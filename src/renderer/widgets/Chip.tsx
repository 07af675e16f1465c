import { X, type LucideIcon } from 'lucide-react';
import { type ReactNode } from 'react';
import { classes } from './classes';
import styles from './Chip.module.css';

export interface ChipProps {
  readonly children: ReactNode;
  readonly icon?: LucideIcon | undefined;
  readonly tone?: 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | undefined;
  /** Shows a cross that says "Remove <removeLabel>". */
  readonly onRemove?: (() => void) | undefined;
  readonly removeLabel?: string | undefined;
  readonly title?: string | undefined;
  readonly className?: string | undefined;
}

/** A small fact or a filter that is on. */
export const Chip = ({ children, icon: Icon, tone = 'neutral', onRemove, removeLabel, title, className }: ChipProps) => (
  <span className={classes(styles.chip, styles[tone], className)} title={title}>
    {Icon !== undefined && <Icon className={styles.icon} aria-hidden="true" />}
    <span className={styles.words}>{children}</span>
    {onRemove !== undefined && (
      <button type="button" className={styles.remove} aria-label={`Remove ${removeLabel ?? (typeof children === 'string' ? children : '')}`} onClick={onRemove}>
        <X className={styles.icon} aria-hidden="true" />
      </button>
    )}
  </span>
);

export interface SkillChipProps {
  readonly name: string;
  /** 1 to 5; left out where the level is not the point. */
  readonly level?: number | undefined;
  /** `required` shows "≥3", `preferred` "~3", `held` "3". */
  readonly need?: 'required' | 'preferred' | 'held' | undefined;
  /** How somebody meets it: a glyph besides the colour. */
  readonly verdict?: 'met' | 'tooLow' | 'missing' | 'lapsed' | undefined;
  readonly onRemove?: (() => void) | undefined;
}

const needMarks = { required: '≥', preferred: '~', held: '' } as const;
const needWords = { required: 'required, level', preferred: 'preferred, level', held: 'level' } as const;
const verdictMarks = { met: '✓', tooLow: '↓', missing: '–', lapsed: '!' } as const;
const verdictWords = { met: 'met', tooLow: 'level too low', missing: 'not held', lapsed: 'lapsed' } as const;
const verdictTones = { met: 'good', tooLow: 'warn', missing: 'warn', lapsed: 'bad' } as const;

/** A skill with its level, as a requirement or as something held. */
export const SkillChip = ({ name, level, need = 'held', verdict, onRemove }: SkillChipProps) => {
  const words = [name, level === undefined ? null : `${needWords[need]} ${String(level)}`, verdict === undefined ? null : verdictWords[verdict]].filter((word) => word !== null).join(', ');
  return (
    <Chip tone={verdict === undefined ? 'neutral' : verdictTones[verdict]} className={need === 'preferred' ? styles.preferred : undefined} onRemove={onRemove} removeLabel={name} title={words}>
      <span className={styles.name}>{name}</span>
      {level !== undefined && (
        <span className={styles.level}>
          <span aria-hidden="true">{needMarks[need]}</span>
          {level}
        </span>
      )}
      {verdict !== undefined && (
        <span className={styles.level} role="img" aria-label={verdictWords[verdict]}>
          {verdictMarks[verdict]}
        </span>
      )}
    </Chip>
  );
};

export interface BadgeProps {
  readonly children: ReactNode;
  readonly tone?: 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | undefined;
  readonly title?: string | undefined;
}

/** A count or a one-word state. */
export const Badge = ({ children, tone = 'neutral', title }: BadgeProps) => (
  <span className={classes(styles.badge, styles[tone])} title={title}>
    {children}
  </span>
);
