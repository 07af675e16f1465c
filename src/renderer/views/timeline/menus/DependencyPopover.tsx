import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Dependency, TaskId } from '../../../../shared/model';
import { dependencyWords } from '../../../../shared/queries/timeline';
import { useWorkspace } from '../../../hooks';
import { Button, NumberField, Popover, Select, Unlink } from '../../../widgets';
import { useStoreValue } from '../../hand';
import { linkAttempt, unlinkAttempt } from '../state/attempt';
import { useController } from '../state/TimelineContext';
import { nothingOpen, type Opened } from '../state/viewState';
import styles from './Dialogs.module.css';
import { typeOptions } from './LinkDialog';

/** A dependency where its line was pressed: how, with what lag, or not at all. */
export const DependencyPopover = (): ReactNode => {
  const { opened } = useController();
  const asked = useStoreValue(opened, (value) => (value.kind === 'dependency' ? value : null));
  const workspace = useWorkspace();
  const dependency = asked === null ? undefined : workspace.tasks.get(asked.successorId)?.dependencies.find(({ predecessorId }) => predecessorId === asked.predecessorId);
  return asked === null || dependency === undefined ? null : <Edit key={`${asked.predecessorId} ${asked.successorId}`} asked={asked} dependency={dependency} successorId={asked.successorId} />;
};

const Edit = ({ asked, dependency, successorId }: { readonly asked: Extract<Opened, { kind: 'dependency' }>; readonly dependency: Dependency; readonly successorId: TaskId }): ReactNode => {
  const controller = useController();
  const workspace = useWorkspace();
  const anchor = useRef<HTMLSpanElement>(null);
  // The popover is placed beside the anchor, which has to be on the page before.
  const [isPlaced, setPlaced] = useState(false);
  useEffect(() => { setPlaced(true); }, []);
  // While it is open nothing around it takes the focus: given back a frame after it is gone, also when the dependency went away under it.
  const { returnTo } = asked;
  useEffect(() => () => {
    requestAnimationFrame(() => { if (document.activeElement === document.body) returnTo?.focus({ preventScroll: true }); });
  }, [returnTo]);
  const close = (): void => {
    if (controller.opened.get() === asked) controller.opened.set(nothingOpen);
  };
  const { predecessorId, type, lagDays } = dependency;
  const [before, after] = [workspace.tasks.get(predecessorId)?.title ?? '', workspace.tasks.get(successorId)?.title ?? ''];
  const change = (next: Partial<Pick<Dependency, 'type' | 'lagDays'>>): void => { void controller.perform(linkAttempt(controller.session, predecessorId, successorId, next.type ?? type, next.lagDays ?? lagDays)); };
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: asked.x, top: asked.y }} aria-hidden="true" />
      <Popover label={`Dependency of ${after} on ${before}`} anchor={anchor} isOpen={isPlaced} onClose={close}>
        <div className={styles.popover}>
          <p className={styles.line}><strong>{after}</strong> {dependencyWords[type]} <strong>{before}</strong>.</p>
          <Select label="How" labelPlacement="beside" size="small" value={type} options={typeOptions} onChange={(next) => change({ type: next })} />
          <NumberField label="Lag" labelPlacement="beside" size="small" unit="working days" value={lagDays} min={-999} max={999} onCommit={(next) => change({ lagDays: next ?? 0 })} />
          <Button
            size="small" icon={Unlink}
            onPress={() => {
              close();
              void controller.perform(unlinkAttempt(controller.session, predecessorId, successorId));
            }}
          >
            Remove the dependency
          </Button>
        </div>
      </Popover>
    </>
  );
};
