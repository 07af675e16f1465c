import type { ReactNode } from 'react';
import { Button, Dialog, TriangleAlert } from '../../../widgets';
import { useStoreValue } from '../../hand';
import { useController } from '../state/TimelineContext';
import { nothingOpen } from '../state/viewState';
import styles from './Dialogs.module.css';

/** A dependency is never broken in silence: what would break, the way that keeps it, and the way that does not. */
export const BreakDialog = (): ReactNode => {
  const { opened } = useController();
  const question = useStoreValue(opened, (value) => (value.kind === 'breaks' ? value.question : null));
  if (question === null) return null;
  const close = (): void => opened.set(nothingOpen);
  const choose = (run: () => void) => (): void => {
    close();
    run();
  };
  return (
    <Dialog
      title={question.title} isOpen size="normal" onClose={close}
      actions={(
        <>
          <Button tone="quiet" onPress={close}>Leave it</Button>
          <Button onPress={choose(question.anyway.run)}>{question.anyway.label}</Button>
          {question.better !== null && <Button tone="primary" onPress={choose(question.better.run)}>{question.better.label}</Button>}
        </>
      )}
    >
      <ul className={styles.list}>
        {question.sentences.slice(0, 6).map((sentence) => <li key={sentence} className={styles.warning}><TriangleAlert className={styles.icon} aria-hidden="true" />{sentence}</li>)}
      </ul>
      {question.better === null && question.none !== '' && <p className={styles.quiet}>{question.none}</p>}
      {question.sentences.length > 6 && <p className={styles.quiet}>{question.sentences.length - 6} more.</p>}
    </Dialog>
  );
};
