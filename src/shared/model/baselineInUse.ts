import type { Baseline } from './reportingRecords';
import type { Workspace } from './workspace';

/** The baseline that plan and money are compared with: the one chosen, else the last one captured; null: there is none. */
export const baselineInUse = ({ baselines, settings }: Pick<Workspace, 'baselines' | 'settings'>): Baseline | null => {
  const chosen = settings.baselineId === null ? undefined : baselines.get(settings.baselineId);
  if (chosen !== undefined) return chosen;
  let last: Baseline | null = null;
  for (const baseline of baselines.values()) if (last === null || baseline.day > last.day || (baseline.day === last.day && baseline.id > last.id)) last = baseline;
  return last;
};
