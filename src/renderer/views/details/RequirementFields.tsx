import { editTasks } from '../../../shared/commands';
import { compareNames, levels, type Level, type SkillRequirement, type Task } from '../../../shared/model';
import { useWorkspace } from '../../hooks';
import { IconButton, Select, X } from '../../widgets';
import { useRun } from '../frame';
import { AddField } from './AddField';
import styles from './Details.module.css';
import { Section } from './Section';

const levelOptions = levels.map((level) => ({ value: String(level), label: `≥ ${String(level)}` }));
const usualLevel: Level = 3;

/** Skills a task asks for, with least level and need. */
export const RequirementFields = ({ task }: { readonly task: Task }) => {
  const run = useRun();
  const workspace = useWorkspace();
  const put = (requirements: readonly SkillRequirement[]): void => { void run(editTasks, { ids: [task.id], patch: { requirements } }, 'nothing'); };
  const change = (skill: SkillRequirement, patch: Partial<SkillRequirement>): void => { put(task.requirements.map((one) => (one.skillId === skill.skillId ? { ...one, ...patch } : one))); };
  const free = [...workspace.skills.values()].filter(({ id, archived }) => !archived && !task.requirements.some(({ skillId }) => skillId === id)).sort((a, b) => compareNames(a.name, b.name));
  const add = (skillName: string): void => { void run(editTasks, { ids: [task.id], patch: { addRequirements: [{ skillName, level: usualLevel, need: 'required' }] } }, 'nothing'); };
  return (
    <Section title="Skills">
      {task.requirements.length > 0 && (
        <ul className={styles.list}>
          {task.requirements.map((requirement) => {
            const name = workspace.skills.get(requirement.skillId)?.name ?? '';
            return (
              <li key={requirement.skillId} className={styles.line}>
                <span className={`${styles.grow ?? ''} ${styles.words ?? ''}`} title={name}>{name}</span>
                <Select className={styles.narrow} size="small" labelPlacement="hidden" label={`Least level of ${name}`} value={String(requirement.level)} options={levelOptions} onChange={(level) => { change(requirement, { level: Number(level) as Level }); }} />
                <Select
                  className={styles.medium} size="small" labelPlacement="hidden" label={`Need of ${name}`} value={requirement.need}
                  options={[{ value: 'required', label: 'Required' }, { value: 'preferred', label: 'Preferred' }]} onChange={(need) => { change(requirement, { need }); }}
                />
                <IconButton label={`Remove ${name}`} icon={X} size="small" onPress={() => { put(task.requirements.filter(({ skillId }) => skillId !== requirement.skillId)); }} />
              </li>
            );
          })}
        </ul>
      )}
      <AddField
        label="Add a skill" offers={free.map(({ id, name, kind }) => ({ id, label: name, note: kind === 'certification' ? 'certification' : undefined }))} onCreate={add}
        onPick={(id) => { const skill = free.find((one) => one.id === id); if (skill !== undefined) add(skill.name); }}
      />
    </Section>
  );
};
