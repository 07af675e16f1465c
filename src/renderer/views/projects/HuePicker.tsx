import { Check } from '../../widgets';
import { type KeyboardEvent } from 'react';
import styles from './Projects.module.css';

const hues = Array.from({ length: 12 }, (_, index) => index);
const perRow = 6;
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: perRow, ArrowUp: -perRow };

interface HuePickerProps {
  readonly hue: number;
  readonly onPick: (hue: number) => void;
}

/** The twelve project colours; arrow keys go between them. */
export const HuePicker = ({ hue, onPick }: HuePickerProps) => {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const swatches = [...event.currentTarget.querySelectorAll('button')];
    const at = swatches.findIndex((swatch) => swatch === document.activeElement);
    swatches[(at + step + hues.length) % hues.length]?.focus();
  };
  return (
    <div role="radiogroup" aria-label="Colour" className={styles.swatches} onKeyDown={onKeyDown}>
      {hues.map((each) => (
        <button
          key={each}
          type="button"
          role="radio"
          aria-checked={each === hue}
          aria-label={`Colour ${String(each + 1)}`}
          tabIndex={each === hue ? 0 : -1}
          className={styles.swatch}
          onClick={() => { onPick(each); }}
        >
          <span className={styles.dot} style={{ background: `var(--project-${String(each)})` }}>{each === hue && <Check className={styles.check} aria-hidden="true" />}</span>
        </button>
      ))}
    </div>
  );
};
