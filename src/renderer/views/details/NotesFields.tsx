import { useState } from 'react';
import { editTasks, type TaskPatch } from '../../../shared/commands';
import type { Task } from '../../../shared/model';
import { ExternalLink, IconButton, TextField, X } from '../../widgets';
import { useAnnounce, useRun } from '../frame';
import styles from './Details.module.css';
import { Section } from './Section';

/** The address if it may be opened: https only. */
export const safeAddress = (text: string): string | null => {
  if (!URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  return url.protocol === 'https:' ? url.href : null;
};

const onlyHttps = 'Only addresses that begin with https:// can be opened.';

/** Notes, and links to what lies elsewhere. */
export const NotesFields = ({ task }: { readonly task: Task }) => {
  const run = useRun();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const edit = (patch: TaskPatch): void => { void run(editTasks, { ids: [task.id], patch }, 'nothing'); };
  const add = (): void => {
    const [address = '', ...label] = text.trim().split(/\s+/);
    const url = safeAddress(address);
    if (url === null) {
      announce(onlyHttps);
      return setProblem(onlyHttps);
    }
    setProblem(null);
    setText('');
    return edit({ links: [...task.links, { label: label.join(' ') || new URL(url).hostname, url }] });
  };
  return (
    <Section title="Notes and links">
      <TextField label="Notes" labelPlacement="hidden" lines={3} placeholder="Notes" value={task.notes} onCommit={(notes) => { edit({ notes }); }} />
      {task.links.length > 0 && (
        <ul className={styles.list}>
          {task.links.map(({ label, url }, index) => {
            const address = safeAddress(url);
            return (
              <li key={`${String(index)} ${url}`} className={styles.line}>
                {address === null
                  ? <span className={`${styles.grow ?? ''} ${styles.words ?? ''}`} title={onlyHttps}>{label} <span className={styles.quiet}>{url}</span></span>
                  : <a className={`${styles.grow ?? ''} ${styles.words ?? ''} ${styles.link ?? ''}`} href={address} target="_blank" rel="noreferrer noopener" title={address}>{label} <ExternalLink size={12} aria-hidden="true" /></a>}
                <IconButton label={`Remove the link ${label}`} icon={X} size="small" onPress={() => { edit({ links: task.links.toSpliced(index, 1) }); }} />
              </li>
            );
          })}
        </ul>
      )}
      <TextField
        label="Add a link" labelPlacement="hidden" size="small" placeholder="https://… and its name" value={text} error={problem}
        onChange={(next) => { setText(next); setProblem(null); }} onKeyDown={(event) => { if (event.key === 'Enter' && text.trim() !== '') add(); }}
      />
    </Section>
  );
};
