import { useState } from 'react';
import { formatDay } from '../../../shared/calendar';
import type { SentReport, SentReportId, Workspace } from '../../../shared/model';
import { useQuery } from '../../hooks';
import { Button } from '../../widgets';
import { kindLabel, subjectName } from './choice';
import styles from './ReportAside.module.css';
import { isOfScenario, keptReports } from './reportPeriod';

export interface KeptReportsProps {
  readonly open: SentReportId | null;
  readonly onOpen: (id: SentReportId) => void;
}

const shownFirst = 12;

const keptLines = (workspace: Workspace): readonly { readonly report: SentReport; readonly about: string }[] =>
  keptReports(workspace).map((report) => ({ report, about: [kindLabel(report.kind), subjectName(workspace, report)].filter((text) => text !== '').join(', ') }));

/** What went out, the newest first; each opens as it was. */
export const KeptReports = ({ open, onOpen }: KeptReportsProps) => {
  const lines = useQuery(keptLines);
  const [most, setMost] = useState(shownFirst);
  return (
    <section className={styles.part} aria-labelledby="kept-reports">
      <h2 id="kept-reports" className={styles.head}>Went out</h2>
      {lines.length === 0 && <p className={styles.quiet}>Reports that are printed, saved or copied are kept here with their day, exactly as they were.</p>}
      <ul className={styles.list}>
        {lines.slice(0, most).map(({ report, about }) => (
          <li key={report.id}>
            <button type="button" className={styles.kept} aria-current={report.id === open ? 'true' : undefined} onClick={() => onOpen(report.id)}>
              <span className={styles.keptTitle}>{report.title}</span>
              <span className={styles.quiet}>{formatDay(report.sentDay, 'dayMonthYear')} · {about}{isOfScenario(report) && ', scenario'}</span>
            </button>
          </li>
        ))}
      </ul>
      {lines.length > most && <Button size="small" tone="quiet" onPress={() => setMost(lines.length)}>Show all {lines.length}</Button>}
    </section>
  );
};
