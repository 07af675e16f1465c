import { editResources, type ResourcePatch } from '../../../shared/commands';
import { compareNames, calendarId, levels, type Level, type Minutes, type Resource, type SkillHolding, type Weekday, type WorkingPattern } from '../../../shared/model';
import { kindNames, namesakeOfResource, patternWith, resourceKinds } from '../../../shared/queries/tables';
import { useToday, useWorkspace } from '../../hooks';
import { Button, DateField, HoursField, IconButton, Select, TextField, X } from '../../widgets';
import { AddField } from '../details';
import detailStyles from '../details/Details.module.css';
import { Section } from '../details';
import { useRun } from '../frame';
import styles from './People.module.css';

const weekdays: readonly (readonly [Weekday, string])[] = [[1, 'Mon'], [2, 'Tue'], [3, 'Wed'], [4, 'Thu'], [5, 'Fri'], [6, 'Sat'], [7, 'Sun']];
const fullDay: Minutes = 1440;
const usualLevel: Level = 3;
const noWork: WorkingPattern = [0, 0, 0, 0, 0, 0, 0];

/** Who or what it is, field by field; each edit is one change. */
export const PersonFields = ({ resource }: { readonly resource: Resource }) => {
  const run = useRun();
  const workspace = useWorkspace();
  const today = useToday();
  const edit = (patch: ResourcePatch): void => { void run(editResources, { ids: [resource.id], patch }, 'nothing'); };
  const { weekStart } = workspace.settings;
  const beside = { labelPlacement: 'beside', size: 'small' } as const;
  return (
    <div className={detailStyles.fields}>
      <TextField {...beside} label="Name" value={resource.name} description={namesakeOfResource(workspace, resource) ?? undefined} onCommit={(name) => { edit({ name }); }} />
      <Select {...beside} label="Kind" value={resource.kind} options={resourceKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))} onChange={(kind) => { edit({ kind }); }} />
      <TextField {...beside} label="Role" value={resource.role} onCommit={(role) => { edit({ role }); }} />
      <TextField {...beside} label="Team" value={resource.team} onCommit={(team) => { edit({ team }); }} />
      <TextField {...beside} label="Email" type="email" value={resource.email} onCommit={(email) => { edit({ email }); }} />
      <TextField {...beside} label="Vendor" value={resource.vendor} placeholder="One’s own" onCommit={(vendor) => { edit({ vendor }); }} />
      <DateField {...beside} label="In the team from" value={resource.startDay} today={today} weekStart={weekStart} onChange={(startDay) => { edit({ startDay }); }} />
      <DateField {...beside} label="Until" value={resource.endDay} today={today} weekStart={weekStart} onChange={(endDay) => { edit({ endDay }); }} />
    </div>
  );
};

/** The working week: the calendar's own, or hours per weekday. */
export const WeekFields = ({ resource }: { readonly resource: Resource }) => {
  const run = useRun();
  const workspace = useWorkspace();
  const edit = (patch: ResourcePatch): void => { void run(editResources, { ids: [resource.id], patch }, 'nothing'); };
  const pattern = resource.pattern ?? workspace.calendars.get(resource.calendarId)?.pattern ?? noWork;
  const sum = pattern.reduce((total, minutes) => total + minutes, 0);
  return (
    <Section title="Working week" aside={`${String(sum / 60)} h${resource.pattern === null ? ', as the calendar' : ''}`}>
      <div className={detailStyles.fields}>
        <Select
          label="Calendar" labelPlacement="beside" size="small" value={String(resource.calendarId)} options={[...workspace.calendars.values()].map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(id) => { edit({ calendarId: calendarId(id) }); }}
        />
      </div>
      <div className={styles.week} role="group" aria-label="Hours per weekday">
        {weekdays.map(([weekday, name]) => (
          <HoursField key={weekday} label={name} size="small" max={fullDay} value={pattern[weekday - 1] ?? 0} onCommit={(minutes) => { edit({ pattern: patternWith(pattern, weekday, minutes ?? 0) }); }} />
        ))}
      </div>
      {resource.pattern !== null && <div className={styles.buttons}><Button size="small" tone="quiet" onPress={() => { edit({ pattern: null }); }}>Use the calendar’s own week</Button></div>}
    </Section>
  );
};

/** What somebody can do, how well, and until when it is valid. */
export const HoldingFields = ({ resource }: { readonly resource: Resource }) => {
  const run = useRun();
  const workspace = useWorkspace();
  const today = useToday();
  const put = (skills: readonly SkillHolding[]): void => { void run(editResources, { ids: [resource.id], patch: { skills } }, 'nothing'); };
  const change = (held: SkillHolding, patch: Partial<SkillHolding>): void => { put(resource.skills.map((one) => (one.skillId === held.skillId ? { ...one, ...patch } : one))); };
  const free = [...workspace.skills.values()].filter(({ id, archived }) => !archived && !resource.skills.some(({ skillId }) => skillId === id)).sort((a, b) => compareNames(a.name, b.name));
  const add = (skillName: string): void => { void run(editResources, { ids: [resource.id], patch: { addSkills: [{ skillName, level: usualLevel }] } }, 'nothing'); };
  return (
    <Section title="Skills" aside={resource.kind === 'equipment' && resource.skills.length === 0 ? 'only if tasks ask for them' : undefined}>
      <ul className={detailStyles.list}>
        {resource.skills.map((held) => {
          const skill = workspace.skills.get(held.skillId);
          const name = skill?.name ?? '';
          const lapsed = held.expires !== null && held.expires < today;
          return (
            <li key={held.skillId} className={styles.holding}>
              <span className={detailStyles.words} title={name}>{name}{lapsed && <span className={detailStyles.bad}> lapsed</span>}</span>
              <Select size="small" labelPlacement="hidden" label={`Level of ${name}`} value={String(held.level)} options={levels.map((level) => ({ value: String(level), label: String(level) }))} onChange={(level) => { change(held, { level: Number(level) as Level }); }} />
              {skill?.kind === 'certification' || held.expires !== null
                ? <DateField size="small" labelPlacement="hidden" label={`${name} valid until`} placeholder="No end" value={held.expires} today={today} onChange={(expires) => { change(held, { expires }); }} />
                : <span />}
              <IconButton label={`Remove ${name}`} icon={X} size="small" onPress={() => { put(resource.skills.filter(({ skillId }) => skillId !== held.skillId)); }} />
            </li>
          );
        })}
      </ul>
      <AddField
        label="Add a skill or certification" offers={free.map(({ id, name, kind }) => ({ id, label: name, note: kind === 'certification' ? 'certification' : undefined }))} onCreate={add}
        onPick={(id) => { const skill = free.find((one) => one.id === id); if (skill !== undefined) add(skill.name); }}
      />
    </Section>
  );
};
