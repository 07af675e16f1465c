import { editTasks } from '../../../shared/commands';
import { levels, type CrewNeed, type Level, type Task } from '../../../shared/model';
import { crewName, crewOffers } from '../../../shared/queries/tables';
import { useWorkspace } from '../../hooks';
import { IconButton, NumberField, Select, X } from '../../widgets';
import { useRun } from '../frame';
import { AddField } from './AddField';
import styles from './Details.module.css';
import { Section } from './Section';

const levelOptions = levels.map((level) => ({ value: String(level), label: `≥ ${String(level)}` }));
const mostOfOne = 50;

/** Who or what must be there while the work is done, besides whoever does it. */
export const CrewFields = ({ task }: { readonly task: Task }) => {
  const run = useRun();
  const workspace = useWorkspace();
  const put = (crew: readonly CrewNeed[]): void => { void run(editTasks, { ids: [task.id], patch: { crew } }, 'nothing'); };
  const change = (place: number, patch: Partial<CrewNeed>): void => { put(task.crew.map((need, index) => (index === place ? { ...need, ...patch } : need))); };
  const offers = crewOffers(workspace, task);
  return (
    <Section title="Goes along">
      {task.crew.length > 0 && (
        <ul className={styles.list}>
          {task.crew.map((need, place) => {
            const name = crewName(workspace, need);
            return (
              <li key={place} className={styles.line}>
                <span className={`${styles.grow ?? ''} ${styles.words ?? ''}`} title={name}>{name}</span>
                {need.skillId !== null && <Select className={styles.narrow} size="small" labelPlacement="hidden" label={`Least level of ${name}`} value={String(need.level)} options={levelOptions} onChange={(level) => { change(place, { level: Number(level) as Level }); }} />}
                {need.resourceId === null && (
                  <NumberField className={styles.narrow} size="small" labelPlacement="hidden" label={`How many: ${name}`} value={need.count} min={1} max={mostOfOne} onCommit={(count) => { if (count !== null) change(place, { count }); }} />
                )}
                <IconButton label={`${name} need not go along`} icon={X} size="small" onPress={() => { put(task.crew.filter((_need, index) => index !== place)); }} />
              </li>
            );
          })}
        </ul>
      )}
      <AddField
        label="Add who or what goes along" offers={offers.map(({ id, label, note }) => ({ id, label, note: note === '' ? undefined : note }))}
        onPick={(id) => { const offer = offers.find((one) => one.id === id); if (offer !== undefined) put([...task.crew, offer.need]); }}
      />
    </Section>
  );
};
