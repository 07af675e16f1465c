import type { Refusal, ScenarioId } from '../../model';
import { asScenarioEdits, branchOf } from '../../scenarios';
import type { Command } from '../command';

/** The command done inside a scenario: drafted on its branch and kept as edits of the scenario, so that the plan is not touched. Runs on the plan, like every command. */
export const inScenario = <Input, R extends Refusal>(command: Command<Input, R>, id: ScenarioId): Command<Input, R | Refusal> => (plan, input, context) => {
  const drafted = command(branchOf(plan, id), input, context);
  return drafted.ok ? asScenarioEdits(plan, id, drafted.value) : drafted;
};
