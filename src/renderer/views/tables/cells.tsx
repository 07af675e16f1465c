import { type ReactNode } from 'react';
import { formatDay, formatHoursNumber, type SpanTotals } from '../../../shared/calendar';
import { priorityNames, type DayNumber, type Minutes, type Priority, type Project, type TaskStatus } from '../../../shared/model';
import { statusNames, type DeadlineState } from '../../../shared/queries/tables';
import { AlertTriangle, Ban, CalendarClock, ChevronDown, ChevronUp, Circle, CircleCheck, CircleDashed, classes, Flag, LoadGauge, SkillChip } from '../../widgets';
import styles from './Tables.module.css';

/** The variable that holds a project's hue. */
export const hueOf = (project: Pick<Project, 'hue'> | null): string => (project === null ? 'var(--project-none)' : `var(--project-${String(project.hue)})`);

/** A figure with its unit in a quieter tone. */
export const Figure = ({ value, unit, tone = 'plain' }: { readonly value: string; readonly unit: string; readonly tone?: 'plain' | 'quiet' | 'bad' }) => (
  <span className={classes(styles.figure, tone === 'quiet' && styles.quiet, tone === 'bad' && styles.bad)}>{value}<span className={styles.unit}> {unit}</span></span>
);

export const Hours = ({ minutes, whenNone = '0' }: { readonly minutes: Minutes; readonly whenNone?: string }) =>
  minutes === 0 ? <span className={styles.quiet}>{whenNone}</span> : <Figure value={formatHoursNumber(minutes)} unit="h" />;

export const ProjectCell = ({ project }: { readonly project: Project | null }) =>
  project === null
    ? <span className={styles.quiet}>–</span>
    : (
      <span className={styles.withMark}>
        <span className={styles.hue} style={{ background: hueOf(project) }} />
        <span className={styles.cut} title={project.name}>{project.name}</span>
      </span>
    );

export const DayCell = ({ day, quiet = '' }: { readonly day: DayNumber | null; readonly quiet?: string }) =>
  day === null ? <span className={styles.quiet}>{quiet}</span> : <span title={formatDay(day, 'dayMonthYear')}>{formatDay(day, 'shortWeekdayDayMonth')}</span>;

const deadlineWords: Readonly<Partial<Record<DeadlineState, { readonly words: string; readonly tone: 'bad' | 'warn' }>>> = {
  overdue: { words: 'Overdue', tone: 'bad' }, bookedLate: { words: 'Booked past it', tone: 'bad' }, unplanned: { words: 'Not fully booked', tone: 'warn' },
};

/** A deadline, with what is wrong about it in words. */
export const DeadlineCell = ({ day, state }: { readonly day: DayNumber | null; readonly state: DeadlineState }) => {
  const wrong = deadlineWords[state];
  if (day === null || wrong === undefined) return <DayCell day={day} />;
  return (
    <span className={classes(styles.withMark, wrong.tone === 'bad' ? styles.bad : styles.warn)} title={`${wrong.words}: due ${formatDay(day, 'dayMonthYear')}`}>
      {formatDay(day, 'shortWeekdayDayMonth')}
      {wrong.tone === 'bad' ? <AlertTriangle className={styles.mark} role="img" aria-label={wrong.words} /> : <CalendarClock className={styles.mark} role="img" aria-label={wrong.words} />}
    </span>
  );
};

const priorityMarks: Readonly<Record<Priority, ReactNode>> = {
  1: <ChevronDown className={styles.mark} aria-hidden="true" />, 2: null, 3: <ChevronUp className={styles.mark} aria-hidden="true" />, 4: <Flag className={styles.mark} aria-hidden="true" />,
};

export const PriorityCell = ({ priority }: { readonly priority: Priority }) => (
  <span className={classes(styles.withMark, priority <= 2 && styles.second, priority === 4 && styles.bad)}>
    {priorityMarks[priority]}
    {priorityNames[priority]}
  </span>
);

const statusMarks: Readonly<Record<TaskStatus, ReactNode>> = {
  todo: <Circle className={styles.mark} aria-hidden="true" />, doing: <CircleDashed className={classes(styles.mark, styles.accent)} aria-hidden="true" />,
  blocked: <Ban className={classes(styles.mark, styles.bad)} aria-hidden="true" />, done: <CircleCheck className={classes(styles.mark, styles.good)} aria-hidden="true" />,
};

export const StatusCell = ({ status, reason }: { readonly status: TaskStatus; readonly reason: string }) => (
  <span className={styles.withMark} title={reason === '' ? undefined : reason}>
    {statusMarks[status]}
    {statusNames[status]}
  </span>
);

export interface ShownSkill {
  readonly name: string;
  readonly level: number;
  readonly need?: 'required' | 'preferred';
}

const shownSkills = 2;

/** Skills as chips; those that find no room are counted. */
export const SkillsCell = ({ skills }: { readonly skills: readonly ShownSkill[] }) => {
  const rest = skills.slice(shownSkills);
  return (
    <span className={styles.chips}>
      {skills.slice(0, shownSkills).map(({ name, level, need }) => <SkillChip key={name} name={name} level={level} need={need} />)}
      {rest.length > 0 && <span className={styles.quiet} title={rest.map(({ name }) => name).join(', ')}>+{rest.length}</span>}
    </span>
  );
};

/** Load against capacity with the gauge, and the overload as an amount. */
export const LoadCell = ({ totals }: { readonly totals: SpanTotals }) => (
  <span className={styles.load}>
    <LoadGauge load={totals.load} capacity={totals.capacity} over={totals.over} size="small" />
    <span className={styles.figure}>{formatHoursNumber(totals.load)}<span className={styles.unit}>/{formatHoursNumber(totals.capacity)} h</span></span>
    {totals.over > 0 && <span className={styles.bad}>+{formatHoursNumber(totals.over)} h</span>}
  </span>
);
