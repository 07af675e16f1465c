import { useRef, type ReactNode } from 'react';
import { Button, classes, ClipboardPaste, FileSpreadsheet, Plus } from '../../widgets';
import styles from './DropZone.module.css';

interface FilePickerProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly tone: 'primary' | 'normal' | 'quiet';
  readonly children: ReactNode;
}

/** A button that opens the system's choice of files. */
export const FilePicker = ({ onFiles, tone, children }: FilePickerProps): ReactNode => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-label="CSV files"
        tabIndex={-1}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button tone={tone} icon={tone === 'primary' ? FileSpreadsheet : Plus} onPress={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
};

export interface DropZoneProps {
  readonly isOver: boolean;
  /** `quiet`: something else on the screen is the next step. */
  readonly tone: 'main' | 'quiet';
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPaste: () => void;
}

/** Where files land while there are none. */
export const DropZone = ({ isOver, tone, onFiles, onPaste }: DropZoneProps): ReactNode => (
  <section className={classes(styles.zone, isOver && styles.over, tone === 'quiet' && styles.quiet)} aria-label="Files to import">
    <div className={styles.sheet} aria-hidden="true">
      <FileSpreadsheet className={styles.glyph} />
    </div>
    <h2 className={styles.title}>{isOver ? 'Drop to read' : 'Drop CSV files of people or tasks'}</h2>
    <p className={styles.words}>Both at once is fine: people come first, then the tasks. You see every change before anything happens, and one Undo takes it all back.</p>
    <div className={styles.buttons}>
      <FilePicker tone={tone === 'main' ? 'primary' : 'normal'} onFiles={onFiles}>Choose files</FilePicker>
      <Button icon={ClipboardPaste} keys="Mod+V" onPress={onPaste}>Paste rows</Button>
    </div>
  </section>
);
