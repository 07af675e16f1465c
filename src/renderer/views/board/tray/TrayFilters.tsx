import { memo, useMemo, type ReactNode } from 'react';
import { compareNames, priorityNames, type Priority, type Project, type Skill, type Workspace } from '../../../../shared/model';
import { everything, trayTags, type TrayCriteria, type TrayDue, type TraySort } from '../../../../shared/queries/board';
import { useWorkspace } from '../../../hooks';
import { Button, IconButton, ListFilter, PopoverTrigger, Select, type Option } from '../../../widgets';
import styles from './TrayFilters.module.css';

interface TrayFiltersProps {
  readonly criteria: TrayCriteria;
  readonly onChange: (criteria: TrayCriteria) => void;
}

/** How many of the filters narrow the tray. */
const countOn = ({ projectId, skillId, priority, due, tag }: TrayCriteria): number =>
  [projectId !== null, skillId !== null, priority !== null, due !== 'any', tag !== null].filter(Boolean).length;

/** Filters and sorting of the tray, behind one button that says how many are on. */
export const TrayFilters = memo(({ criteria, onChange }: TrayFiltersProps): ReactNode => {
  const on = countOn(criteria);
  return (
    <PopoverTrigger
      label="Filter and sort"
      placement="bottom end"
      trigger={on === 0 ? <IconButton label="Filter and sort unassigned tasks" icon={ListFilter} size="small" /> : <Button size="small" icon={ListFilter} aria-label={`Filter and sort unassigned tasks, ${String(on)} on`}>{on}</Button>}
    >
      <Fields criteria={criteria} onChange={onChange} />
    </PopoverTrigger>
  );
});
TrayFilters.displayName = 'TrayFilters';

const all = 'all';
const any: Option<string> = { value: all, label: 'Any' };
const byLabel = (a: Option<string>, b: Option<string>): number => compareNames(a.label, b.label);

const projectOptions = (workspace: Workspace): readonly Option<string>[] =>
  [...workspace.projects.values()].filter(({ archived }: Project) => !archived).map(({ id, name }) => ({ value: id, label: name })).sort(byLabel);
const skillOptions = (workspace: Workspace): readonly Option<string>[] =>
  [...workspace.skills.values()].filter(({ archived }: Skill) => !archived).map(({ id, name }) => ({ value: id, label: name })).sort(byLabel);

const dueOptions: readonly Option<TrayDue>[] = [
  { value: 'any', label: 'Any' },
  { value: 'overdue', label: 'Late already' },
  { value: 'thisWeek', label: 'By the end of this week' },
  { value: 'nextWeek', label: 'By the end of next week' },
  { value: 'none', label: 'No due day' },
];
const sortOptions: readonly Option<TraySort>[] = [
  { value: 'priority', label: 'Priority and due day' },
  { value: 'effort', label: 'Effort' },
  { value: 'title', label: 'Title' },
  { value: 'project', label: 'Project' },
];
const priorityOptions: readonly Option<string>[] = [any, ...([4, 3, 2] as const).map((priority: Priority) => ({ value: String(priority), label: priority === 4 ? 'Urgent' : `${priorityNames[priority]} or higher` }))];

const Fields = ({ criteria, onChange }: TrayFiltersProps): ReactNode => {
  const workspace = useWorkspace();
  const projects = useMemo(() => [any, ...projectOptions(workspace)], [workspace]);
  const skills = useMemo(() => [any, ...skillOptions(workspace)], [workspace]);
  const tags = useMemo(() => [any, ...trayTags(workspace).map((tag) => ({ value: tag, label: tag }))], [workspace]);
  return (
    <div className={styles.fields}>
      <Select label="Sort by" value={criteria.sort} options={sortOptions} onChange={(sort) => onChange({ ...criteria, sort })} />
      <Select label="Project" value={criteria.projectId ?? all} options={projects} onChange={(id) => onChange({ ...criteria, projectId: [...workspace.projects.keys()].find((known) => known === id) ?? null })} />
      <Select label="Skill" value={criteria.skillId ?? all} options={skills} onChange={(id) => onChange({ ...criteria, skillId: [...workspace.skills.keys()].find((known) => known === id) ?? null })} />
      <Select label="Priority" value={String(criteria.priority ?? all)} options={priorityOptions} onChange={(value) => onChange({ ...criteria, priority: ([4, 3, 2] as const).find((priority) => String(priority) === value) ?? null })} />
      <Select label="Due" value={criteria.due} options={dueOptions} onChange={(due) => onChange({ ...criteria, due })} />
      <Select label="Tag" value={criteria.tag ?? all} options={tags} onChange={(tag) => onChange({ ...criteria, tag: tag === all ? null : tag })} />
      {countOn(criteria) > 0 && <Button size="small" onPress={() => onChange({ ...everything, sort: criteria.sort, search: criteria.search })}>Clear the filters</Button>}
    </div>
  );
};
