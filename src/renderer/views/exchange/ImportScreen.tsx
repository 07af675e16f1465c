import { type ReactNode } from 'react';
import { peopleFile, tasksFile } from '../../../shared/exchange';
import { useHistoryState, useSession } from '../../hooks';
import { Button, CircleCheck, ClipboardPaste, Upload } from '../../widgets';
import { Screen, offered, useActions, useNavigate, useNotify } from '../frame';
import { DropZone, FilePicker } from './DropZone';
import { Exports, useSavePlan } from './Exports';
import { FileCard } from './FileCard';
import styles from './ImportScreen.module.css';
import { Summary } from './Summary';
import { useImport, type ImportDone, type ImportScreenState } from './useImport';
import { useIncoming } from './useIncoming';

/** People and tasks in and out as CSV: everything on one page, nothing changed before the one button. */
export const ImportScreen = (): ReactNode => {
  const state = useImport();
  const notify = useNotify();
  const { isOver, dropProps } = useIncoming(state.addFiles, state.addText);
  useImportActions(state);
  const paste = (): void =>
    void navigator.clipboard.readText().then(
      (text) => (text.trim() === '' ? notify({ message: 'The clipboard holds no rows. Copy them in your spreadsheet first.' }) : state.addText(text)),
      () => notify({ message: 'The clipboard may not be read by a button here. Press Ctrl+V (on a Mac Cmd+V) instead.' }),
    );
  const isEmpty = state.files.length === 0;
  return (
    <Screen
      title="Import"
      toolbar={!isEmpty && (
        <>
          <FilePicker tone="quiet" onFiles={state.addFiles}>Add a file</FilePicker>
          <Button tone="quiet" icon={ClipboardPaste} onPress={paste}>Paste rows</Button>
          <Button tone="quiet" onPress={state.startOver}>Start over</Button>
        </>
      )}
    >
      <div className={styles.page} {...dropProps}>
        {isEmpty ? (
          <div className={styles.narrow}>
            {state.done !== null && <Done done={state.done} />}
            <DropZone isOver={isOver} tone={state.done === null ? 'main' : 'quiet'} onFiles={state.addFiles} onPaste={paste} />
            <Exports />
          </div>
        ) : (
          <div className={styles.columns}>
            <Files state={state} />
            {state.preview !== null && <Summary parts={state.parts} preview={state.preview} onEdit={state.edit} onImport={state.run} />}
          </div>
        )}
        {isOver && !isEmpty && <div className={styles.veil} aria-hidden="true"><Upload />Drop to add the file</div>}
      </div>
    </Screen>
  );
};

const useImportActions = (state: ImportScreenState): void => {
  const session = useSession();
  const save = useSavePlan();
  useActions([
    offered('import.run', { enabled: () => (state.preview?.ops.length ?? 0) > 0, run: state.run }),
    { id: 'import.startOver', label: 'Start the import over', group: 'Import', enabled: () => state.files.length > 0, run: state.startOver },
    { id: 'export.people', label: 'Download people.csv', group: 'Import', run: () => save('people.csv', peopleFile(session.workspace())) },
    { id: 'export.tasks', label: 'Download tasks.csv', group: 'Import', run: () => save('tasks.csv', tasksFile(session.workspace())) },
  ]);
};

const Files = ({ state }: { readonly state: ImportScreenState }): ReactNode => (
  <div className={styles.files}>
    {state.files.map((file) => {
      const place = state.parts.findIndex(({ id }) => id === file.id);
      return (
        <FileCard
          key={file.id} file={file} preview={state.preview?.parts[place] ?? null}
          onRemove={() => state.remove(file.id)} onCancel={() => state.cancel(file.id)}
          onReread={(choices) => state.reread(file.id, choices)} onEdit={(edit) => state.edit(file.id, edit)}
        />
      );
    })}
  </div>
);

/** What was just imported, and where to go from here. */
const Done = ({ done }: { readonly done: ImportDone }): ReactNode => {
  const session = useSession();
  const navigate = useNavigate();
  const { undoLabel } = useHistoryState();
  const isUndoable = undoLabel === done.label;
  const also = [done.newSkills > 0 ? `${done.newSkills} new ${done.newSkills === 1 ? 'skill' : 'skills'}` : null, done.newProjects > 0 ? `${done.newProjects} new ${done.newProjects === 1 ? 'project' : 'projects'}` : null].filter((word) => word !== null);
  return (
    <section className={styles.done} aria-label="Imported">
      <CircleCheck className={styles.doneGlyph} aria-hidden="true" />
      <div className={styles.doneWords}>
        <p className={styles.doneTitle}>{isUndoable ? `${done.label.replace(/^Import/u, 'Imported')}.` : 'The import was undone or is no longer the last change.'}</p>
        {isUndoable && also.length > 0 && <p className={styles.doneMore}>With {also.join(' and ')}.</p>}
      </div>
      {isUndoable && <Button onPress={() => void session.undo()}>Undo</Button>}
      <Button tone={isUndoable ? 'primary' : 'normal'} onPress={() => navigate('board')}>Go to the board</Button>
    </section>
  );
};
