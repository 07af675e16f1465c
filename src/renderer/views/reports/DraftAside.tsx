import { formatDay } from '../../../shared/calendar';
import type { DayNumber, SentReport, Workspace } from '../../../shared/model';
import { ragStatuses, ragWords, type RagStatus, type ReportDocument } from '../../../shared/reporting';
import { useQuery, useToday } from '../../hooks';
import { Button, DateField, RotateCcw, IconButton, SegmentedControl } from '../../widgets';
import { statusOf, writableTexts } from './blockFields';
import type { ShownWeeks } from './draftPaper';
import type { Edits } from './useEdits';
import type { PaperChoice as FormatChoice } from './paper/usePaperFormat';
import styles from './ReportAside.module.css';

const sizes = [{ value: 'A4', label: 'A4' }, { value: 'Letter', label: 'Letter' }] as const;
const extents = [{ value: 'front', label: 'First page' }, { value: 'whole', label: 'With details' }] as const;
const orientations = [{ value: 'portrait', label: 'Portrait' }, { value: 'landscape', label: 'Landscape' }] as const;

/** The paper it is printed on, and how much of it. */
export const PaperPart = ({ paper, sheets, details }: { readonly paper: FormatChoice; readonly sheets: readonly number[]; readonly details: 'there' | 'none' }) => {
  const all = sheets.reduce((sum, count) => sum + count, 0);
  const first = sheets[0] ?? 0;
  return (
    <section className={styles.part} aria-labelledby="report-paper">
      <h2 id="report-paper" className={styles.head}>Paper</h2>
      {details === 'there' && (
        <div className={styles.row}>
          <SegmentedControl label="How much" size="small" value={paper.extent} options={extents} onChange={paper.setExtent} />
        </div>
      )}
      <div className={styles.row}>
        <SegmentedControl label="Paper size" size="small" value={paper.format.size} options={sizes} onChange={paper.setSize} />
        <SegmentedControl label="Orientation" size="small" value={paper.format.orientation} options={orientations} onChange={paper.setOrientation} />
      </div>
      <p className={styles.quiet} role="note">
        {all <= 1 ? 'One page.' : `About ${String(all)} pages${first === 1 ? '; the first is whole on one' : ''}.`}
      </p>
    </section>
  );
};

export interface PeriodPartProps {
  readonly statusDay: DayNumber;
  readonly since: DayNumber;
  /** The report that the period begins after; null: none. */
  readonly last: SentReport | null;
  readonly onChoose: (day: DayNumber | null) => void;
  readonly standing: 'usual' | 'chosen';
}

const weekStartOf = ({ settings }: Workspace) => settings.weekStart;

/** From which day on changes are told. */
export const PeriodPart = ({ statusDay, since, last, onChoose, standing }: PeriodPartProps) => {
  const today = useToday();
  const weekStart = useQuery(weekStartOf);
  return (
    <section className={styles.part} aria-labelledby="report-period">
      <h2 id="report-period" className={styles.head}>
        Period
        {standing === 'chosen' && <Button size="small" tone="quiet" onPress={() => onChoose(null)}>Since the last report</Button>}
      </h2>
      <DateField label="Changes since" value={since} onChange={onChoose} today={today} weekStart={weekStart} max={statusDay} whenEmpty="keep" />
      {standing === 'usual' && <p className={styles.quiet}>{last === null ? 'The last seven days: no report of this kind went out before.' : `Since the report of ${formatDay(last.day, 'dayMonthYear')}.`}</p>}
    </section>
  );
};

const counts = [{ value: '1', label: '1 week' }, { value: '2', label: '2' }, { value: '4', label: '4' }, { value: '6', label: '6' }] as const;

/** Which weeks a board or sheet shows. */
export const WeeksPart = ({ weeks, onChoose }: { readonly weeks: ShownWeeks; readonly onChoose: (weeks: ShownWeeks) => void }) => {
  const today = useToday();
  const weekStart = useQuery(weekStartOf);
  return (
    <section className={styles.part} aria-labelledby="report-weeks">
      <h2 id="report-weeks" className={styles.head}>Weeks</h2>
      <DateField label="From the week of" value={weeks.from} onChange={(day) => day !== null && onChoose({ ...weeks, from: day })} today={today} weekStart={weekStart} whenEmpty="keep" />
      <div className={styles.row}>
        <SegmentedControl label="Number of weeks" size="small" value={counts.find(({ value }) => Number(value) === weeks.count)?.value ?? '1'} options={counts} onChange={(count) => onChoose({ ...weeks, count: Number(count) })} />
      </div>
    </section>
  );
};

const asDrafted = 'drafted';

/** What can be decided by hand: the status, and what was written in place of the draft. */
export const WritingPart = ({ document, edits }: { readonly document: ReportDocument; readonly edits: Edits }) => {
  const status = statusOf(document);
  const names = writableTexts(document);
  const written = [...edits.texts.keys()].filter((id) => names.has(id));
  if (status === null && names.size === 0) return null;
  const setStatus = (id: string, value: RagStatus | typeof asDrafted): void => (value === asDrafted ? edits.giveUp(id) : edits.write(id, value));
  return (
    <section className={styles.part} aria-labelledby="report-writing">
      <h2 id="report-writing" className={styles.head}>
        Status and words
        {edits.texts.size > 0 && <Button size="small" tone="quiet" onPress={() => edits.giveUp(null)}>Back to the draft</Button>}
      </h2>
      {status !== null && (
        <SegmentedControl
          label="Status" className={styles.status} size="small" value={ragStatuses.find((one) => one === edits.texts.get(status.id)) ?? asDrafted} onChange={(value) => setStatus(status.id, value)}
          options={[{ value: asDrafted, label: `Auto: ${ragWords[status.derived]}` }, ...ragStatuses.filter((one) => one !== status.derived).map((one) => ({ value: one, label: ragWords[one] }))]}
        />
      )}
      {written.length === 0 ? <p className={styles.quiet}>Click a text on the paper to write it anew.</p> : (
        <ul className={styles.list}>
          {written.map((id) => (
            <li key={id} className={styles.edited}>
              <span>{names.get(id)} <span className={styles.quiet}>by hand</span></span>
              <IconButton label={`${names.get(id) ?? ''}: back to the draft`} icon={RotateCcw} size="small" onPress={() => edits.giveUp(id)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
