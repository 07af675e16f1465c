import { inScenario } from '../../shared/commands';
import { opBehind, quotedTitle, type Change, type Op, type ScenarioId, type Settings, type Workspace } from '../../shared/model';
import { branchOf } from '../../shared/scenarios';

// Code of its own: fetched when a scenario is first opened, no part of the first picture.

export { inScenario };

const named = new WeakMap<Workspace, Workspace>();
/** The same settings as long as neither they nor the name change: what is worked out of a workspace is kept by identity. */
const namedSettings = new WeakMap<Settings, Settings>();

const withName = (settings: Settings, workspaceName: string): Settings => {
  const present = namedSettings.get(settings);
  if (present?.workspaceName === workspaceName) return present;
  const made = { ...settings, workspaceName };
  namedSettings.set(settings, made);
  return made;
};

/** The branch of a scenario as screens see it. Whatever is printed or exported names the workspace, and so the scenario. */
export const seenIn = (plan: Workspace, id: ScenarioId): Workspace => {
  const branch = branchOf(plan, id);
  const workspaceName = `${plan.settings.workspaceName} · scenario ${quotedTitle(plan.scenarios.get(id)?.name ?? '')}`;
  const present = named.get(branch);
  // Scenarios without edits share a branch, the plan itself: each has its name.
  if (present?.settings.workspaceName === workspaceName) return present;
  const seen: Workspace = { ...branch, settings: withName(branch.settings, workspaceName) };
  named.set(branch, seen);
  return seen;
};

/** A change as screens that show the scenario see it: edits of the scenario as edits of the rows they are about. */
export const seenChange = <Seen extends Change>(change: Seen, id: ScenarioId): Seen => {
  const isOfScenario = (op: Op): boolean => op.table === 'scenarioEdits' && (op.after ?? op.before)?.scenarioId === id;
  return change.ops.some(isOfScenario) ? { ...change, ops: change.ops.map((op) => (isOfScenario(op) ? opBehind(op) : op)) } : change;
};
