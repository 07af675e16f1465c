import { memo, type ReactNode, useDeferredValue, useEffect } from 'react';
import { labelAfter } from '../../../shared/model';
import { type HistoryState, useHistoryState } from '../../hooks';
import { Button, IconButton, Redo2, Search, Undo2, VisuallyHidden } from '../../widgets';
import { useFrameCommands } from './frameCommands';
import styles from './Screen.module.css';

export interface ScreenProps {
  /** The name of the screen; the page's one h1. */
  readonly title: string;
  /** Controls beside the title, on the same line. */
  readonly toolbar?: ReactNode;
  /** A SidePanel for details. */
  readonly panel?: ReactNode;
  /** `flush`: the content fills the screen and scrolls by itself. `page`: it is a column of text width that the screen scrolls. */
  readonly layout?: 'flush' | 'page' | undefined;
  readonly children: ReactNode;
}

/** What every screen is: one line of title and controls, content, details on the right. */
export const Screen = ({ title, toolbar, panel, layout = 'flush', children }: ScreenProps) => {
  useEffect(() => {
    document.title = `${title} · Loadline`;
  }, [title]);
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.toolbar}>{toolbar}</div>
        <FrameButtons />
      </header>
      <div className={styles.body}>
        <div className={styles.content}>{layout === 'page' ? <div className={styles.page}>{children}</div> : children}</div>
        {panel}
      </div>
    </div>
  );
};

/** Undo, Redo and the palette: at the same place on every screen. Drawn after what the change itself shows: its words are behind tooltips. */
const FrameButtons = () => {
  const { undoLabel, redoLabel } = useDeferredValue(useHistoryState());
  return <StepButtons undoLabel={undoLabel} redoLabel={redoLabel} />;
};

const StepButtons = memo(({ undoLabel, redoLabel }: HistoryState) => {
  const { undo, redo, openPalette } = useFrameCommands();
  return (
    <div className={styles.buttons}>
      <IconButton label={undoLabel === null ? 'Undo' : labelAfter('Undo', undoLabel)} icon={Undo2} keys="Mod+Z" isDisabled={undoLabel === null} onPress={undo} />
      <IconButton label={redoLabel === null ? 'Redo' : labelAfter('Redo', redoLabel)} icon={Redo2} keys="Mod+Shift+Z" isDisabled={redoLabel === null} onPress={redo} />
      <Button tone="quiet" icon={Search} keys="Mod+K" onPress={openPalette}>
        <VisuallyHidden>All actions</VisuallyHidden>
      </Button>
    </div>
  );
});
StepButtons.displayName = 'StepButtons';
