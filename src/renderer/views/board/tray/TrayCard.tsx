import { memo, type ReactNode } from 'react';
import { formatDay, formatHours } from '../../../../shared/calendar';
import { milestoneWaitingFor, priorityNames, type Minutes, type Project, type ProjectId, type Task, type Workspace } from '../../../../shared/model';
import { useQuery } from '../../../hooks';
import { Ban, ArrowUp, Diamond, Flag, SkillChip } from '../../../widgets';
import { useStoreValue } from '../../hand';
import { milestoneWords, projectColours } from '../grid/BookingCard';
import { useController } from '../state/BoardContext';
import styles from './TrayCard.module.css';

interface TrayCardProps {
  readonly task: Task;
  readonly open: Minutes;
  readonly isCurrent: boolean;
}

const projectOf = (workspace: Workspace, id: ProjectId | null): Project | undefined => (id === null ? undefined : workspace.projects.get(id));
const skillsOf = (workspace: Workspace): Workspace['skills'] => workspace.skills;
const near = 7;

/** One task that nobody has yet. */
export const TrayCard = memo(({ task, open, isCurrent }: TrayCardProps): ReactNode => {
  const { selection, drag, session } = useController();
  const project = useQuery(projectOf, task.projectId);
  const skills = useQuery(skillsOf);
  const milestone = useQuery(milestoneWaitingFor, task.id);
  const isSelected = useStoreValue(selection, ({ taskIds }) => taskIds.has(task.id));
  const isInHand = useStoreValue(drag, (state) => state.phase === 'dragging' && state.subject.kind === 'task' && state.subject.taskIds.includes(task.id));
  const today = session.today();
  const isLate = task.deadline !== null && task.deadline < today;
  const due = task.deadline === null ? '' : formatDay(task.deadline, 'shortWeekdayDayMonth');
  const shortDue = task.deadline === null ? '' : formatDay(task.deadline, task.deadline < today + near && !isLate ? 'weekdayShort' : 'dayMonth');
  const wanted = task.requirements.map(({ skillId, level, need }) => ({ name: skills.get(skillId)?.name ?? '', level, need }));
  // One whole skill says more than two that are cut; what is required comes first.
  const [first, ...others] = [...wanted].sort((a, b) => Number(a.need === 'preferred') - Number(b.need === 'preferred'));
  const label = [
    task.title, formatHours(open), ...wanted.map(({ name, level }) => `${name} ${String(level)}`), due === '' ? '' : `due ${due}`, task.priority > 2 ? `${priorityNames[task.priority]} priority` : '', project?.name ?? '', milestone === null ? '' : milestoneWords(milestone),
  ].filter((word) => word !== '').join(', ');
  return (
    <div className={styles.card} style={projectColours(project)} data-task={task.id} data-selected={isSelected || undefined} data-in-hand={isInHand || undefined}>
      <div role="button" tabIndex={isCurrent ? 0 : -1} aria-pressed={isSelected} aria-label={label} title={label} className={styles.face}>
        <span className={styles.line}>
          {task.priority === 4 && <Flag className={styles.urgent} aria-hidden="true" />}
          {task.priority === 3 && <ArrowUp className={styles.high} aria-hidden="true" />}
          {milestone !== null && <Diamond className={styles.high} aria-hidden="true" />}
          {task.status === 'blocked' && <Ban className={styles.high} aria-hidden="true" />}
          <span className={styles.title}>{task.title}</span>
          <span className={styles.effort} aria-hidden="true">{formatHours(open)}</span>
        </span>
        <span className={styles.meta} aria-hidden="true">
          {due !== '' && <span className={styles.due} data-late={isLate || undefined}>{isLate ? `late, ${shortDue}` : <><span className={styles.word}>due </span>{shortDue}</>}</span>}
          {first !== undefined && (
            <span className={styles.skills}>
              <SkillChip name={first.name} level={first.level} need={first.need} />
              {others.length > 0 && <span className={styles.others} title={others.map(({ name, level }) => `${name} ${String(level)}`).join(', ')}>+{others.length}</span>}
            </span>
          )}
          {project !== undefined && <span className={styles.project}>{project.code}</span>}
        </span>
      </div>
      <button type="button" tabIndex={-1} className={styles.more} data-more aria-label={`Actions for ${task.title}`} title="Actions" />
    </div>
  );
});
TrayCard.displayName = 'TrayCard';
