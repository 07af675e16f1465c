import { useId } from 'react';
import { Field, type FieldProps } from './Field';
import styles from './Field.module.css';
import { hoursText, parseTypedHours, parseTypedNumber } from './numbers';
import { TypedBox } from './TypedBox';
import { useCheckedDraft } from './useDraft';

interface TypedValueProps extends FieldProps {
  readonly value: number | null;
  /** On Enter, on leaving the field and on the arrow keys; not called if nothing changed. null only where `whenEmpty` allows it. */
  readonly onCommit: (value: number | null) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  /** `keep`: an emptied field shows its value again. `null`: it commits null. */
  readonly whenEmpty?: 'keep' | 'null' | undefined;
  readonly placeholder?: string | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
}

export interface NumberFieldProps extends TypedValueProps {
  /** Quiet words after the number: `h`, `%`. */
  readonly unit?: string | undefined;
  /** Digits kept after the decimal point. */
  readonly decimals?: number | undefined;
}

interface Reading {
  readonly unit: string | undefined;
  readonly show: (value: number) => string;
  readonly read: (text: string) => number | null;
  readonly problem: string;
}

const TypedValueField = ({ value, onCommit, min = -Infinity, max = Infinity, step = 1, whenEmpty = 'keep', placeholder, size = 'normal', isDisabled, autoFocus, reading, ...field }: TypedValueProps & { readonly reading: Reading }) => {
  const id = useId();
  const take = (next: number | null): null => {
    if (next !== value) onCommit(next);
    return null;
  };
  const draft = useCheckedDraft(value === null ? '' : reading.show(value), (text) => {
    if (text.trim() === '') return whenEmpty === 'null' ? take(null) : null;
    const next = reading.read(text);
    if (next === null) return reading.problem;
    return next < min || next > max ? rangeProblem(min, max, reading) : take(next);
  });
  const stepBy = (way: 1 | -1): void => {
    const present = reading.read(draft.text) ?? value ?? 0;
    draft.reset();
    take(Math.min(max, Math.max(min, present + way * step)));
  };
  const shown = { ...field, error: field.error ?? draft.problem };
  return (
    <Field {...shown} id={id}>
      <TypedBox id={id} draft={draft} field={shown} onArrow={stepBy} look="number" placeholder={placeholder} size={size} isDisabled={isDisabled} autoFocus={autoFocus}>
        {reading.unit !== undefined && (
          <span className={styles.unit} aria-hidden="true">
            {reading.unit}
          </span>
        )}
      </TypedBox>
    </Field>
  );
};

const rangeProblem = (min: number, max: number, { show, unit }: Reading): string => {
  const words = (value: number): string => (unit === undefined ? show(value) : `${show(value)} ${unit}`);
  if (min === -Infinity) return `At most ${words(max)}.`;
  return max === Infinity ? `At least ${words(min)}.` : `From ${words(min)} to ${words(max)}.`;
};

/** A number, with or without a unit. Arrow keys step; what cannot be read is said and changes nothing. */
export const NumberField = ({ unit, decimals = 0, ...rest }: NumberFieldProps) => {
  const round = (value: number): number => Number(value.toFixed(decimals));
  const read = (text: string): number | null => {
    const value = parseTypedNumber(text);
    return value === null ? null : round(value);
  };
  return <TypedValueField {...rest} reading={{ unit, show: (value) => String(round(value)), read, problem: 'Type a number.' }} />;
};

/** Whole minutes, shown and typed as hours: `6.5`, `6:30`, `6h30`, `90m`. `min`, `max` and `step` are minutes. */
export const HoursField = ({ step = 30, min = 0, ...rest }: TypedValueProps) => (
  <TypedValueField {...rest} min={min} step={step} reading={{ unit: 'h', show: hoursText, read: parseTypedHours, problem: 'Type hours: 6.5, 6:30 or 90m.' }} />
);

export type HoursFieldProps = TypedValueProps;
