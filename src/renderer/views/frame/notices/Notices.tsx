import { createContext, type ReactNode, startTransition, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useSession } from '../../../hooks';
import { Button, classes, CircleAlert, CircleCheck, IconButton, Info, X } from '../../../widgets';
import type { About } from './about';
import { type Notice, type ShownNotice, stepNotice, withNotice, withoutErrors, withoutUndo } from './notice';
import styles from './Notices.module.css';

interface Notices {
  readonly notify: (notice: Notice) => void;
  /** Says something to assistive technology without showing it. */
  readonly announce: (message: string) => void;
  readonly settle: (about: About) => void;
}

const NoticesContext = createContext<Notices | null>(null);

const useNotices = (): Notices => {
  const notices = useContext(NoticesContext);
  if (notices === null) throw new Error('useNotify was used outside of the frame');
  return notices;
};

/** Shows one line about what happened and says it once to assistive technology. */
export const useNotify = (): ((notice: Notice) => void) => useNotices().notify;

/** Says something once to assistive technology, for what sighted people see anyway. */
export const useAnnounce = (): ((message: string) => void) => useNotices().announce;

/** Takes away the errors of what was done after all, where that is said by nothing else. */
export const useSettle = (): ((about: About) => void) => useNotices().settle;

const shownFor = 7000;

/** Keeps the notices and holds the one region that announces. */
export const NoticesProvider = ({ children }: { readonly children: ReactNode }) => {
  const [shown, setShown] = useState<readonly ShownNotice[]>([]);
  const [spoken, setSpoken] = useState({ id: 0, message: '' });
  const next = useRef(1);
  const session = useSession();
  const announce = useCallback((message: string) => setSpoken({ id: next.current++, message }), []);
  const notify = useCallback(
    ({ message, tone = 'info', undo, about }: Notice) => {
      announce(message);
      setShown((before) => withNotice(withoutUndo(before), { id: next.current++, message, tone, undo: undo ?? 'none', about: about ?? null }));
    },
    [announce],
  );
  const settle = useCallback((about: About) => setShown((before) => withoutErrors(before, about)), []);
  const close = useCallback((id: number) => setShown((before) => before.filter((notice) => notice.id !== id)), []);
  // Older lines lose their Undo after the change itself is on screen.
  useEffect(() => session.onChange(({ source }) => source === 'here' && startTransition(() => setShown(withoutUndo))), [session]);
  const undo = (id: number): void => {
    close(id);
    void session.undo().then((taken) => notify(stepNotice('undo', taken)));
  };
  const notices = useMemo(() => ({ notify, announce, settle }), [notify, announce, settle]);
  return (
    <NoticesContext value={notices}>
      {children}
      {createPortal(
        <div data-react-aria-top-layer="true">
          <div role="status" aria-live="polite" aria-atomic="true" className={styles.spoken}>
            <span key={spoken.id}>{spoken.message}</span>
          </div>
          <div className={styles.stack} data-notices role="region" aria-label="Messages">
            {shown.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} onClose={() => close(notice.id)} onUndo={() => undo(notice.id)} />
            ))}
          </div>
        </div>,
        document.body,
      )}
    </NoticesContext>
  );
};

const icons = { info: Info, good: CircleCheck, bad: CircleAlert } as const;

const NoticeLine = ({ notice: { message, tone, undo }, onClose, onUndo }: { readonly notice: ShownNotice; readonly onClose: () => void; readonly onUndo: () => void }) => {
  const [isHeld, setHeld] = useState(false);
  const latestClose = useRef(onClose);
  useEffect(() => {
    latestClose.current = onClose;
  });
  useEffect(() => {
    if (tone === 'bad' || isHeld) return undefined;
    const timer = setTimeout(() => latestClose.current(), shownFor);
    return () => clearTimeout(timer);
  }, [tone, isHeld]);
  const Icon = icons[tone];
  return (
    <div className={classes(styles.notice, styles[tone])} onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <Icon className={styles.icon} aria-hidden="true" />
      <span className={styles.message} title={message}>{message}</span>
      {undo === 'offer' && (
        <Button tone="quiet" size="small" onPress={onUndo}>
          Undo
        </Button>
      )}
      <IconButton label="Close this message" icon={X} size="small" tooltipPlacement="top" onPress={onClose} />
    </div>
  );
};
