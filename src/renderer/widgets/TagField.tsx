import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { classes } from './classes';
import { Chip } from './Chip';
import { Field, type FieldProps } from './Field';
import styles from './Field.module.css';
import floatStyles from './Float.module.css';
import tagStyles from './TagField.module.css';

export interface TagFieldProps extends FieldProps {
  readonly tags: readonly string[];
  /** The tags after an addition or removal, in the order given, without repeats. */
  readonly onChange: (tags: readonly string[]) => void;
  /** Offered while typing; any other word is taken as well. */
  readonly suggestions?: readonly string[] | undefined;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

const mostSuggestions = 8;

/** Free words as chips. Enter or a comma adds, Backspace in the empty field removes the last. */
export const TagField = ({ tags, onChange, suggestions = [], placeholder = 'Add', isDisabled, ...field }: TagFieldProps) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const wanted = text.trim().toLowerCase();
  const found = suggestions.filter((word) => !tags.includes(word) && word.toLowerCase().includes(wanted)).slice(0, mostSuggestions);
  const isListShown = isOpen && found.length > 0;
  const add = (typed: string): void => {
    const fresh = typed.split(',').map((word) => word.trim()).filter((word) => word !== '' && !tags.includes(word));
    setText('');
    setMarked(-1);
    if (fresh.length > 0) onChange([...tags, ...new Set(fresh)]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const chosen = isListShown ? found[marked] : undefined;
    if (event.key === 'Enter' || event.key === ',') {
      if (chosen === undefined && wanted === '') return;
      event.preventDefault();
      add(chosen ?? text);
    } else if (event.key === 'Backspace' && text === '' && tags.length > 0) onChange(tags.slice(0, -1));
    else if (event.key === 'Escape' && (text !== '' || isListShown)) {
      event.stopPropagation();
      setText('');
      setOpen(false);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && found.length > 0) {
      event.preventDefault();
      setOpen(true);
      setMarked((marked + (event.key === 'ArrowDown' ? 1 : found.length + (marked < 0 ? 0 : -1)) + found.length) % found.length);
    }
  };
  return (
    <Field {...field} id={id}>
      <div className={classes(styles.box, styles.tall, tagStyles.box)} data-disabled={isDisabled || undefined} onClick={() => input.current?.focus()}>
        {tags.map((tag) => (
          <Chip key={tag} onRemove={isDisabled === true ? undefined : () => onChange(tags.filter((other) => other !== tag))}>
            {tag}
          </Chip>
        ))}
        <input
          ref={input}
          id={id}
          className={tagStyles.input}
          role="combobox"
          aria-expanded={isListShown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isListShown && marked >= 0 ? `${id}-${String(marked)}` : undefined}
          autoComplete="off"
          value={text}
          disabled={isDisabled}
          placeholder={tags.length === 0 ? placeholder : ''}
          onChange={(event) => {
            setText(event.target.value);
            setMarked(-1);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => {
            setOpen(false);
            add(text);
          }}
          onKeyDown={onKeyDown}
        />
        {isListShown && (
          <ul id={`${id}-list`} role="listbox" aria-label={field.label} className={classes(floatStyles.float, floatStyles.options, tagStyles.list)}>
            {found.map((word, index) => (
              <li
                key={word}
                id={`${id}-${String(index)}`}
                role="option"
                aria-selected={index === marked}
                className={floatStyles.item}
                data-focused={index === marked || undefined}
                onPointerDown={(event) => {
                  event.preventDefault();
                  add(word);
                }}
              >
                {word}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Field>
  );
};
