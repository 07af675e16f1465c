import { sameRow } from '../history';
import type { Records, ScenarioTable } from '../model';

/** Stands for a row as a whole among the names of fields: one side removed it, or both added it. */
export const wholeRow = 'row';

/** A row of the scenario on top of the plan's as it is now. */
export interface MergedRow<Name extends ScenarioTable = ScenarioTable> {
  /** null: there is none in the scenario. */
  readonly row: Records[Name] | null;
  /** Fields that both changed, each in its own way (`wholeRow`: the row itself); the scenario's value stands until somebody decides. Of fields that go together the first is named. */
  readonly conflicts: readonly string[];
}

/** Fields that only make sense together: days without their person, an end without its beginning. */
const together: Partial<Readonly<Record<ScenarioTable, readonly (readonly string[])[]>>> = {
  bookings: [['days', 'resourceId', 'taskId']],
  tasks: [['effort', 'remaining', 'status', 'blockedReason'], ['deadline', 'earliestStart']],
  timeOff: [['firstDay', 'lastDay', 'minutesPerDay', 'resourceId']],
  resources: [['startDay', 'endDay']],
  projects: [['dueDay', 'startDay']],
};

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a row, those that go together in one list. */
const groupsOf = (table: ScenarioTable, row: Fields): readonly (readonly string[])[] => {
  const groups = together[table] ?? [];
  const grouped = new Set(groups.flat());
  return [...groups, ...Object.keys(row).filter((field) => !grouped.has(field)).map((field) => [field])];
};

const sameIn = (group: readonly string[], one: Fields, other: Fields): boolean => group.every((field) => sameRow(one[field], other[field]));

/** The fields that go together with the one named, itself included. */
export const fieldsWith = (table: ScenarioTable, field: string): readonly string[] => (together[table] ?? []).find((group) => group.includes(field)) ?? [field];

const taken = (group: readonly string[], from: Fields): Fields => Object.fromEntries(group.map((field) => [field, from[field]]));

/**
 * A scenario's row (`mine`, made of `before`) where the plan has `theirs` by now: what only one of them changed is taken from that
 * one, what both changed stays as the scenario has it and is named as a conflict.
 */
export const mergedRow = <Name extends ScenarioTable>(table: Name, before: Records[Name] | null, theirs: Records[Name] | null, mine: Records[Name] | null): MergedRow<Name> => {
  if (sameRow(before, theirs) || sameRow(mine, theirs)) return { row: mine, conflicts: [] };
  if (before === null || theirs === null || mine === null) return { row: mine, conflicts: [wholeRow] };
  const [was, is, wanted] = [before as unknown as Fields, theirs as unknown as Fields, mine as unknown as Fields];
  let row = is;
  const conflicts: string[] = [];
  for (const group of groupsOf(table, is)) {
    if (sameIn(group, wanted, was) || sameIn(group, wanted, is)) continue;
    row = { ...row, ...taken(group, wanted) };
    if (!sameIn(group, is, was)) conflicts.push(group[0] ?? wholeRow);
  }
  return { row: row as unknown as Records[Name], conflicts };
};

/**
 * What an edit is to be compared with from now on, where the scenario's row becomes `after` while the plan has `theirs`: the plan's
 * row, but for what is still a conflict, which keeps what the scenario began from. Merged with it `after` stays what it is.
 */
export const baseAfter = <Name extends ScenarioTable>(table: Name, edit: { readonly before: Records[Name] | null; readonly after: Records[Name] | null }, theirs: Records[Name] | null, after: Records[Name] | null): Records[Name] | null => {
  const { conflicts } = mergedRow(table, edit.before, theirs, edit.after);
  if (conflicts.length === 0) return theirs;
  if (theirs === null || edit.before === null || edit.after === null) return theirs !== null && edit.before !== null ? theirs : edit.before;
  if (after === null) return theirs;
  const [was, is, wanted] = [edit.before as unknown as Fields, theirs as unknown as Fields, after as unknown as Fields];
  let base = is;
  for (const field of conflicts) {
    const group = fieldsWith(table, field);
    if (!sameIn(group, wanted, is) && !sameIn(group, wanted, was)) base = { ...base, ...taken(group, was) };
  }
  return base as unknown as Records[Name];
};

/** A row with the fields named, and those that go with them, as in another one. */
export const withFieldsOf = <Name extends ScenarioTable>(table: Name, row: Records[Name], from: Records[Name], fields: readonly string[]): Records[Name] =>
  fields.reduce<Records[Name]>((present, field) => ({ ...present, ...taken(fieldsWith(table, field), from as unknown as Fields) }), row);
