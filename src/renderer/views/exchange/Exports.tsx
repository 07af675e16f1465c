import { type ReactNode } from 'react';
import { counted } from '../../../shared/calendar';
import { bookingsFile, expensesFile, milestonesFile, peopleFile, peopleTemplate, tasksFile, tasksTemplate, timeFile } from '../../../shared/exchange';
import { fileNameIn } from '../../../shared/reporting';
import { useOpenScenario, useSession, useWorkspace } from '../../hooks';
import { Button, Download } from '../../widgets';
import { useSaveTable } from '../frame';
import styles from './Exports.module.css';

/** Saves a file of what is in the plan; one of a scenario has its name. */
export const useSavePlan = (): ((name: string, text: string) => void) => {
  const save = useSaveTable();
  const scenario = useOpenScenario()?.name ?? null;
  return (name, text) => save(fileNameIn(scenario, name), text);
};

/** The way out: the plan's people and tasks as CSV, and files to fill in. */
export const Exports = (): ReactNode => {
  const session = useSession();
  const { bookings, expenses, milestones, resources, tasks, timeEntries } = useWorkspace();
  const save = useSavePlan();
  const saveTemplate = useSaveTable();
  return (
    <div className={styles.pair}>
      <section className={styles.block} aria-labelledby="export-title">
        <h2 id="export-title" className={styles.title}>Take your plan out</h2>
        <p className={styles.words}>Edit it in a spreadsheet and import it again: only what you changed changes.</p>
        <div className={styles.buttons}>
          <Button icon={Download} isDisabled={resources.size === 0} onPress={() => save('people.csv', peopleFile(session.workspace()))}>Download people.csv</Button>
          <span className={styles.count}>{counted(resources.size, 'person', 'people')}</span>
        </div>
        <div className={styles.buttons}>
          <Button icon={Download} isDisabled={tasks.size === 0} onPress={() => save('tasks.csv', tasksFile(session.workspace()))}>Download tasks.csv</Button>
          <span className={styles.count}>{counted(tasks.size, 'task', 'tasks')}</span>
        </div>
        <p className={styles.words}>To count with elsewhere; these are not read back in.</p>
        <div className={styles.row}>
          <Button tone="quiet" icon={Download} isDisabled={bookings.size === 0} onPress={() => save('bookings.csv', bookingsFile(session.workspace()))}>Bookings</Button>
          <Button tone="quiet" icon={Download} isDisabled={timeEntries.size === 0} onPress={() => save('time.csv', timeFile(session.workspace()))}>Time</Button>
          <Button tone="quiet" icon={Download} isDisabled={milestones.size === 0} onPress={() => save('milestones.csv', milestonesFile(session.workspace()))}>Milestones</Button>
          <Button tone="quiet" icon={Download} isDisabled={expenses.size === 0} onPress={() => save('expenses.csv', expensesFile(session.workspace()))}>Expenses</Button>
        </div>
      </section>
      <section className={styles.block} aria-labelledby="template-title">
        <h2 id="template-title" className={styles.title}>Start from a template</h2>
        <p className={styles.words}>Two example rows show what the columns hold. Files of other programs need no template.</p>
        <div className={styles.buttons}>
          <Button icon={Download} onPress={() => saveTemplate('people-template.csv', peopleTemplate())}>People template</Button>
        </div>
        <div className={styles.buttons}>
          <Button icon={Download} onPress={() => saveTemplate('tasks-template.csv', tasksTemplate())}>Tasks template</Button>
        </div>
      </section>
    </div>
  );
};
