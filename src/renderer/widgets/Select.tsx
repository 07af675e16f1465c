import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { classes } from './classes';
import { type FieldProps } from './Field';
import fieldStyles from './Field.module.css';
import floatStyles from './Float.module.css';
import styles from './Select.module.css';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly description?: string | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value | null;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string | undefined;
  /** `quiet`: no edge until hovered, for toolbars. */
  readonly tone?: 'normal' | 'quiet' | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** One of a few choices. More than about twelve: ComboBox. */
export const Select = <Value extends string>({ label, labelPlacement = 'above', description, error, className, value, options, onChange, placeholder = 'Choose', tone = 'normal', size = 'normal', isDisabled = false }: SelectProps<Value>) => (
  <AriaSelect
    className={classes(fieldStyles.field, fieldStyles[labelPlacement], className)}
    value={value}
    onChange={(key) => {
      const chosen = options.find((option) => option.value === key);
      if (chosen !== undefined && chosen.value !== value) onChange(chosen.value);
    }}
    placeholder={placeholder}
    isDisabled={isDisabled}
    isInvalid={typeof error === 'string'}
  >
    <Label className={fieldStyles.label ?? ''}>{label}</Label>
    <div className={fieldStyles.control}>
      <AriaButton className={classes(styles.trigger, tone === 'quiet' && styles.quiet, size === 'small' && styles.small)}>
        <SelectValue className={styles.value ?? ''}>{({ isPlaceholder, selectedText }) => (isPlaceholder ? placeholder : selectedText)}</SelectValue>
        <ChevronDown className={styles.chevron} aria-hidden="true" />
      </AriaButton>
      {typeof error === 'string' ? <p className={fieldStyles.error}>{error}</p> : description !== undefined && <Text slot="description" className={fieldStyles.description ?? ''}>{description}</Text>}
    </div>
    <AriaPopover className={classes(floatStyles.float, floatStyles.list)} offset={4}>
      <ListBox className={floatStyles.options ?? ''}>
        {options.map((option) => (
          <OptionItem key={option.value} option={option} />
        ))}
      </ListBox>
    </AriaPopover>
  </AriaSelect>
);

/** One line of a list of options, ticked when chosen. */
export const OptionItem = ({ option: { value, label, description, icon: Icon, isDisabled = false } }: { readonly option: Option<string> }) => (
  <ListBoxItem id={value} textValue={label} isDisabled={isDisabled} className={floatStyles.item ?? ''}>
    {({ isSelected }) => (
      <>
        {Icon !== undefined && <Icon className={floatStyles.itemIcon} aria-hidden="true" />}
        <span className={floatStyles.itemWords}>
          <Text slot="label">{label}</Text>
          {description !== undefined && <Text slot="description" className={floatStyles.itemDescription ?? ''}>{description}</Text>}
        </span>
        {isSelected && <Check className={floatStyles.itemIcon} aria-hidden="true" />}
      </>
    )}
  </ListBoxItem>
);
