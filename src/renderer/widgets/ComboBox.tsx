import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { classes } from './classes';
import comboStyles from './ComboBox.module.css';
import { type FieldProps } from './Field';
import styles from './Field.module.css';
import floatStyles from './Float.module.css';
import { type Option, OptionItem } from './Select';

export interface ComboBoxProps<Value extends string> extends FieldProps {
  readonly value: Value | null;
  readonly options: readonly Option<Value>[];
  /** null: the field was emptied; only where `whenEmpty` is `null`. */
  readonly onChange: (value: Value | null) => void;
  readonly whenEmpty?: 'keep' | 'null' | undefined;
  readonly placeholder?: string | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
}

/** More than this nobody reads; typing narrows them. */
const mostShown = 100;

/** One of many choices, found by typing. */
export const ComboBox = <Value extends string>({ label, labelPlacement = 'above', description, error, className, value, options, onChange, whenEmpty = 'keep', placeholder, size = 'normal', isDisabled = false, autoFocus = false }: ComboBoxProps<Value>) => {
  const chosenLabel = options.find((option) => option.value === value)?.label ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const tookEscape = useRef(false);
  // React Aria opens the list whenever the text changes, also when Escape brings the old text back.
  // Tab passes by: an open list hides the rest of the page from assistive technology. A press, typing or an arrow opens it.
  const atRest = autoFocus ? 'focus' : 'input';
  const [openedBy, setOpenedBy] = useState<'focus' | 'input' | 'manual'>(atRest);
  const text = typed ?? chosenLabel;
  const wanted = text.trim().toLowerCase();
  const isFiltering = typed !== null && wanted !== chosenLabel.trim().toLowerCase();
  const found = isFiltering ? options.filter((option) => option.label.toLowerCase().includes(wanted)) : options;
  const items = found.slice(0, mostShown);
  const choose = (key: unknown): void => {
    setTyped(null);
    const chosen = options.find((option) => option.value === key);
    if (chosen !== undefined && chosen.value !== value) onChange(chosen.value);
  };
  const leave = (): void => {
    if (typed !== null && wanted === '' && whenEmpty === 'null' && value !== null) onChange(null);
    setTyped(null);
    setOpenedBy(atRest);
  };
  const noteEscape = (event: KeyboardEvent<HTMLElement>): void => {
    tookEscape.current = event.key === 'Escape' && (typed !== null || event.currentTarget.querySelector('[aria-expanded=true]') !== null);
  };
  /** The first Escape closes the list and brings back what was chosen; only the next one is for the panel around the field. */
  const keepEscape = (event: KeyboardEvent<HTMLElement>): void => {
    if (!tookEscape.current) return;
    tookEscape.current = false;
    setOpenedBy('manual');
    setTyped(null);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <AriaComboBox
      className={classes(styles.field, styles[labelPlacement], className)}
      value={value}
      onChange={choose}
      inputValue={text}
      onInputChange={(next) => {
        setOpenedBy(atRest);
        setTyped(next);
      }}
      onBlur={leave}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger={openedBy}
      isDisabled={isDisabled}
      isInvalid={typeof error === 'string'}
      defaultFilter={() => true}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.control} onPointerDownCapture={() => setOpenedBy('focus')} onKeyDownCapture={noteEscape} onKeyDown={keepEscape}>
        <div className={classes(styles.box, size === 'small' && styles.small)} data-invalid={typeof error === 'string' || undefined} data-disabled={isDisabled || undefined}>
          <Input className={styles.input ?? ''} placeholder={placeholder ?? ''} autoFocus={autoFocus} onFocus={(event) => event.target.select()} />
          <AriaButton className={comboStyles.open ?? ''}>
            <ChevronDown className={comboStyles.chevron} aria-hidden="true" />
          </AriaButton>
        </div>
        {typeof error === 'string' ? <p className={styles.error}>{error}</p> : description !== undefined && <Text slot="description" className={styles.description ?? ''}>{description}</Text>}
      </div>
      <AriaPopover className={classes(floatStyles.float, floatStyles.list)} offset={4}>
        <ListBox className={floatStyles.options ?? ''} renderEmptyState={() => <div className={floatStyles.empty}>Nothing with that name.</div>}>
          {items.map((option) => (
            <OptionItem key={option.value} option={option} />
          ))}
        </ListBox>
      </AriaPopover>
    </AriaComboBox>
  );
};
