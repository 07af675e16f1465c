import { nameKey, skillId, type DayNumber, type Level, type Op, type SkillHolding, type SkillId, type SkillRequirement, type Workspace } from '../../model';
import type { CommandContext } from '../command';
import { created } from './ops';

/** A skill somebody holds, by id or by name; a name that is not there yet becomes a skill. */
export type NewHolding = SkillHolding | { readonly skillName: string; readonly level: Level; readonly expires?: DayNumber | null };

/** A skill that a task asks for, by id or by name; a name that is not there yet becomes a skill. */
export type NewRequirement = SkillRequirement | { readonly skillName: string; readonly level: Level; readonly need: SkillRequirement['need'] };

/** Turns names of skills into ids, and remembers the skills that have to be created for it. */
export interface SkillNames {
  readonly idOf: (name: string, kind: 'skill' | 'certification') => SkillId;
  readonly holdings: (entries: readonly NewHolding[]) => readonly SkillHolding[];
  readonly requirements: (entries: readonly NewRequirement[]) => readonly SkillRequirement[];
  /** Ops that create the skills named so far and not there yet. */
  readonly ops: () => readonly Op[];
}

/** Names are compared without regard to case and spaces around them. A new skill with an expiry day is a certification. */
export const skillNames = (workspace: Workspace, { newId }: CommandContext): SkillNames => {
  let known: Map<string, SkillId> | null = null;
  const ops: Op[] = [];
  const idOf: SkillNames['idOf'] = (name, kind) => {
    known ??= new Map([...workspace.skills.values()].map((skill) => [nameKey(skill.name), skill.id]));
    const present = known.get(nameKey(name));
    if (present !== undefined) return present;
    const id = skillId(newId());
    known.set(nameKey(name), id);
    ops.push(created('skills', { id, name: name.trim(), kind, archived: false }));
    return id;
  };
  return {
    idOf,
    holdings: (entries) => entries.map((entry) => {
      if ('skillId' in entry) return entry;
      const expires = entry.expires ?? null;
      return { skillId: idOf(entry.skillName, expires === null ? 'skill' : 'certification'), level: entry.level, expires };
    }),
    requirements: (entries) => entries.map((entry) => ('skillId' in entry ? entry : { skillId: idOf(entry.skillName, 'skill'), level: entry.level, need: entry.need })),
    ops: () => ops,
  };
};
