import { useState } from 'react';
import { addSkills, archiveSkill, deleteSkill, editSkill, restoreSkill } from '../../../shared/commands';
import { type Skill } from '../../../shared/model';
import { type SkillUsage, skillUsage } from '../../../shared/queries/settings';
import { useQuery } from '../../hooks';
import { Archive, ArchiveRestore, Button, classes, EmptyState, IconButton, Plus, Select, TextField, Trash2, VisuallyHidden } from '../../widgets';
import { useRun } from '../frame';
import styles from './Settings.module.css';

const kinds: readonly { readonly value: Skill['kind']; readonly label: string }[] = [
  { value: 'skill', label: 'Skill' },
  { value: 'certification', label: 'Certification' },
];

export const SkillsSection = () => {
  const skills = useQuery(skillUsage);
  return (
    <>
      <p className={styles.lead}>People hold skills at a level from 1 to 5, and tasks ask for them. A certification also has a last valid day; work after it is always refused.</p>
      <AddSkill />
      {skills.length === 0 ? (
        <EmptyState size="inline" title="No skills yet">
          Type one above. Skills that people or tasks name come here by themselves.
        </EmptyState>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Kind</th>
              <th scope="col" className={styles.number}>
                People
              </th>
              <th scope="col" className={styles.number}>
                Tasks
              </th>
              <th scope="col">
                <VisuallyHidden>Actions</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {skills.map((usage) => (
              <SkillRow key={usage.skill.id} usage={usage} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};

const AddSkill = () => {
  const run = useRun();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Skill['kind']>('skill');
  const add = (): void => {
    if (name.trim() === '') return;
    void run(addSkills, { skills: [{ name, kind }] }).then((isDone) => isDone && setName(''));
  };
  return (
    <div className={styles.add}>
      <TextField
        label="New skill"
        value={name}
        onChange={setName}
        placeholder="Welding"
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      <Select label="Kind" value={kind} options={kinds} onChange={setKind} />
      <Button icon={Plus} isDisabled={name.trim() === ''} onPress={add}>
        Add
      </Button>
    </div>
  );
};

const SkillRow = ({ usage: { skill, holders, tasks } }: { readonly usage: SkillUsage }) => {
  const run = useRun();
  const { id, name, kind, archived } = skill;
  return (
    <tr className={classes(archived && styles.archived)}>
      <td>
        <TextField label={`Name of ${name}`} labelPlacement="hidden" size="small" tone="quiet" value={name} isDisabled={archived} onCommit={(text) => void run(editSkill, { id, patch: { name: text } }, 'nothing')} />
      </td>
      <td>
        <Select label={`Kind of ${name}`} labelPlacement="hidden" size="small" tone="quiet" value={kind} options={kinds} isDisabled={archived} onChange={(next) => void run(editSkill, { id, patch: { kind: next } }, 'nothing')} />
      </td>
      <td className={styles.number}>{holders}</td>
      <td className={styles.number}>{tasks}</td>
      <td className={styles.tools}>
        {archived ? (
          <IconButton label={`Restore ${name}`} icon={ArchiveRestore} size="small" onPress={() => void run(restoreSkill, { id })} />
        ) : (
          <IconButton label={`Archive ${name}`} icon={Archive} size="small" onPress={() => void run(archiveSkill, { id })} />
        )}
        <IconButton label={`Delete ${name}`} icon={Trash2} size="small" isDisabled={holders + tasks > 0} onPress={() => void run(deleteSkill, { id })} />
      </td>
    </tr>
  );
};
