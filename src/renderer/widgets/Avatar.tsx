import { classes } from './classes';
import styles from './Avatar.module.css';

/** Two letters that stand for a name: first and last word; the number of a numbered name, which else would be alike. */
export const initialsOf = (name: string): string => {
  const words = name.split(/[\s_-]+/).filter((word) => word !== '');
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  return /^\d{2,}$/u.test(last) ? last.slice(-2) : (letter(first) + letter(last)).toUpperCase();
};

const letter = (word: string): string => [...word][0] ?? '';

export interface AvatarProps {
  readonly name: string;
  /** `square` for equipment, `dashed` for a role not filled yet. */
  readonly shape?: 'round' | 'square' | 'dashed' | undefined;
  readonly size?: 'small' | 'normal' | undefined;
}

/** Initials beside a name; says nothing by itself. */
export const Avatar = ({ name, shape = 'round', size = 'normal' }: AvatarProps) => (
  <span className={classes(styles.avatar, styles[shape], size === 'small' && styles.small)} aria-hidden="true">
    {initialsOf(name)}
  </span>
);
