import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Grid.module.css';
import { Under } from './Under';

interface CustomEditorProps {
  readonly label: string;
  readonly shown: ReactNode;
  readonly children: ReactNode;
  readonly onCancel: () => void;
}

/** An editor of the screen's own in a box below the cell. Takes the focus; Escape and leaving it close it. */
export const CustomEditor = ({ label, shown, children, onCancel }: CustomEditorProps) => {
  const anchor = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The box is placed in a first pass and stands in the second.
    const frame = requestAnimationFrame(() => { box.current?.querySelector<HTMLElement>('[tabindex="0"], button, input')?.focus(); });
    return () => { cancelAnimationFrame(frame); };
  }, []);
  return (
    <>
      <span ref={anchor} className={styles.customAnchor}>{shown}</span>
      <Under anchor={anchor}>
        <div
          ref={box}
          role="group"
          aria-label={label}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape') onCancel();
          }}
          onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) onCancel(); }}
        >
          {children}
        </div>
      </Under>
    </>
  );
};
