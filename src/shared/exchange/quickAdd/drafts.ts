import type { DayNumber, Level, MinorUnits, Minutes, Priority, ProjectId, ResourceKind, TaskId, WorkingPattern } from '../../model';

/** A skill wanted by name; one that the workspace does not hold yet is created by the command. */
export interface NamedRequirement {
  readonly skill: string;
  readonly level: Level;
  readonly need: 'required' | 'preferred';
}

/** What one typed line says about a task; null and empty lists where it says nothing. */
export interface TaskDraft {
  readonly title: string;
  readonly effort: Minutes | null;
  readonly requirements: readonly NamedRequirement[];
  readonly priority: Priority | null;
  readonly earliestStart: DayNumber | null;
  readonly deadline: DayNumber | null;
  readonly projectId: ProjectId | null;
  readonly tags: readonly string[];
  /** Empty where the line names none. */
  readonly kind: string;
  /** Tasks of the workspace that have to be finished first. */
  readonly after: readonly TaskId[];
  /** Lines of the same paste (0 is the first draft) that have to be finished first. */
  readonly afterDrafts: readonly number[];
  /** Skills named here that the workspace does not hold. */
  readonly newSkills: readonly string[];
}

export interface NamedHolding {
  readonly skill: string;
  readonly level: Level;
}

/** What one typed line says about a person or a piece of equipment. */
export interface PersonDraft {
  readonly name: string;
  readonly kind: ResourceKind;
  readonly role: string;
  readonly team: string;
  readonly email: string;
  readonly skills: readonly NamedHolding[];
  /** null: the week of the workspace's default calendar. */
  readonly pattern: WorkingPattern | null;
  readonly costPerHour: MinorUnits | null;
  /** Skills named here that the workspace does not hold. */
  readonly newSkills: readonly string[];
}
