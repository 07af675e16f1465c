import type { Settings } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { patched } from '../support/rows';

export interface EditSettingsInput {
  /** `rules` may name some of the rules; the others stay. */
  readonly patch: Partial<Omit<Settings, 'id' | 'rules'>> & { readonly rules?: Partial<Settings['rules']> };
}

/** Changes settings of the workspace. Refuses `nothing-changed`, and what `problemsOf` finds. */
export const editSettings: Command<EditSettingsInput> = (workspace, { patch }) => {
  const { rules, ...plain } = patch;
  const before = workspace.settings;
  const after = patched(before, {
    ...plain,
    ...(plain.workspaceName === undefined ? {} : { workspaceName: plain.workspaceName.trim() }),
    ...(plain.currency === undefined ? {} : { currency: plain.currency.trim().toUpperCase() }),
    ...(rules === undefined ? {} : { rules: patched(before.rules, rules) }),
  });
  return checkedDraft(workspace, after.workspaceName === before.workspaceName ? 'Change settings' : `Rename workspace to ${after.workspaceName}`, edited('settings', before, after));
};
