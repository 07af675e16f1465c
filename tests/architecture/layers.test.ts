import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * LAY-1 The layer table of docs/architecture.md is enforced: an import that it does not allow fails the check.
 * LAY-2 Type imports count as imports.
 */

const projectRoot = resolve(import.meta.dirname, '../..');
const plantedTrees: string[] = [];

afterAll(() => {
  for (const tree of plantedTrees.splice(0)) rmSync(tree, { recursive: true, force: true });
});

/** What every planted tree holds: one file a part, importing only what its part may. */
const permitted: Readonly<Record<string, string>> = {
  'src/shared/model/index.ts': "export * from './table';\nexport interface Task { readonly title: string }\nexport const title = (task: Task): string => task.title;\n",
  'src/shared/model/table.ts': "import { Map as PersistentMap } from 'immutable';\nexport const empty = PersistentMap();\n",
  'src/shared/calendar/index.ts': "import { addDays } from 'date-fns';\nexport const tomorrow = (day: Date): Date => addDays(day, 1);\nexport const holidays = async (): Promise<unknown> => import('date-holidays');\n",
  'src/shared/ports/index.ts': "import type { Task } from '../model';\nexport interface Store { read(): Task }\n",
  'src/shared/commands/index.ts': "import { title } from '../model';\nexport type Command = typeof title;\n",
  'src/shared/costing/index.ts': "import { title } from '../model';\nexport const cost = title;\n",
  'src/shared/reporting/index.ts': "import { scaleLinear } from 'd3-scale';\nimport { cost } from '../costing';\nexport const report = [scaleLinear, cost];\n",
  'src/shared/planner/index.ts': "import { cost } from '../costing';\nexport const plan = cost;\n",
  'src/shared/planner/days/flow.ts': "export const flow = 1;\n",
  'src/shared/exchange/index.ts': "import type { Command } from '../commands';\nexport const commands: readonly Command[] = [];\n",
  'src/shared/ipcContract.ts': "import { z } from 'zod';\nexport const channels = { 'file:save': z.string() };\n",
  'src/main/index.ts': "import { app } from 'electron';\nimport { readFile } from 'node:fs/promises';\nimport { channels } from '../shared/ipcContract';\nexport const all = [app, readFile, channels];\n",
  'src/renderer/hooks/index.ts': "export { useMemo } from 'react';\n",
  'src/renderer/storage/index.ts': "export { Dexie } from 'dexie';\n",
  'src/renderer/widgets/index.ts': "export { Button } from 'react-aria-components';\n",
  'src/renderer/views/board/index.ts': "import { title } from '../../../shared/model';\nimport { useDraggable } from '@dnd-kit/core';\nimport { useMemo } from '../../hooks';\nimport { Button } from '../../widgets';\nexport const board = [title, useDraggable, useMemo, Button];\n",
  'src/renderer/views/timeline/index.ts': "import { useDraggable } from '@dnd-kit/core';\nimport { report } from '../../../shared/reporting';\nexport const timeline = [useDraggable, report];\n",
  'src/renderer/views/tasks/index.ts': "import { Button } from '../../widgets';\nexport const tasks = [Button];\n",
};

