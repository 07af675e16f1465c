import { usePreference } from '../../hooks';
import { CalendarDays, ChartNoAxesColumn, ChartNoAxesGantt, classes, Clock, FileText, FolderKanban, GitBranch, History, type Icon, IconButton, Import, ListTodo, Mark, PanelLeftClose, PanelLeftOpen, Settings, Users, Wallet } from '../../widgets';
import styles from './Rail.module.css';
import { hashOf, screenLabels, type ScreenName, screenNames } from './routes';
import { SaveMark } from './SaveMark';

const icons: Readonly<Record<ScreenName, Icon>> = {
  board: CalendarDays, capacity: ChartNoAxesColumn, timeline: ChartNoAxesGantt, tasks: ListTodo, people: Users, projects: FolderKanban, time: Clock, budget: Wallet, reports: FileText, scenarios: GitBranch, history: History, import: Import, settings: Settings,
};

/** Below this many pixels the rail begins narrow. */
const wideFrom = 1400;

export const useRail = (): { readonly width: 'wide' | 'narrow'; readonly toggle: () => void } => {
  const [width, setWidth] = usePreference<'wide' | 'narrow'>('frame.rail', window.innerWidth < wideFrom ? 'narrow' : 'wide');
  return { width, toggle: () => setWidth(width === 'wide' ? 'narrow' : 'wide') };
};

/** The mark, the screens, and whether everything is saved. `current` null: what is shown is none of the screens. */
export const Rail = ({ current }: { readonly current: ScreenName | null }) => {
  const { width, toggle } = useRail();
  return (
    <header className={classes(styles.rail, width === 'narrow' && styles.narrow)}>
      <div className={styles.brand}>
        <Mark />
        <span className={styles.words}>Loadline</span>
      </div>
      <nav aria-label="Screens" className={styles.nav}>
        {screenNames.map((name) => (
          <ScreenLink key={name} name={name} isCurrent={name === current} width={width} />
        ))}
      </nav>
      <SaveMark width={width} />
      <IconButton className={styles.toggle} label={width === 'wide' ? 'Narrow the navigation' : 'Widen the navigation'} icon={width === 'wide' ? PanelLeftClose : PanelLeftOpen} keys="Mod+B" tooltipPlacement="end" onPress={toggle} />
    </header>
  );
};

const ScreenLink = ({ name, isCurrent, width }: { readonly name: ScreenName; readonly isCurrent: boolean; readonly width: 'wide' | 'narrow' }) => {
  const Icon = icons[name];
  return (
    <a className={styles.link} href={hashOf(name)} aria-current={isCurrent ? 'page' : undefined} title={width === 'narrow' ? screenLabels[name] : undefined}>
      <Icon className={styles.icon} aria-hidden="true" />
      <span className={styles.words}>{screenLabels[name]}</span>
    </a>
  );
};
