import type { Command } from '../../../shared/commands';
import { Archive, ArchiveRestore, Copy, Ellipsis, IconButton, MenuTrigger, Trash2 } from '../../widgets';
import { useRun } from '../frame';

type OnRows<Id> = Command<{ readonly ids: readonly Id[] }>;

interface RecordMenuProps<Id> {
  /** Name of the menu: "Task". */
  readonly name: string;
  /** Name of the button that opens it. */
  readonly label: string;
  readonly id: Id;
  readonly isArchived: boolean;
  readonly commands: { readonly duplicate: OnRows<Id>; readonly archive: OnRows<Id>; readonly restore: OnRows<Id>; readonly delete: OnRows<Id> };
  readonly onDeleted: () => void;
}

/** What can be done with a record as a whole, from the top of its panel. */
export const RecordMenu = <Id,>({ name, label, id, isArchived, commands, onDeleted }: RecordMenuProps<Id>) => {
  const run = useRun();
  const input = { ids: [id] };
  return (
    <MenuTrigger
      label={name}
      placement="bottom end"
      entries={[
        { id: 'duplicate', label: 'Duplicate', icon: Copy, onAction: () => { void run(commands.duplicate, input); } },
        isArchived
          ? { id: 'restore', label: 'Restore', icon: ArchiveRestore, onAction: () => { void run(commands.restore, input); } }
          : { id: 'archive', label: 'Archive', icon: Archive, onAction: () => { void run(commands.archive, input); } },
        { id: 'delete', label: 'Delete', icon: Trash2, onAction: () => { void run(commands.delete, input).then((done) => { if (done) onDeleted(); }); } },
      ]}
    >
      <IconButton label={label} icon={Ellipsis} />
    </MenuTrigger>
  );
};