/** Runs the project's own rules over the permitted tree with `planted` files added or replaced; answers `from → to` of each violation. */
const violationsOf = (planted: Readonly<Record<string, string>>): readonly string[] => {
  const tree = mkdtempSync(join(tmpdir(), 'loadline-layers-'));
  plantedTrees.push(tree);
  for (const [path, text] of Object.entries({ ...permitted, ...planted })) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  copyFileSync(join(projectRoot, '.dependency-cruiser.cjs'), join(tree, '.dependency-cruiser.cjs'));
  copyFileSync(join(projectRoot, 'package.json'), join(tree, 'package.json'));
  symlinkSync(join(projectRoot, 'node_modules'), join(tree, 'node_modules'), 'junction');
  const program = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [program, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], { cwd: tree, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const report: { summary: { violations: readonly { from: string; to: string }[] } } = JSON.parse(stdout);
  return [...new Set(report.summary.violations.map(({ from, to }) => `${from} → ${to.replace(/^.*node_modules\/(@types\/)?((@[^/]+\/)?[^/]+).*$/, '$2')}`))].sort();
};

/** [what the file does, the file, its text, the import that must be caught] */
const planted: readonly (readonly [string, string, string, string])[] = [
  ['the model reaches for a calendar', 'src/shared/model/due.ts', "import { tomorrow } from '../calendar';\nexport const later = tomorrow;\n", 'src/shared/calendar/index.ts'],
  ['Immutable.js outside the persistent table', 'src/shared/model/task.ts', "import { List } from 'immutable';\nexport const none = List();\n", 'immutable'],
  ['the core reaches into the page', 'src/shared/calendar/day.ts', "import { useMemo } from '../../renderer/hooks';\nexport const memo = useMemo;\n", 'src/renderer/hooks/index.ts'],
  ['a file of another shared folder past its index', 'src/shared/commands/add.ts', "import { empty } from '../model/table';\nexport const none = empty;\n", 'src/shared/model/table.ts'],
  ['the core uses Node', 'src/shared/exchange/read.ts', "import { readFile } from 'node:fs';\nexport const read = readFile;\n", 'fs'],
  ['holidays loaded with everything else', 'src/shared/calendar/holidays.ts', "import Holidays from 'date-holidays';\nexport const library = Holidays;\n", 'date-holidays'],
  ['exchange runs a command itself', 'src/shared/exchange/apply.ts', "import { title } from '../commands';\nexport const name = title;\n", 'src/shared/commands/index.ts'],
  ['costing asks the report', 'src/shared/costing/ask.ts', "import { report } from '../reporting';\nexport const asked = report;\n", 'src/shared/reporting/index.ts'],
  ['the planner runs a command', 'src/shared/planner/accept.ts', "import type { Command } from '../commands';\nexport type Accept = Command;\n", 'src/shared/commands/index.ts'],
  ['the checker of plans borrows from the search', 'src/shared/planner/check/days.ts', "import { flow } from '../days/flow';\nexport const days = flow;\n", 'src/shared/planner/days/flow.ts'],
  ['charts drawn by a screen itself', 'src/renderer/views/tasks/chart.ts', "import { scaleLinear } from 'd3-scale';\nexport const scale = scaleLinear;\n", 'd3-scale'],
  ['a view opens the database', 'src/renderer/views/tasks/save.ts', "import { Dexie } from '../../storage';\nexport const open = Dexie;\n", 'src/renderer/storage/index.ts'],
  ['dragging outside board and timeline', 'src/renderer/views/tasks/drag.ts', "import { useDraggable } from '@dnd-kit/core';\nexport const drag = useDraggable;\n", '@dnd-kit/core'],
  ['a widget knows the domain', 'src/renderer/widgets/card.ts', "import { title } from '../../shared/model';\nexport const card = title;\n", 'src/shared/model/index.ts'],
  ['the session knows React', 'src/renderer/session/session.ts', "import { useMemo } from 'react';\nexport const memo = useMemo;\n", 'react'],
  ['the shell plans', 'src/main/plan.ts', "import { tomorrow } from '../shared/calendar';\nexport const plan = tomorrow;\n", 'src/shared/calendar/index.ts'],
  ['a development package in the product', 'src/shared/calendar/law.ts', "import { assert } from 'fast-check';\nexport const law = assert;\n", 'fast-check'],
];

const plantedTypesOnly: typeof planted = [
  ['the model names a calendar type', 'src/shared/model/plan.ts', "import type { tomorrow } from '../calendar';\nexport type Later = typeof tomorrow;\n", 'src/shared/calendar/index.ts'],
  ['a widget names a record', 'src/renderer/widgets/face.ts', "import type { Task } from '../../shared/model';\nexport type Card = Task;\n", 'src/shared/model/index.ts'],
];

test('LAY-1 what the table allows passes', () => {
  expect(violationsOf({})).toEqual([]);
});

describe('planted violations', () => {
  let caught: readonly string[] = [];
  beforeAll(() => {
    caught = violationsOf(Object.fromEntries([...planted, ...plantedTypesOnly].map(([, path, text]) => [path, text])));
  });

  test.each(planted)('LAY-1 caught: %s', (_story, from, _text, to) => {
    expect(caught).toContain(`${from} → ${to}`);
  });

  test.each(plantedTypesOnly)('LAY-2 caught although only a type is imported: %s', (_story, from, _text, to) => {
    expect(caught).toContain(`${from} → ${to}`);
  });

  test('LAY-1 nothing else is caught', () => {
    expect(caught).toEqual([...planted, ...plantedTypesOnly].map(([, from, , to]) => `${from} → ${to}`).sort());
  });
});
