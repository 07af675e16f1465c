import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useSession } from '../../../hooks';
import { classes, Dialog, Kbd } from '../../../widgets';
import { useAllActions } from '../actions';
import { useNavigate } from '../routing';
import { type PaletteEntry, paletteSections } from './entries';
import styles from './Palette.module.css';

/** Every action with its key, and every task, person and project, found by a few letters. */
export const Palette = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title="All actions" isOpen onClose={onClose} size="wide">
    <PaletteList onClose={onClose} />
  </Dialog>
);

const PaletteList = ({ onClose }: { readonly onClose: () => void }) => {
  const id = useId();
  const actions = useAllActions();
  const session = useSession();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const wanted = useDeferredValue(typed);
  const sections = useMemo(() => paletteSections(wanted, actions, session.workspace(), navigate), [wanted, actions, session, navigate]);
  const entries = sections.flatMap((section) => section.entries);
  const list = useRef<HTMLDivElement>(null);
  const optionId = (entry: PaletteEntry | undefined): string | undefined => (entry === undefined ? undefined : `${id}-${entry.id}`);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [marked, sections]);
  const run = (entry: PaletteEntry | undefined): void => {
    if (entry?.isEnabled !== true) return;
    onClose();
    // After the dialog has given the focus back, so that the action finds it where the user left it.
    setTimeout(entry.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (event.key === 'Enter') run(entries[marked]);
    if (event.key === 'Home' || event.key === 'End') return;
    if (step === undefined || entries.length === 0) return;
    event.preventDefault();
    setMarked(Math.abs(step) === 1 ? (marked + step + entries.length) % entries.length : Math.max(0, Math.min(entries.length - 1, marked + step)));
  };
  return (
    <>
      <input
        className={styles.input}
        role="combobox"
        aria-label="Search actions, tasks, people and projects"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={optionId(entries[marked])}
        aria-autocomplete="list"
        placeholder="Search actions, tasks, people and projects"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label="Found">
        {sections.map((section) => (
          <div key={section.label} role="group" aria-label={section.label}>
            <div className={styles.section} aria-hidden="true">
              {section.label}
            </div>
            {section.entries.map((entry) => (
              <div
                key={entry.id}
                id={optionId(entry)}
                role="option"
                aria-selected={entry === entries[marked]}
                aria-disabled={!entry.isEnabled}
                className={classes(styles.entry, entry === entries[marked] && styles.marked)}
                onClick={() => run(entry)}
              >
                <span className={styles.label}>{entry.label}</span>
                <span className={styles.hint}>{entry.hint}</span>
                {entry.keys !== null && <Kbd keys={entry.keys} />}
              </div>
            ))}
          </div>
        ))}
        {entries.length === 0 && <p className={styles.nothing}>Nothing is called that. Try fewer letters.</p>}
      </div>
    </>
  );
};
