import { formatDay, formatHours, startOfWeek } from '../../../shared/calendar';
import { compareNames, sameName, type DayNumber, type Skill, type Workspace } from '../../../shared/model';
import { formatDayText, parseDayText, parseEffort, quoted } from '../../../shared/queries/tables';
import type { GridHint, GridSuggestion } from '../../widgets/grid';

/** Offers whose label holds what is typed, those that begin with it first. */
export const matching = (offers: readonly GridSuggestion[], typed: string): readonly GridSuggestion[] => {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return offers;
  const found = offers.filter(({ label }) => label.toLowerCase().includes(wanted));
  return [...found.filter(({ label }) => label.toLowerCase().startsWith(wanted)), ...found.filter(({ label }) => !label.toLowerCase().startsWith(wanted))];
};

/** Words as offers. */
export const offersOf = (words: readonly string[]): readonly GridSuggestion[] => words.map((word) => ({ value: word, label: word }));

/** Projects that are not archived, and none. */
export const projectOffers = (workspace: Workspace, typed: string): readonly GridSuggestion[] => {
  const projects = [...workspace.projects.values()].filter(({ archived }) => !archived).sort((a, b) => compareNames(a.name, b.name));
  return matching([...projects.map(({ name, code }) => ({ value: name, label: name, note: code })), { value: '', label: 'No project' }], typed);
};

const usable = (workspace: Workspace): readonly Skill[] => [...workspace.skills.values()].filter(({ archived }) => !archived).sort((a, b) => compareNames(a.name, b.name));

/** Skills for the piece of a list that is being typed; a level typed already is kept. */
export const skillOffers = (workspace: Workspace, typed: string, mark: '>=' | ' ', usual: number): readonly GridSuggestion[] => {
  const [, name = '', level = ''] = /^(.*?)\s*(?:>=|≥)?\s*([1-5]?)$/s.exec(typed.trim()) ?? [];
  if (usable(workspace).some((skill) => sameName(skill.name, name)) && level !== '') return [];
  return matching(usable(workspace).map((skill) => {
    const shown = /[,;"]|\s\d$/.test(skill.name) ? quoted(skill.name) : skill.name;
    return { value: `${shown}${mark}${level === '' ? String(usual) : level}`, label: skill.name, ...(skill.kind === 'certification' ? { note: 'certification' } : {}) };
  }), name);
};

/** How a typed day is understood, once it is. */
export const dayHint = (typed: string, today: DayNumber): GridHint | null => {
  const read = parseDayText(typed, today);
  return read.ok && read.value !== null ? { tone: 'plain', text: formatDay(read.value, 'weekdayDayMonth') } : null;
};

/** Days that are likely, while nothing is typed or nothing is understood yet. */
export const dayOffers = (typed: string, today: DayNumber, weekStart: 1 | 7): readonly GridSuggestion[] => {
  if (typed.trim() !== '' && parseDayText(typed, today).ok) return [];
  const friday = startOfWeek(today, 1) + 4;
  const near = [['Today', today], ['Tomorrow', today + 1], ['End of this week', friday < today ? friday + 7 : friday], ['Start of next week', startOfWeek(today, weekStart) + 7], ['End of next week', friday + 7]] as const;
  // On a Friday two of them are the same day: the first name wins.
  const once = near.filter(([, day], index) => near.findIndex(([, other]) => other === day) === index);
  return matching(once.map(([label, day]) => ({ value: formatDayText(day), label, note: formatDay(day, 'shortWeekdayDayMonth') })), typed);
};

/** How a typed effort is understood, where it is not plain hours. */
export const effortHint = (typed: string): GridHint | null => {
  const read = parseEffort(typed);
  if (!read.ok || /^\d+(?:\.\d+)?\s*h?$/.test(typed.trim())) return null;
  return { tone: 'plain', text: formatHours(read.value) };
};
