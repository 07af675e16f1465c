import { compareNames, priorities, priorityNames, projectId, skillId, type Priority, type TaskStatus, type Workspace } from '../../../shared/model';
import { askedCount, everyTask, statusNames, tagsInUse, taskStatuses, type DueFilter, type TaskFilter } from '../../../shared/queries/tables';
import { useWorkspace } from '../../hooks';
import { Button, ListFilter, PopoverTrigger, SearchField, Select, type Option } from '../../widgets';
import { type RefObject } from 'react';
import tableStyles from '../tables/Tables.module.css';
import styles from './TaskFilters.module.css';

const any = 'any';

const dueOptions: readonly Option<DueFilter | typeof any>[] = [
  { value: any, label: 'Due any day' }, { value: 'overdue', label: 'Overdue' }, { value: 'thisWeek', label: 'Due this week' }, { value: 'nextWeek', label: 'Due next week' },
  { value: 'within4Weeks', label: 'Due in 4 weeks' }, { value: 'none', label: 'No due day' },
];

const statusOptions: readonly Option<TaskStatus | 'open' | typeof any>[] = [
  { value: any, label: 'Any status' }, { value: 'open', label: 'Not done' }, ...taskStatuses.map((status) => ({ value: status, label: statusNames[status] })),
];

const bookingOptions: readonly Option<'unassigned' | 'booked' | typeof any>[] = [{ value: any, label: 'Booked or not' }, { value: 'unassigned', label: 'Still to book' }, { value: 'booked', label: 'Booked' }];

const projectOptions = (workspace: Workspace): readonly Option<string>[] => [
  { value: any, label: 'All projects' },
  ...[...workspace.projects.values()].filter(({ archived }) => !archived).sort((a, b) => compareNames(a.name, b.name)).map(({ id, name }) => ({ value: id, label: name })),
  { value: 'none', label: 'No project' },
];

const skillOptions = (workspace: Workspace): readonly Option<string>[] => [
  { value: any, label: 'Any skill' },
  ...[...workspace.skills.values()].filter(({ archived }) => !archived).sort((a, b) => compareNames(a.name, b.name)).map(({ id, name }) => ({ value: id, label: name })),
];

interface TaskFiltersProps {
  readonly filter: TaskFilter;
  readonly onChange: (filter: TaskFilter) => void;
  /** "60 of 312" */
  readonly count: string;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** What the table is narrowed to: the questions asked most stand in the bar, the others one step away. */
export const TaskFilters = ({ filter, onChange, count, search }: TaskFiltersProps) => {
  const workspace = useWorkspace();
  const asked = askedCount(filter);
  const put = (patch: Partial<TaskFilter>): void => { onChange({ ...filter, ...patch }); };
  const small = { size: 'small', tone: 'quiet', labelPlacement: 'hidden' } as const;
  return (
    <div className={tableStyles.filters} role="group" aria-label="Filters">
      <SearchField ref={search} className={tableStyles.search} size="small" label="Search tasks" placeholder="Search" value={filter.text} keys="/" onChange={(text) => { put({ text }); }} />
      <Select {...small} label="Project" value={filter.projectId ?? any} options={projectOptions(workspace)} onChange={(value) => { put({ projectId: value === any ? null : value === 'none' ? 'none' : projectId(value) }); }} />
      <Select {...small} label="Due" value={filter.due ?? any} options={dueOptions} onChange={(value) => { put({ due: value === any ? null : value }); }} />
      <Select {...small} label="Status" value={filter.status ?? any} options={statusOptions} onChange={(value) => { put({ status: value === any ? null : value }); }} />
      <Select {...small} label="Bookings" value={filter.booking ?? any} options={bookingOptions} onChange={(value) => { put({ booking: value === any ? null : value }); }} />
      <PopoverTrigger label="More filters" trigger={<Button tone="quiet" size="small" icon={ListFilter}>More</Button>}>
        <div className={styles.more}>
          <Select label="Skill" labelPlacement="beside" value={filter.skillId ?? any} options={skillOptions(workspace)} onChange={(value) => { put({ skillId: value === any ? null : skillId(value) }); }} />
          <Select
            label="Priority" labelPlacement="beside" value={filter.priority === null ? any : String(filter.priority)}
            options={[{ value: any, label: 'Any priority' }, ...priorities.map((priority) => ({ value: String(priority), label: priorityNames[priority] }))]}
            onChange={(value) => { put({ priority: value === any ? null : (Number(value) as Priority) }); }}
          />
          <Select label="Tag" labelPlacement="beside" value={filter.tag ?? any} options={[{ value: any, label: 'Any tag' }, ...tagsInUse(workspace).map((tag) => ({ value: tag, label: tag }))]} onChange={(value) => { put({ tag: value === any ? null : value }); }} />
          <Select
            label="Archived" labelPlacement="beside" value={filter.archived} options={[{ value: 'hidden', label: 'Left out' }, { value: 'only', label: 'Only archived' }]}
            onChange={(archived) => { put({ archived }); }}
          />
        </div>
      </PopoverTrigger>
      {asked > 0 && <Button tone="quiet" size="small" onPress={() => { onChange({ ...everyTask, text: filter.text }); }}>Clear {asked}</Button>}
      <span className={tableStyles.count}>{count}</span>
    </div>
  );
};
