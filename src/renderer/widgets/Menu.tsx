import { Check, ChevronRight, type LucideIcon } from 'lucide-react';
import { type ReactElement, useRef } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection, MenuTrigger as AriaMenuTrigger, SubmenuTrigger } from 'react-aria-components/Menu';
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Text } from 'react-aria-components/Text';
import { classes } from './classes';
import floatStyles from './Float.module.css';
import { Kbd } from './Kbd';
import styles from './Menu.module.css';

/** One line of a menu. */
export interface MenuItem {
  readonly kind?: 'item' | undefined;
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  /** The key that does the same. */
  readonly keys?: string | undefined;
  /** Quiet words below the label, such as why it is disabled. */
  readonly description?: string | undefined;
  readonly tone?: 'normal' | 'danger' | undefined;
  /** For choices: whether it is the present one. */
  readonly choice?: 'on' | 'off' | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onAction: () => void;
}

export interface Submenu {
  readonly kind: 'submenu';
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly entries: readonly MenuEntry[];
}

export interface MenuGroup {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

export interface MenuRule {
  readonly kind: 'rule';
  readonly id: string;
}

export type MenuEntry = MenuItem | Submenu | MenuGroup | MenuRule;

export interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** The lines of a menu; goes inside MenuTrigger or ContextMenu, which place it. */
export const Menu = ({ label, entries }: MenuProps) => (
  <AriaMenu aria-label={label} className={floatStyles.options ?? ''}>
    {entries.map(entryNode)}
  </AriaMenu>
);

/** A submenu of a menu without a trigger closes only itself, so what is chosen in it closes the rest. */
const closing = (entries: readonly MenuEntry[], onClose: () => void): readonly MenuEntry[] =>
  entries.map((entry): MenuEntry => {
    if (entry.kind === 'rule') return entry;
    if (entry.kind === 'submenu' || entry.kind === 'group') return { ...entry, entries: closing(entry.entries, onClose) };
    return { ...entry, onAction: () => { entry.onAction(); onClose(); } };
  });

const entryNode = (entry: MenuEntry): ReactElement => {
  switch (entry.kind) {
    case 'rule':
      return <Separator key={entry.id} id={entry.id} className={floatStyles.rule ?? ''} />;
    case 'group':
      return (
        <MenuSection key={entry.id} id={entry.id} aria-label={entry.label}>
          <Header className={floatStyles.sectionName ?? ''}>{entry.label}</Header>
          {entry.entries.map(entryNode)}
        </MenuSection>
      );
    case 'submenu':
      return (
        <SubmenuTrigger key={entry.id}>
          <AriaMenuItem id={entry.id} textValue={entry.label} isDisabled={entry.isDisabled ?? false} className={floatStyles.item ?? ''}>
            <ItemWords icon={entry.icon} label={entry.label} />
            <ChevronRight className={floatStyles.itemIcon} aria-hidden="true" />
          </AriaMenuItem>
          <MenuFloat aria-label={entry.label} offset={2}>
            <Menu label={entry.label} entries={entry.entries} />
          </MenuFloat>
        </SubmenuTrigger>
      );
    default:
      return itemNode(entry);
  }
};

const itemNode = ({ id, label, icon, keys, description, tone, choice, isDisabled = false, onAction }: MenuItem): ReactElement => (
  <AriaMenuItem key={id} id={id} textValue={label} isDisabled={isDisabled} onAction={onAction} className={classes(floatStyles.item, tone === 'danger' && floatStyles.danger)}>
    <ItemWords icon={icon} label={choice === 'on' ? `${label}` : label} description={description} />
    {choice === 'on' && <Check className={floatStyles.itemIcon} aria-label="chosen" />}
    {keys !== undefined && <Kbd keys={keys} />}
  </AriaMenuItem>
);

const ItemWords = ({ icon: Icon, label, description }: Pick<MenuItem, 'icon' | 'label' | 'description'>) => (
  <>
    {Icon !== undefined && <Icon className={floatStyles.itemIcon} aria-hidden="true" />}
    <span className={floatStyles.itemWords}>
      <Text slot="label">{label}</Text>
      {description !== undefined && (
        <Text slot="description" className={floatStyles.itemDescription ?? ''}>
          {description}
        </Text>
      )}
    </span>
  </>
);

/** To assistive technology what floats is a dialog around the menu: it is named like the menu. */
const MenuFloat = (props: Omit<AriaPopoverProps, 'className' | 'style' | 'aria-label'> & { readonly 'aria-label': string }) => <AriaPopover {...props} className={classes(floatStyles.float, floatStyles.list)} />;

export interface MenuTriggerProps extends MenuProps {
  /** A Button or IconButton. */
  readonly children: ReactElement;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'end top' | undefined;
}

/** A button that opens a menu. */
export const MenuTrigger = ({ children, label, entries, placement = 'bottom start' }: MenuTriggerProps) => (
  <AriaMenuTrigger>
    {children}
    <MenuFloat aria-label={label} placement={placement} offset={4}>
      <Menu label={label} entries={entries} />
    </MenuFloat>
  </AriaMenuTrigger>
);

export interface ContextMenuProps extends MenuProps {
  /** Where it opens, in pixels of the viewport; null: closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly onClose: () => void;
}

/** A menu at a point, for `contextmenu` events and Shift+F10. Focus returns to where it was. */
export const ContextMenu = ({ at, onClose, label, entries }: ContextMenuProps) => {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} aria-hidden="true" />
      {at !== null && (
        <MenuFloat
          key={`${String(at.x)}-${String(at.y)}`}
          aria-label={label}
          triggerRef={anchor}
          isOpen
          placement="bottom start"
          offset={0}
          onOpenChange={(isOpen) => {
            if (!isOpen) onClose();
          }}
        >
          <ClosingMenu label={label} entries={entries} onClose={onClose} />
        </MenuFloat>
      )}
    </>
  );
};

const ClosingMenu = ({ label, entries, onClose }: MenuProps & { readonly onClose: () => void }) => (
  <AriaMenu aria-label={label} className={floatStyles.options ?? ''} autoFocus="first" onClose={onClose}>
    {entries.map((entry) => entryNode(entry.kind === 'submenu' ? { ...entry, entries: closing(entry.entries, onClose) } : entry))}
  </AriaMenu>
);
