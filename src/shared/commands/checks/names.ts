import { nameKey, quotedTitle, refuseWith, type Op, type Refusal, type Workspace } from '../../model';

const tables = ['skills', 'calendars', 'materials', 'baselines', 'scenarios'] as const;
const words = { skills: 'skill', calendars: 'calendar', materials: 'material', baselines: 'baseline', scenarios: 'scenario' } as const;

/** Two skills, calendars, materials, baselines or scenarios of one name could not be told apart: refuses with `duplicate-name`. Null: no clash. */
export const nameClash = (workspace: Workspace, ops: readonly Op[]): { readonly ok: false; readonly refusal: Refusal } | null => {
  for (const table of tables) {
    const touched = ops.filter((op) => op.table === table);
    if (touched.every((op) => op.after === null)) continue;
    const ids = new Set<string>(touched.map(({ id }) => id));
    const taken = new Map<string, string>();
    for (const row of workspace[table].values()) if (!ids.has(row.id)) taken.set(nameKey(row.name), row.name);
    for (const { after } of touched) {
      if (after === null || !('name' in after)) continue;
      const clash = taken.get(nameKey(after.name));
      if (clash !== undefined) return refuseWith('duplicate-name', `There is a ${words[table]} named ${quotedTitle(clash)} already.`, 'Choose another name, or restore the one there is if it is archived.');
      taken.set(nameKey(after.name), after.name);
    }
  }
  return null;
};
