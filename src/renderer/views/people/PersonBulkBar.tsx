import { useState } from 'react';
import { archiveResources, deleteResources, duplicateResources, editResources, restoreResources, type ResourcePatch } from '../../../shared/commands';
import { compareNames, calendarId, type ResourceId } from '../../../shared/model';
import { useWorkspace } from '../../hooks';
import { Archive, ArchiveRestore, Button, Copy, PopoverTrigger, Select, TextField, Trash2 } from '../../widgets';
import { useRun } from '../frame';
import { BulkBar } from '../tables';
import filterStyles from '../tasks/TaskFilters.module.css';

interface PersonBulkBarProps {
  readonly ids: readonly ResourceId[];
  readonly archived: 'hidden' | 'only';
  readonly onClear: () => void;
}

const WordForm = ({ label, onSet }: { readonly label: string; readonly onSet: (text: string) => void }) => {
  const [text, setText] = useState('');
  return (
    <div className={filterStyles.more}>
      <TextField label={label} value={text} onChange={setText} autoFocus onKeyDown={(event) => { if (event.key === 'Enter') onSet(text); }} />
      <Button size="small" tone="primary" onPress={() => { onSet(text); }}>Set for all</Button>
    </div>
  );
};

/** Changes every selected row at once; each choice is one change and one step of undo. */
export const PersonBulkBar = ({ ids, archived, onClear }: PersonBulkBarProps) => {
  const run = useRun();
  const workspace = useWorkspace();
  const edit = (patch: ResourcePatch): void => { void run(editResources, { ids, patch }); };
  const clearAfter = (done: Promise<boolean>): void => { void done.then((ok) => { if (ok) onClear(); }); };
  const calendars = [...workspace.calendars.values()].sort((a, b) => compareNames(a.name, b.name));
  return (
    <BulkBar what={`${String(ids.length)} selected`} onClear={onClear}>
      <PopoverTrigger label="Set team" placement="top" trigger={<Button tone="quiet" size="small">Team</Button>}>{(close) => <WordForm label="Team of all" onSet={(team) => { edit({ team }); close(); }} />}</PopoverTrigger>
      <PopoverTrigger label="Set role" placement="top" trigger={<Button tone="quiet" size="small">Role</Button>}>{(close) => <WordForm label="Role of all" onSet={(role) => { edit({ role }); close(); }} />}</PopoverTrigger>
      <Select size="small" tone="quiet" labelPlacement="hidden" label="Set calendar" placeholder="Calendar" value={null} options={calendars.map(({ id, name }) => ({ value: String(id), label: name }))} onChange={(id) => { edit({ calendarId: calendarId(id) }); }} />
      <Button tone="quiet" size="small" icon={Copy} onPress={() => { clearAfter(run(duplicateResources, { ids })); }}>Duplicate</Button>
      {archived === 'hidden'
        ? <Button tone="quiet" size="small" icon={Archive} onPress={() => { clearAfter(run(archiveResources, { ids })); }}>Archive</Button>
        : <Button tone="quiet" size="small" icon={ArchiveRestore} onPress={() => { clearAfter(run(restoreResources, { ids })); }}>Restore</Button>}
      <Button tone="quiet" size="small" icon={Trash2} onPress={() => { clearAfter(run(deleteResources, { ids })); }}>Delete</Button>
    </BulkBar>
  );
};
