import { lazy, Suspense, useState } from 'react';
import type { TaskId } from '../../../shared/model';
import { Button, History } from '../../widgets';
import { Section } from './Section';

/** Read from storage only when somebody asks for it. */
const TaskHistory = lazy(async () => ({ default: (await import('../history')).TaskHistory }));

/** "Why did this move?": every change that touched the task, on demand. */
export const HistoryFold = ({ taskId }: { readonly taskId: TaskId }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title="Why did this move?">
      {isOpen ? <Suspense fallback={null}><TaskHistory taskId={taskId} /></Suspense> : <span><Button size="small" icon={History} onPress={() => { setOpen(true); }}>Show its history</Button></span>}
    </Section>
  );
};
