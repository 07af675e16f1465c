import { ChevronDown, Plus } from 'lucide-react';
import { useState } from 'react';
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
  /** Offers to make what was typed, when no option has that name. */
  readonly onCreate?: ((name: string) => void) | undefined;
  readonly whenEmpty?: 'keep' | 'null' | undefined;
  readonly placeholder?: string | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
}

const createKey = 'create:';

/** More than this nobody reads; typing narrows them. */
const mostShown = 100;

/** One of many choices, found by typing. */
export const ComboBox = <Value extends string>({ label, labelPlacement = 'above', description, error, className, value, options, onChange, onCreate, whenEmpty = 'keep', placeholder, size = 'normal', isDisabled = false, autoFocus = false }: ComboBoxProps<Value>) => {
  const chosenLabel = options.find((option) => option.value === value)?.label ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? chosenLabel;
  const wanted = text.trim().toLowerCase();
  const isFiltering = typed !== null && wanted !== chosenLabel.trim().toLowerCase();
  const found = isFiltering ? options.filter((option) => option.label.toLowerCase().includes(wanted)) : options;
  const canCreate = onCreate !== undefined && isFiltering && wanted !== '' && !options.some((option) => option.label.toLowerCase() === wanted);
  const items: readonly Option<string>[] = canCreate ? [...found.slice(0, mostShown), { value: createKey, label: `Add "${text.trim()}"`, icon: Plus }] : found.slice(0, mostShown);
  const choose = (key: unknown): void => {
    setTyped(null);
    if (key === createKey) return onCreate?.(text.trim());
    const chosen = options.find((option) => option.value === key);
    if (chosen !== undefined && chosen.value !== value) onChange(chosen.value);
    return undefined;
  };
  const leave = (): void => {
    if (typed !== null && wanted === '' && whenEmpty === 'null' && value !== null) onChange(null);
    setTyped(null);
  };
  return (
    <AriaComboBox
      className={classes(styles.field, styles[labelPlacement], className)}
      value={value}
      onChange={choose}
      inputValue={text}
      onInputChange={setTyped}
      onBlur={leave}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="focus"
      isDisabled={isDisabled}
      isInvalid={typeof error === 'string'}
      defaultFilter={() => true}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.control}>
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
