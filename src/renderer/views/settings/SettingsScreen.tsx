import { type ComponentType } from 'react';
import { hashOf, Screen, useRoute } from '../frame';
import { AboutSection } from './AboutSection';
import { AppearanceSection } from './AppearanceSection';
import { CalendarsSection } from './CalendarsSection';
import { KeysSection } from './KeysSection';
import { PlanningSection } from './PlanningSection';
import { RulesSection } from './RulesSection';
import styles from './Settings.module.css';
import { SkillsSection } from './SkillsSection';
import { WorkspaceSection } from './WorkspaceSection';
import { YouSection } from './YouSection';

interface SettingsPart {
  readonly id: string;
  readonly label: string;
  readonly content: ComponentType;
}

const workspacePart: SettingsPart = { id: 'workspace', label: 'Workspace', content: WorkspaceSection };

const planParts: readonly SettingsPart[] = [
  workspacePart,
  { id: 'rules', label: 'Rules', content: RulesSection },
  { id: 'planning', label: 'Planning', content: PlanningSection },
  { id: 'calendars', label: 'Calendars and holidays', content: CalendarsSection },
  { id: 'skills', label: 'Skills', content: SkillsSection },
];

const deviceParts: readonly SettingsPart[] = [
  { id: 'you', label: 'You', content: YouSection },
  { id: 'appearance', label: 'Appearance', content: AppearanceSection },
  { id: 'keys', label: 'Keys', content: KeysSection },
  { id: 'about', label: 'About', content: AboutSection },
];

/** What the plan goes by, and how the program looks on this device. Everything is edited in place and can be undone. */
export const SettingsScreen = () => {
  const { parameters } = useRoute();
  const current = [...planParts, ...deviceParts].find(({ id }) => id === parameters['section']) ?? workspacePart;
  const Content = current.content;
  return (
    <Screen title="Settings">
      <div className={styles.settings}>
        <nav className={styles.nav} aria-label="Settings">
          <PartLinks label="This plan" parts={planParts} current={current} />
          <PartLinks label="This device" parts={deviceParts} current={current} />
        </nav>
        <div className={styles.page}>
          <h2 className={styles.title}>{current.label}</h2>
          <Content />
        </div>
      </div>
    </Screen>
  );
};

const PartLinks = ({ label, parts, current }: { readonly label: string; readonly parts: readonly SettingsPart[]; readonly current: SettingsPart }) => (
  <section className={styles.links} aria-label={label}>
    <span className={styles.group} aria-hidden="true">
      {label}
    </span>
    {parts.map((part) => (
      <a key={part.id} className={styles.link} href={hashOf('settings', { section: part.id })} aria-current={part === current ? 'true' : undefined}>
        {part.label}
      </a>
    ))}
  </section>
);
