import { useState, type ReactNode } from 'react';
import { newWorkspaceRows, replaceWorkspace } from '../../../shared/commands';
import { sampleWorkspace } from '../../../shared/exchange/sample';
import { quotedTitle, type Minutes, type WorkingPattern, type WorkspaceRows } from '../../../shared/model';
import { useSession } from '../../hooks';
import { ArrowRight, Button, classes, ComboBox, currencyOptions, FileSpreadsheet, HoursField, Mark, Plus, Sparkles, TextField, type Icon } from '../../widgets';
import { Screen, useNavigate, useRun } from '../frame';
import { usualCurrency } from './currencies';
import { SheetPicture, WeekPicture } from './Pictures';
import styles from './WelcomeScreen.module.css';

/** The first run: three ways in, each one click. */
export const WelcomeScreen = (): ReactNode => {
  const session = useSession();
  const navigate = useNavigate();
  const perform = useRun();
  const startSample = (): void => {
    const rows = sampleWorkspace(session.today(), session.commandContext().newId);
    void perform(replaceWorkspace, { rows, label: 'Start with the sample workspace' });
  };
  return (
    <Screen title="Welcome">
      <div className={styles.page}>
        <header className={styles.head}>
          <Mark size="large" className={styles.mark} />
          <div>
            <h2 className={styles.title}>Plan the week by skill and free capacity</h2>
            <p className={styles.lead}>Everything stays on this computer. Start one of three ways; you can change all of it later, and Undo takes any of them back.</p>
          </div>
        </header>
        <ul className={styles.ways}>
          <Way icon={Sparkles} title="Look around first" isMain action={<Button tone="primary" onPress={startSample} autoFocus>Open the sample workspace</Button>}>
            A workshop of 12 people with 3 projects and 60 tasks, some of it planned, some too much for one person. Drag anything.
            <WeekPicture />
          </Way>
          <Way icon={FileSpreadsheet} title="Bring your own" action={<Button icon={ArrowRight} onPress={() => navigate('import')}>Import people and tasks</Button>}>
            CSV files from a spreadsheet, Jira, Asana and the like. You see what every row becomes before anything happens.
            <SheetPicture />
          </Way>
          <Blank onStart={(rows) => void perform(replaceWorkspace, { rows, label: `Start ${quotedTitle(rows.settings.workspaceName)}` })} />
        </ul>
      </div>
    </Screen>
  );
};

interface WayProps {
  readonly icon: Icon;
  readonly title: string;
  readonly isMain?: boolean;
  readonly children: ReactNode;
  readonly action: ReactNode;
}

const Way = ({ icon: Glyph, title, isMain = false, children, action }: WayProps): ReactNode => (
  <li className={classes(styles.way, isMain && styles.main)}>
    <Glyph className={styles.glyph} aria-hidden="true" />
    <h3 className={styles.wayTitle}>{title}</h3>
    <div className={styles.words}>{children}</div>
    <div className={styles.action}>{action}</div>
  </li>
);

const usualDay: Minutes = 480;

const weekOf = (minutes: Minutes): WorkingPattern => [minutes, minutes, minutes, minutes, minutes, 0, 0];

/** An empty workspace: a name, a currency and the hours of a day, each with a sensible value. */
const Blank = ({ onStart }: { readonly onStart: (rows: WorkspaceRows) => void }): ReactNode => {
  const [name, setName] = useState('My plan');
  const [currency, setCurrency] = useState(() => usualCurrency(navigator.language));
  const [day, setDay] = useState(usualDay);
  const start = (): void => {
    const rows = newWorkspaceRows(name.trim() === '' ? 'My plan' : name, currency);
    onStart({ ...rows, calendars: rows.calendars.map((calendar) => ({ ...calendar, pattern: weekOf(day) })) });
  };
  return (
    <Way icon={Plus} title="Begin with nothing" action={<Button onPress={start}>Start blank</Button>}>
      <div className={styles.fields}>
        <TextField label="Name" value={name} onChange={setName} size="small" maxLength={200} />
        <ComboBox label="Currency" value={currency} options={currencyOptions()} onChange={(value) => value !== null && setCurrency(value)} size="small" />
        <HoursField label="Hours a day" value={day} onCommit={(value) => value !== null && setDay(value)} min={30} max={1440} size="small" />
      </div>
    </Way>
  );
};
