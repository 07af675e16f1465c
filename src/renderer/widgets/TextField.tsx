import { type KeyboardEvent, type Ref, useId } from 'react';
import { classes } from './classes';
import { Field, fieldDescriptionId, type FieldProps } from './Field';
import styles from './Field.module.css';
import { useDraft } from './useDraft';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  /** With what was typed, on Enter or when the field is left; not called if nothing changed. Escape forgets the typing. */
  readonly onCommit?: ((text: string) => void) | undefined;
  /** At every key, for fields whose text is the form's own state; then `value` must follow. */
  readonly onChange?: ((text: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  /** More than 1: a text that grows with its content, where Enter starts a line and Mod+Enter commits. */
  readonly lines?: number | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  /** `quiet`: no edge until hovered or focused, for text that is edited where it stands. */
  readonly tone?: 'normal' | 'quiet' | undefined;
  readonly type?: 'text' | 'email' | 'url' | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

export const TextField = ({ value, onCommit, onChange, placeholder, lines = 1, size = 'normal', tone = 'normal', type = 'text', isDisabled, autoFocus, maxLength, onKeyDown, ref, ...field }: TextFieldProps) => {
  const id = useId();
  const draft = useDraft(value, (text) => onCommit?.(text));
  const commitKey = (event: KeyboardEvent<HTMLElement>): void => {
    onKeyDown?.(event);
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey)) draft.finish();
    if (event.key === 'Escape' && draft.isDirty) {
      event.stopPropagation();
      draft.reset();
    }
  };
  const shared = {
    id,
    ref,
    className: styles.input,
    value: onChange === undefined ? draft.text : value,
    placeholder,
    disabled: isDisabled,
    autoFocus,
    maxLength,
    'aria-invalid': typeof field.error === 'string' || undefined,
    'aria-describedby': describedBy(id, field),
    onChange: (event: { readonly target: { readonly value: string } }) => (onChange ?? draft.setText)(event.target.value),
    onBlur: draft.finish,
    onKeyDown: commitKey,
  };
  return (
    <Field {...field} id={id}>
      <div className={classes(styles.box, size === 'small' && styles.small, tone === 'quiet' && styles.quiet, lines > 1 && styles.tall)} {...boxState(field, isDisabled)}>
        {lines > 1 ? <textarea {...shared} rows={lines} /> : <input {...shared} type={type} autoComplete="off" spellCheck={type === 'text'} onFocus={(event) => event.target.select()} />}
      </div>
    </Field>
  );
};

/** The id of the words below a control, if there are any. */
export const describedBy = (id: string, field: Pick<FieldProps, 'description' | 'error'>): string | undefined =>
  field.description !== undefined || typeof field.error === 'string' ? fieldDescriptionId(id) : undefined;

export const boxState = (field: Pick<FieldProps, 'error'>, isDisabled: boolean | undefined): Readonly<Record<string, true | undefined>> => ({
  'data-invalid': typeof field.error === 'string' || undefined,
  'data-disabled': isDisabled || undefined,
});
