import { Ban, Check, Diamond, Lock, TriangleAlert } from '../../../widgets';
import { memo, type CSSProperties, type ReactNode } from 'react';
import { formatDay, formatHours } from '../../../../shared/calendar';
import { nextMilestone, type Milestone, type Project, type Task, type TaskId, type Workspace } from '../../../../shared/model';
import { daysWords, type BoardSegment } from '../../../../shared/queries/board';
import { usePlanningState, useQuery, type PlanState } from '../../../hooks';
import { useStoreValue } from '../../hand';
import { useBoardView, useController } from '../state/BoardContext';
import { inHand } from '../state/controller';
import { laneTop } from '../state/laneSizes';
import { leavingOf } from '../state/leavingOf';
import styles from './BookingCard.module.css';

interface BookingCardProps {
  readonly segment: BoardSegment;
  readonly owner: string;
  readonly isCurrent: boolean;
}

const taskOf = (workspace: Workspace, id: TaskId): Task | undefined => workspace.tasks.get(id);
const projectOf = (workspace: Workspace, id: TaskId): Project | undefined => {
  const projectId = workspace.tasks.get(id)?.projectId;
  return projectId === null || projectId === undefined ? undefined : workspace.projects.get(projectId);
};

/** Room for a second line and for chips, in pixels. */
const roomy = 34;
const roomForDue = 92;
const wide = 190;
const actionsFrom = 72;
const near = 7;

/** The colours of a project: its edge and its tint. */
export const projectColours = (project: Project | undefined): CSSProperties & Readonly<Record<'--hue' | '--tint', string>> => {
  const name = project === undefined ? 'none' : String(project.hue);
  return { '--hue': `var(--project-${name})`, '--tint': `var(--project-${name}-tint)` };
};

/** Days of one booking side by side. */
export const BookingCard = memo(({ segment, owner, isCurrent }: BookingCardProps): ReactNode => {
  const { columns, sizes, window, today, axis, ties } = useBoardView();
  const { selection, drag } = useController();
  const task = useQuery(taskOf, segment.taskId);
  const project = useQuery(projectOf, segment.taskId);
  const isSelected = useStoreValue(selection, ({ bookingIds }) => bookingIds.has(segment.bookingId));
  const isInHand = useStoreValue(drag, (state) => state.phase === 'dragging' && inHand(state.subject).includes(segment.bookingId));
  const leaves = usePlanningState((state) => leaving(state, segment));
  if (task === undefined) return null;
  const milestone = nextMilestone(ties, task.id);
  const full = columns.at(-1) ?? 0;
  const day = window.scale === 'day';
  const left = day ? (segment.startMinute / axis) * full : 0;
  const width = day ? (segment.minutes / axis) * full : (columns[segment.last + 1] ?? 0) - (columns[segment.first] ?? 0);
  const isTall = sizes.lane >= roomy;
  const isNear = task.deadline !== null && task.deadline <= today + near;
  return (
    <div
      className={styles.card}
      style={{ ...projectColours(project), left: left + 2, width: Math.max(8, width - 4), top: laneTop(sizes, day ? 0 : segment.lane), height: sizes.lane }}
      data-booking={segment.bookingId}
      data-key={segment.key}
      data-tentative={segment.certainty === 'tentative' || undefined}
      data-selected={isSelected || undefined}
      data-in-hand={isInHand || undefined}
      data-before={segment.continuesBefore || undefined}
      data-after={segment.continuesAfter || undefined}
      data-leaves={leaves ?? undefined}
    >
      <div role="button" tabIndex={isCurrent ? 0 : -1} aria-pressed={isSelected} aria-label={nameOf(task, segment, owner, project, milestone) + (leaves === null ? '' : ', would go in the plan proposed')} className={styles.face} title={milestone !== null ? `${task.title}, ${milestoneWords(milestone)}` : width < wide ? task.title : undefined}>
        <span className={styles.title}>
          <Glyphs task={task} segment={segment} milestone={milestone} />
          <span className={styles.words}>{task.title}</span>
          {!isTall && width > 90 && <span className={styles.effort} aria-hidden="true">{formatHours(segment.minutes)}</span>}
        </span>
        {isTall && (
          <span className={styles.meta} aria-hidden="true">
            <span className={styles.effort}>{formatHours(segment.minutes)}</span>
            {isNear && width > roomForDue && task.deadline !== null && <span className={styles.due} data-late={task.deadline < (segment.days.at(-1)?.day ?? 0) || undefined}>due {formatDay(task.deadline, 'weekdayShort')}</span>}
            {project !== undefined && <span className={styles.project}>{project.code}</span>}
            {width > wide && <Requirements task={task} />}
          </span>
        )}
      </div>
      {!segment.locked && !day && !segment.continuesBefore && <span className={styles.edge} data-edge="start" />}
      {!segment.locked && !day && !segment.continuesAfter && <span className={styles.edge} data-edge="end" />}
      {width > actionsFrom && (
        <button type="button" tabIndex={-1} className={styles.more} data-more aria-label={`Actions for ${task.title}`} title="Actions" />
      )}
    </div>
  );
});
BookingCard.displayName = 'BookingCard';

/** Whether the plan that is proposed takes days of it away, and whether that change is looked at. */
const leaving = ({ isOpen, proposal, unticked, focusedId }: PlanState, { bookingId, days }: BoardSegment): 'ticked' | 'focused' | null => {
  if (!isOpen || proposal === null) return null;
  const found = leavingOf(proposal, bookingId);
  if (found === null || unticked.has(found.id) || !days.some(({ day }) => found.days.has(day))) return null;
  return found.id === focusedId ? 'focused' : 'ticked';
};

const nameOf = (task: Task, segment: BoardSegment, owner: string, project: Project | undefined, milestone: Milestone | null): string =>
  [
    task.title,
    formatHours(segment.minutes),
    owner,
    daysWords(segment.days),
    project?.name ?? '',
    milestone === null ? '' : milestoneWords(milestone),
    segment.continuesBefore ? 'began earlier' : '',
    segment.continuesAfter ? 'goes on later' : '',
    segment.certainty === 'tentative' ? 'tentative' : '',
    segment.locked ? 'locked' : '',
    task.status === 'blocked' ? 'blocked' : task.status === 'done' ? 'done' : '',
  ].filter((word) => word !== '').join(', ');

/** "for Gate hung, due Wed 30 Dec". */
export const milestoneWords = ({ name, dueDay }: Milestone): string => `for ${name}${dueDay === null ? '' : `, due ${formatDay(dueDay, 'shortWeekdayDayMonth')}`}`;

const Glyphs = ({ task, segment, milestone }: { readonly task: Task; readonly segment: BoardSegment; readonly milestone: Milestone | null }): ReactNode => (
  <>
    {milestone !== null && <Diamond className={styles.glyph} data-milestone aria-hidden="true" />}
    {segment.locked && <Lock className={styles.glyph} aria-hidden="true" />}
    {task.status === 'blocked' && <Ban className={styles.glyph} aria-hidden="true" />}
    {task.status === 'done' && <Check className={styles.glyph} aria-hidden="true" />}
    {segment.overridden && <TriangleAlert className={styles.glyph} aria-hidden="true" />}
  </>
);

const requirementsOf = (workspace: Workspace, task: Task): string =>
  task.requirements.slice(0, 2).map(({ skillId, level, need }) => `${workspace.skills.get(skillId)?.name ?? ''} ${need === 'required' ? '≥' : '~'}${String(level)}`).join('  ');

const Requirements = ({ task }: { readonly task: Task }): ReactNode => <span className={styles.skills}>{useQuery(requirementsOf, task)}</span>;
