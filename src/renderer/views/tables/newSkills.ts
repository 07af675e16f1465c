import type { NewHolding, NewRequirement } from '../../../shared/commands';
import { refuseWith, succeed, type DayNumber, type Level, type Result, type Workspace } from '../../../shared/model';
import { nearestSkillName, parseHoldings, parseRequirements, skillNamed } from '../../../shared/queries/tables';

/** `+Name` says that a new skill is meant, however near its name is to another one. */
const asked = (name: string): { readonly name: string; readonly isNew: boolean } => (name.startsWith('+') ? { name: name.slice(1).trim(), isNew: true } : { name, isNew: false });

/** Names as they will be: a name nobody knows becomes a new skill, unless it is nearly one that exists. */
const settled = <N extends { readonly name: string; readonly level: Level }, T>(workspace: Workspace, named: readonly N[], make: (one: N) => T): Result<readonly T[]> => {
  const found: T[] = [];
  for (const one of named) {
    const { name, isNew } = asked(one.name);
    const nearest = isNew ? null : nearestSkillName(workspace, name);
    if (nearest !== null) return refuseWith('skill-unknown', `No skill is called “${name}”.`, `Did you mean ${nearest}? Write +${name} to add it as a new skill.`);
    found.push(make({ ...one, name }));
  }
  return succeed(found);
};

const knownIn = (workspace: Workspace) => (name: string): boolean => skillNamed(workspace, name) !== undefined;

/** What a task asks for, typed; skills that are not there yet come into being with the edit. Refuses near misses of known names. */
export const typedRequirements = (workspace: Workspace, text: string): Result<readonly NewRequirement[]> => {
  const named = parseRequirements(text, knownIn(workspace));
  return named.ok ? settled(workspace, named.value, ({ name, level, need }) => ({ skillName: name, level, need })) : named;
};

/** What somebody can do, typed; the same rules. */
export const typedHoldings = (workspace: Workspace, text: string, today: DayNumber): Result<readonly NewHolding[]> => {
  const named = parseHoldings(text, knownIn(workspace), today);
  return named.ok ? settled(workspace, named.value, ({ name, level, expires }) => ({ skillName: name, level, expires })) : named;
};

const beginsSkill = (workspace: Workspace, name: string): boolean => [...workspace.skills.values()].some((skill) => !skill.archived && skill.name.toLowerCase().includes(name.toLowerCase()));

/** Names in a list of skills that would become new skills, unless one that begins so is about to be taken. */
export const newSkillWords = (workspace: Workspace, names: readonly string[]): string | null => {
  const fresh = names.map((name) => asked(name).name).filter((name) => name !== '' && skillNamed(workspace, name) === undefined && nearestSkillName(workspace, name) === null && !beginsSkill(workspace, name));
  return fresh.length === 0 ? null : `New ${fresh.length === 1 ? 'skill' : 'skills'}: ${fresh.join(', ')}`;
};
