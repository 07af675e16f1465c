import type { ResourcePatch } from '../../../shared/commands';
import { refuseWith, resourceId, sameName, succeed, type CalendarId, type DayNumber, type Resource, type Result, type SkillHolding, type Workspace } from '../../../shared/model';
import { currencyDigits, parseDayText, parseKind, parseMoney, parsePattern } from '../../../shared/queries/tables';
import { typedHoldings } from '../tables';

const withField = <Field extends keyof ResourcePatch>(field: Field, read: Result<Exclude<ResourcePatch[Field], undefined>>): Result<ResourcePatch> =>
  read.ok ? succeed({ [field]: read.value }) : read;

const calendarNamed = (workspace: Workspace, text: string): Result<CalendarId> => {
  const found = [...workspace.calendars.values()].find(({ name }) => sameName(name, text));
  return found === undefined ? refuseWith('calendar-unknown', `No calendar is called “${text.trim()}”.`, 'Choose one from the list, or add it in Settings.') : succeed(found.id);
};

/** The expiry of the one certification somebody holds. With none or several the cell cannot know which is meant. */
const expiryOf = (workspace: Workspace, resource: Resource, day: DayNumber | null): Result<readonly SkillHolding[]> => {
  const held = resource.skills.filter(({ skillId }) => workspace.skills.get(skillId)?.kind === 'certification');
  const [only] = held;
  if (only === undefined) return refuseWith('no-certification', `${resource.name} holds no certification.`, 'Add one in the Skills column, such as Crane licence 3 until 31 Mar 2027.');
  if (held.length > 1) return refuseWith('several-certifications', `${resource.name} holds ${String(held.length)} certifications.`, 'Set each one in the Skills column or in the details panel.');
  return succeed(resource.skills.map((holding) => (holding === only ? { ...holding, expires: day } : holding)));
};

/** What the text of a cell changes about a person or piece of equipment. Refuses what it cannot read, in words for the cell. */
export const personPatchOf = (workspace: Workspace, rowId: string, columnId: string, text: string, today: DayNumber): Result<ResourcePatch> => {
  const resource = workspace.resources.get(resourceId(rowId));
  if (resource === undefined) return refuseWith('gone', 'This row is not there any more.', 'It may have been deleted in another window.');
  switch (columnId) {
    case 'name': return text.trim() === '' ? refuseWith('no-name', 'A name is needed.', 'Type a name, or archive the row.') : succeed({ name: text });
    case 'kind': return withField('kind', parseKind(text));
    case 'role': return succeed({ role: text });
    case 'team': return succeed({ team: text });
    case 'email': return succeed({ email: text });
    case 'skills': return withField('skills', typedHoldings(workspace, text, today));
    case 'expiry': {
      const day = parseDayText(text, today);
      return day.ok ? withField('skills', expiryOf(workspace, resource, day.value)) : day;
    }
    case 'pattern': return withField('pattern', parsePattern(text));
    case 'calendar': return withField('calendarId', calendarNamed(workspace, text));
    case 'cost': return withField('costPerHour', parseMoney(text, currencyDigits(workspace.settings.currency)));
    case 'startDay': return withField('startDay', parseDayText(text, today));
    case 'endDay': return withField('endDay', parseDayText(text, today));
    default: return refuseWith('read-only', 'This cannot be typed.', 'Choose another cell.');
  }
};
