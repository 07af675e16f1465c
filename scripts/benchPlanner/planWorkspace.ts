import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importRows, newWorkspaceRows } from '../../src/shared/commands';
import { detectAll, knowsHeader, mappingFor, previewImport, readTable, type ImportPart } from '../../src/shared/exchange';
import { applyOps, workspaceOf, type DayNumber, type Workspace } from '../../src/shared/model';

/** The day on which all plans begin: Monday, 2026-11-23. */
export const firstDay: DayNumber = 20_780;

export type PlanReading = { readonly ok: true; readonly workspace: Workspace } | { readonly ok: false; readonly problem: string };

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

const counted = (): (() => string) => {
  let count = 0;
  // Ids of one length sort in the order in which they were made.
  return () => `new${String((count += 1)).padStart(6, '0')}`;
};

/** A new workspace with `people.csv` and `tasks.csv` of a folder in it, read and mapped as the app's own import does it. */
export const workspaceFrom = (folder: string): PlanReading => {
  const parts: ImportPart[] = [];
  for (const name of ['people.csv', 'tasks.csv']) {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(join(folder, name));
    } catch {
      return { ok: false, problem: `${join(folder, name)} cannot be read.` };
    }
    const table = readTable(name, bytes, detectAll, { decode, knowsHeader, onProgress: () => undefined });
    if (!table.ok) return { ok: false, problem: table.refusal.sentence };
    parts.push({ table: table.value, mapping: mappingFor(table.value, []).mapping, dayOrder: null, decimalMark: null, leaveOut: new Set() });
  }
  const blank = workspaceOf(newWorkspaceRows('Bench', 'EUR'));
  const newId = counted();
  const { ops, label, problems } = previewImport(blank, parts, newId);
  const error = problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) return { ok: false, problem: `${folder}, row ${String(error.row)}: ${error.sentence}` };
  const draft = importRows(blank, { ops, label }, { newId, today: firstDay });
  return draft.ok ? { ok: true, workspace: applyOps(blank, draft.value.ops) } : { ok: false, problem: draft.refusal.sentence };
};
