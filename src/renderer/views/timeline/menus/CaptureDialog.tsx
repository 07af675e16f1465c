import { useState, type ReactNode } from 'react';
import { formatDay } from '../../../../shared/calendar';
import { captureBaseline } from '../../../../shared/commands';
import { useStatusDay, useWorkspace } from '../../../hooks';
import { attempt, useStoreValue } from '../../hand';
import { useController } from '../state/TimelineContext';
import { nothingOpen } from '../state/viewState';
import { BaselineForm } from './BaselineForm';
import styles from './Dialogs.module.css';

/** Keeps the plan as it is under a name, to compare with later. */
export const CaptureDialog = (): ReactNode => {
  const { opened } = useController();
  return useStoreValue(opened, ({ kind }) => kind === 'capture') ? <Capture /> : null;
};

const Capture = (): ReactNode => {
  const { session, opened } = useController();
  const day = useStatusDay();
  const { baselines } = useWorkspace();
  const [name] = useState(() => `Plan of ${formatDay(day, 'dayMonthYear')}${baselines.size === 0 ? '' : ` (${String(baselines.size + 1)})`}`);
  return (
    <BaselineForm title="Capture a baseline" action="Capture" first={{ name, notes: '' }} attemptOf={(words) => attempt(session, captureBaseline, words)} onClose={() => opened.set(nothingOpen)}>
      <p className={styles.line}>Keeps days, effort and cost of every task and milestone as of {formatDay(day, 'weekdayDayMonth')}. The timeline shows them as thin bars, and Budget measures earned value against them.</p>
    </BaselineForm>
  );
};
