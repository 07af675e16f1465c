import { formatDay } from '../../calendar';
import { refuseWith, type DatedRate, type DayNumber, type MinorUnits, type Refusal, type Resource, type ResourceId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { kindWords } from '../resources/newResource';
import { edited } from '../support/ops';
import { patched, rowsThere } from '../support/rows';
import { gone, namedOrCounted } from '../support/words';

/** Rates of one hour in minor units; those not given stay as they are. null: not known, as an ordinary hour, not billed. */
export interface RatesPatch {
  readonly costPerHour?: MinorUnits | null;
  readonly overtimePerHour?: MinorUnits | null;
  readonly billingPerHour?: MinorUnits | null;
}

export interface SetRatesInput extends RatesPatch {
  readonly resourceIds: readonly ResourceId[];
  /** The first day on which they hold; null: the first rates, which hold until the first later ones. */
  readonly from: DayNumber | null;
}

type Rates = Required<{ readonly [Field in keyof RatesPatch]: MinorUnits | null }>;

/**
 * Sets what an hour costs from a day on, or from the beginning. Rates not given are those that held before that day. What was worked
 * before keeps the rates of its day. Refuses `gone`, `rate-missing` where no cost is known from that day on, `nothing-changed`, and
 * negative rates.
 */
export const setRates: Command<SetRatesInput> = (workspace, { resourceIds, from, ...patch }) => {
  const resources = rowsThere(workspace, 'resources', resourceIds);
  if (resources.length === 0) return gone('This person or equipment');
  const pairs: { readonly before: Resource; readonly after: Resource }[] = [];
  for (const before of resources) {
    const after = from === null ? patched(before, patch) : withDated(before, from, patch);
    if (!('id' in after)) return { ok: false, refusal: after };
    pairs.push({ before, after });
  }
  const changed = pairs.filter(({ before, after }) => before !== after).map(({ before }) => before);
  const label = `Change rates of ${namedOrCounted(changed.map(({ name }) => name), ...kindWords(changed))}${from === null ? '' : ` from ${formatDay(from, 'dayMonthYear')} on`}`;
  return checkedDraft(workspace, label, pairs.flatMap(({ before, after }) => edited('resources', before, after)));
};

const withDated = (resource: Resource, day: DayNumber, patch: RatesPatch): Resource | Refusal => {
  let held: Rates = resource;
  for (const later of resource.laterRates) if (later.day <= day) held = later;
  const { costPerHour, overtimePerHour, billingPerHour } = patched<Rates>({ costPerHour: held.costPerHour, overtimePerHour: held.overtimePerHour, billingPerHour: held.billingPerHour }, patch);
  if (costPerHour === null) return refuseWith('rate-missing', `Nobody knows what an hour of ${resource.name} costs from ${formatDay(day, 'dayMonthYear')} on.`, 'Write the cost of an hour.').refusal;
  const rate: DatedRate = { day, costPerHour, overtimePerHour, billingPerHour };
  return patched(resource, { laterRates: [...resource.laterRates.filter((later) => later.day !== day), rate].sort((a, b) => a.day - b.day) });
};
