import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { classes } from '../../widgets';
import { Under } from '../../widgets/grid';
import styles from './Details.module.css';

export interface AddOffer {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
}

interface AddFieldProps {
  /** What it does: "Add a skill". */
  readonly label: string;
  readonly offers: readonly AddOffer[];
  readonly onPick: (id: string) => void;
  /** Absent: only what is offered can be added. */
  readonly onCreate?: (name: string) => void;
}

const mostShown = 12;
const createId = ' create';

const offersFor = (offers: readonly AddOffer[], text: string, canCreate: 'yes' | 'no'): readonly AddOffer[] => {
  const wanted = text.trim().toLowerCase();
  const found = offers.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, mostShown);
  const isNew = canCreate === 'yes' && wanted !== '' && !offers.some(({ label }) => label.toLowerCase() === wanted);
  return isNew ? [...found, { id: createId, label: `Add “${text.trim()}”` }] : found;
};

/** Adds to a list above it: type, take with Enter or a click, and go on with the next. Escape closes the offers first. */
export const AddField = ({ label, offers, onPick, onCreate }: AddFieldProps) => {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const shown = isOpen ? offersFor(offers, text, onCreate === undefined ? 'no' : 'yes') : [];
  const take = (offer: AddOffer): void => {
    setText('');
    setOpen(false);
    setMarked(0);
    if (offer.id === createId) onCreate?.(text.trim());
    else onPick(offer.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const offer = shown[marked];
    if (event.key === 'Enter' && offer !== undefined) {
      event.preventDefault();
      take(offer);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) setOpen(true);
      else if (shown.length > 0) setMarked((marked + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length);
    } else if (event.key === 'Escape' && (isOpen || text !== '')) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      setText('');
    }
  };
  return (
    <>
      <input
        ref={input}
        className={styles.add}
        role="combobox"
        aria-label={label}
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown.length > 0 ? `${listId}-${String(marked)}` : undefined}
        placeholder={label}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setMarked(0);
        }}
        onClick={() => { setOpen(true); }}
        onBlur={() => { setOpen(false); }}
        onKeyDown={onKeyDown}
      />
      {shown.length > 0 && (
        <Under anchor={input}>
          <ul id={listId} role="listbox" aria-label={label} className={styles.offers}>
            {shown.map((offer, index) => (
              <li
                key={offer.id}
                id={`${listId}-${String(index)}`}
                role="option"
                aria-selected={index === marked}
                className={classes(styles.offer, index === marked && styles.offerMarked)}
                // The press must not take the focus from the field.
                onMouseDown={(event) => { event.preventDefault(); }}
                onClick={() => { take(offer); }}
              >
                <span className={styles.words}>{offer.label}</span>
                {offer.note !== undefined && <span className={styles.small}>{offer.note}</span>}
              </li>
            ))}
          </ul>
        </Under>
      )}
    </>
  );
};
