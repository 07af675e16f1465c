import { CalendarDays, X } from 'lucide-react';
import { type KeyboardEvent, useContext, useEffect, useId, useRef, useState } from 'react';
import { ReadDayContext, shortDay } from './days';
import { Field, type FieldProps } from './Field';
import styles from './Field.module.css';
import { IconButton } from './IconButton';
import { MonthGrid } from './MonthGrid';
import { Popover } from './Popover';
import { TypedBox } from './TypedBox';
import { useCheckedDraft } from './useDraft';

export interface DateFieldProps extends FieldProps {
  /** A day number: days since 1970-01-01. */
  readonly value: number | null;
  readonly onChange: (day: number | null) => void;
  readonly today: number;
  readonly weekStart?: 1 | 7 | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** `keep`: there must be a day. `null`: it may be emptied, with a cross to do so. */
  readonly whenEmpty?: 'keep' | 'null' | undefined;
  readonly placeholder?: string | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  /** What is wrong with the text in the field, so that a form does not go on with the last good day; null once it is mended or the field is gone. */
  readonly onProblem?: ((problem: string | null) => void) | undefined;
}

/** A day, typed in any usual way (`Thu`, `26 Nov`, `26/11`, `+3`) or chosen from a month. Arrow keys go a day on or back. */
export const DateField = ({ value, onChange, today, weekStart = 1, min = -Infinity, max = Infinity, whenEmpty = 'null', placeholder = 'No day', size = 'normal', isDisabled, autoFocus, onProblem, ...field }: DateFieldProps) => {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const read = useContext(ReadDayContext);
  const wordsOf = (day: number): string => shortDay(day, today, read);
  const take = (day: number | null): null => {
    if (day !== value) onChange(day);
    return null;
  };
  const draft = useCheckedDraft(value === null ? '' : wordsOf(value), (text) => {
    if (text.trim() === '') return whenEmpty === 'null' ? take(null) : null;
    const reading = read(text, today);
    if ('problem' in reading) return reading.problem;
    if (reading.day < min) return `Not before ${wordsOf(min)}.`;
    return reading.day > max ? `Not after ${wordsOf(max)}.` : take(reading.day);
  });
  useTold(draft.problem, onProblem);
  const choose = (day: number | null): void => {
    draft.reset();
    take(day);
  };
  const stepBy = (way: 1 | -1, { altKey }: KeyboardEvent): void => {
    if (altKey) return setOpen(true);
    const typed = read(draft.text, today);
    const present = 'day' in typed ? typed.day : value ?? today;
    return choose(Math.min(max, Math.max(min, present + way)));
  };
  const shown = { ...field, error: field.error ?? draft.problem };
  return (
    <Field {...shown} id={id}>
      <TypedBox ref={box} id={id} draft={draft} field={shown} onArrow={stepBy} placeholder={placeholder} size={size} isDisabled={isDisabled} autoFocus={autoFocus}>
        {whenEmpty === 'null' && value !== null && isDisabled !== true && <IconButton className={styles.inBox} label={`Clear ${field.label}`} icon={X} size="small" onPress={() => choose(null)} excludeFromTabOrder />}
        <IconButton className={styles.inBox} label={`Choose ${field.label} from a calendar`} icon={CalendarDays} size="small" isDisabled={isDisabled ?? false} onPress={() => setOpen(true)} />
      </TypedBox>
      <Popover label={field.label} anchor={box} isOpen={isOpen} onClose={() => setOpen(false)}>
        <MonthGrid
          label={field.label}
          value={value}
          today={today}
          weekStart={weekStart}
          min={min}
          max={max}
          onChoose={(day) => {
            setOpen(false);
            choose(day);
          }}
        />
      </Popover>
    </Field>
  );
};

const useTold = (problem: string | null, onProblem: DateFieldProps['onProblem']): void => {
  const tell = useRef(onProblem);
  useEffect(() => {
    tell.current = onProblem;
  });
  useEffect(() => {
    if (problem === null) return undefined;
    tell.current?.(problem);
    return () => tell.current?.(null);
  }, [problem]);
};
