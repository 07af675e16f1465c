import { type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { classes } from './classes';
import type { FieldProps } from './Field';
import styles from './Field.module.css';
import { boxState, describedBy } from './TextField';
import type { Draft } from './useDraft';

interface TypedBoxProps {
  readonly id: string;
  readonly draft: Draft;
  readonly field: Pick<FieldProps, 'description' | 'error'>;
  /** Arrow Up (1) and Arrow Down (-1). */
  readonly onArrow: (way: 1 | -1, event: KeyboardEvent<HTMLInputElement>) => void;
  /** `number`: digits of one width, a keyboard of digits where it is on the screen. */
  readonly look?: 'number' | 'words' | undefined;
  readonly placeholder: string | undefined;
  readonly size: 'normal' | 'small';
  readonly isDisabled: boolean | undefined;
  readonly autoFocus: boolean | undefined;
  /** What stands behind the text in the box. */
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** The box of a value that is read from what is typed: Enter and leaving hand it over, Escape forgets it, the arrow keys step. */
export const TypedBox = ({ id, draft, field, onArrow, look = 'words', placeholder, size, isDisabled, autoFocus, children, ref }: TypedBoxProps) => {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') draft.finish();
    if (event.key === 'Escape' && draft.isDirty) {
      event.stopPropagation();
      draft.reset();
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onArrow(event.key === 'ArrowUp' ? 1 : -1, event);
  };
  return (
    <div ref={ref} className={classes(styles.box, size === 'small' && styles.small)} {...boxState(field, isDisabled)}>
      <input
        id={id}
        className={classes(styles.input, look === 'number' && styles.number)}
        inputMode={look === 'number' ? 'decimal' : undefined}
        autoComplete="off"
        value={draft.text}
        placeholder={placeholder}
        disabled={isDisabled}
        autoFocus={autoFocus}
        aria-invalid={typeof field.error === 'string' || undefined}
        aria-describedby={describedBy(id, field)}
        onChange={(event) => draft.setText(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={draft.finish}
        onKeyDown={onKeyDown}
      />
      {children}
    </div>
  );
};
