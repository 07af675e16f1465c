import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useId } from 'react';
import { classes } from './classes';
import styles from './Field.module.css';
import { IconButton } from './IconButton';
import { Kbd } from './Kbd';
import searchStyles from './SearchField.module.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  /** At every key. */
  readonly onChange: (text: string) => void;
  readonly placeholder?: string | undefined;
  /** The key that focuses it, shown while empty. */
  readonly keys?: string | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Narrows what is on screen while typing. Escape empties it. */
export const SearchField = ({ label, value, onChange, placeholder, keys, size = 'normal', autoFocus, onKeyDown, className, ref }: SearchFieldProps) => {
  const id = useId();
  return (
    <div className={classes(styles.box, size === 'small' && styles.small, className)}>
      <Search className={styles.glyph} aria-hidden="true" />
      <input
        id={id}
        ref={ref}
        className={styles.input}
        type="search"
        role="searchbox"
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        placeholder={placeholder ?? label}
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.defaultPrevented || event.key !== 'Escape' || value === '') return;
          event.stopPropagation();
          onChange('');
        }}
      />
      {value !== '' ? (
        <IconButton className={styles.inBox} label="Clear the search" icon={X} size="small" onPress={() => onChange('')} />
      ) : (
        keys !== undefined && (
          <span className={searchStyles.keys} aria-hidden="true">
            <Kbd keys={keys} />
          </span>
        )
      )}
    </div>
  );
};
