import { formatDay } from '../../calendar';
import { compareNames, ratesOn, type DatedRate, type DayNumber, type HourlyRates, type Resource, type Workspace } from '../../model';

/** One line of the table of rates. */
export interface RateRow {
  readonly id: Resource['id'];
  readonly resource: Resource;
  /** The rates that hold on the day asked for; overtime as it is counted, an ordinary hour's where it has none of its own. */
  readonly rates: HourlyRates;
  /** The day since which they hold; null: from the beginning. */
  readonly since: DayNumber | null;
  /** The next rates after that day; null: none. */
  readonly next: DatedRate | null;
  /** What is missing; empty: nothing. */
  readonly note: string;
}

/** What an hour of each person, piece of equipment and placeholder costs on `day`, by name; archived ones are left out. */
export const rateRows = (workspace: Workspace, day: DayNumber): readonly RateRow[] =>
  [...workspace.resources.values()]
    .filter(({ archived }) => !archived)
    .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map((resource): RateRow => {
      const rates = ratesOn(resource, day);
      const held = resource.laterRates.filter((later) => later.day <= day);
      return { id: resource.id, resource, rates, since: held.at(-1)?.day ?? null, next: resource.laterRates[held.length] ?? null, note: rates.costPerHour === null ? `No cost is known on ${formatDay(day, 'dayMonthYear')}: hours count as 0` : '' };
    });
