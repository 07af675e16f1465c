import { useMemo } from 'react';
import { deleteSentReports } from '../../../shared/commands';
import { formatDay } from '../../../shared/calendar';
import type { SentReport } from '../../../shared/model';
import { documentFromText } from '../../../shared/reporting';
import { Button, ErrorState } from '../../widgets';
import { useRun } from '../frame';
import { PaperPreview } from './PaperPreview';
import styles from './ReportsScreen.module.css';

const nothingToWrite: ReadonlyMap<string, string> = new Map();
const ignore = (): void => undefined;

export interface SentPaperProps {
  readonly report: SentReport;
  readonly onClose: () => void;
}

/** A report as it went out, or why it cannot be read. */
export const SentPaper = ({ report, onClose }: SentPaperProps) => {
  const run = useRun();
  const read = useMemo(() => documentFromText(report.content), [report]);
  const remove = (): void => void run(deleteSentReports, { ids: [report.id] }).then((isDone) => { if (isDone) onClose(); });
  return (
    <>
      <div className={styles.sent} role="note">
        <span>As it went out on {formatDay(report.sentDay, 'weekdayDayMonth')} {formatDay(report.sentDay, 'dayMonthYear').slice(-4)}.</span>
        <span className={styles.space} />
        <Button size="small" tone="quiet" onPress={remove}>Delete</Button>
        <Button size="small" onPress={onClose}>Back to the draft</Button>
      </div>
      {read.ok ? <PaperPreview document={read.value} editable={nothingToWrite} onWrite={ignore} onMeasured={ignore} /> : <ErrorState sentence={read.refusal.sentence} nextStep={read.refusal.nextStep} />}
    </>
  );
};
