import { formatDay } from '../../calendar';
import type { DayNumber, ResourceId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { kindWords } from '../resources/newResource';
import { edited } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, namedOrCounted } from '../support/words';

export interface RemoveRatesInput {
  readonly resourceIds: readonly ResourceId[];
  /** The day from which they would hold. */
  readonly day: DayNumber;
}

/** Takes back rates that were to hold from a day on: those before them go on. Refuses `gone` and `nothing-changed`. */
export const removeRates: Command<RemoveRatesInput> = (workspace, { resourceIds, day }) => {
  const resources = rowsThere(workspace, 'resources', resourceIds).filter(({ laterRates }) => laterRates.some((rate) => rate.day === day));
  if (resources.length === 0) return gone('This rate');
  return checkedDraft(
    workspace,
    `Remove rates of ${namedOrCounted(resources.map(({ name }) => name), ...kindWords(resources))} from ${formatDay(day, 'dayMonthYear')} on`,
    resources.flatMap((resource) => edited('resources', resource, { ...resource, laterRates: resource.laterRates.filter((rate) => rate.day !== day) })),
  );
};
