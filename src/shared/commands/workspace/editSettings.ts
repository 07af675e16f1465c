import { formatDayNear } from '../../calendar';
import { currencyDigits, quotedTitle, type DayNumber, type PlanningSettings, type PlanningWeights, type RulePolicy, type Settings, type Workspace } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { patched } from '../support/rows';
import { moneyInDigits } from './moneyInDigits';

export type PlanningPatch = Partial<Omit<PlanningSettings, 'weights'>> & { readonly weights?: Partial<PlanningWeights> };

export interface EditSettingsInput {
  /** `rules` and `planning` may name some of the rules, aims and weights; the others stay. */
  readonly patch: Partial<Omit<Settings, 'id' | 'rules' | 'planning'>> & { readonly rules?: Partial<Settings['rules']>; readonly planning?: PlanningPatch };
}

/** Changes settings of the workspace; a currency with other decimals keeps every amount's figure (`moneyInDigits`). Refuses `nothing-changed`, and what `problemsOf` finds. */
export const editSettings: Command<EditSettingsInput> = (workspace, { patch }, { today }) => {
  const { rules, planning, ...plain } = patch;
  const before = workspace.settings;
  const after = patched(before, {
    ...plain,
    ...(plain.workspaceName === undefined ? {} : { workspaceName: plain.workspaceName.trim() }),
    ...(plain.currency === undefined ? {} : { currency: plain.currency.trim().toUpperCase() }),
    ...(rules === undefined ? {} : { rules: patched(before.rules, rules) }),
    ...(planning === undefined ? {} : { planning: planningAfter(before.planning, planning) }),
  });
  const places = currencyDigits(after.currency) - currencyDigits(before.currency);
  return checkedDraft(workspace, labelOf(workspace, before, after, today), [...edited('settings', before, after), ...moneyInDigits(workspace, places)]);
};

const planningAfter = (before: PlanningSettings, { weights, ...plain }: PlanningPatch): PlanningSettings =>
  patched(before, { ...plain, ...(weights === undefined ? {} : { weights: patched(before.weights, weights) }) });

const weightWords = { lateness: 'deadlines', finish: 'an early end', cost: 'cost', evenness: 'even load', change: 'little change' } as const;
const weightNames = ['lateness', 'finish', 'cost', 'evenness', 'change'] as const;

const planningLabels = (before: PlanningSettings, after: PlanningSettings): readonly string[] => [
  ...weightNames.filter((weight) => after.weights[weight] !== before.weights[weight]).map((weight) => `Change weight of ${weightWords[weight]} in planning to ${String(after.weights[weight])}`),
  ...(after.healthyPercent === before.healthyPercent ? [] : [`Change healthy load to ${String(after.healthyPercent)} % of a week`]),
  ...(after.restAfterDays === before.restAfterDays ? [] : [`Change days in a row before a rest to ${String(after.restAfterDays)}`]),
];

const ruleWords = { overCapacity: 'too much work', requiredSkill: 'missing skills', timeOff: 'work on time off' } as const;
const ruleNames = ['overCapacity', 'requiredSkill', 'timeOff'] as const;
const policyWords: Readonly<Record<RulePolicy, string>> = { warn: 'warn', askReason: 'ask why', refuse: 'refuse' };

/** "Change week start to Sunday"; where several settings differ, how many. */
const labelOf = (workspace: Workspace, before: Settings, after: Settings, today: DayNumber): string => {
  const labels = [
    ...(after.workspaceName === before.workspaceName ? [] : [`Rename workspace to ${quotedTitle(after.workspaceName)}`]),
    ...(after.currency === before.currency ? [] : [`Change currency to ${after.currency}`]),
    ...(after.weekStart === before.weekStart ? [] : [`Change week start to ${after.weekStart === 1 ? 'Monday' : 'Sunday'}`]),
    ...(after.defaultCalendarId === before.defaultCalendarId ? [] : [`Change calendar for new people to ${quotedTitle(workspace.calendars.get(after.defaultCalendarId)?.name ?? '')}`]),
    ...(after.statusDay === before.statusDay ? [] : [`Set status day to ${after.statusDay === null ? 'today, every day' : formatDayNear(after.statusDay, today)}`]),
    ...(after.baselineId === before.baselineId ? [] : [after.baselineId === null ? 'Compare with the last baseline' : `Compare with baseline ${quotedTitle(workspace.baselines.get(after.baselineId)?.name ?? '')}`]),
    ...ruleNames.filter((rule) => after.rules[rule] !== before.rules[rule]).map((rule) => `Change rule for ${ruleWords[rule]} to ${quotedTitle(policyWords[after.rules[rule]])}`),
    ...planningLabels(before.planning, after.planning),
  ];
  const [only] = labels;
  return labels.length === 1 && only !== undefined ? only : `Change ${String(labels.length)} settings`;
};
