import { describe, expect, test } from 'vitest';
import { onePaper } from '../../../src/renderer/views/reports/onePaper';
import { fillFolder, type PackProgress, type PackWork } from '../../../src/renderer/views/reports/pack/packFolder';
import { packItems, packName } from '../../../src/renderer/views/reports/pack/packPlan';
import { projectId, refuseWith, succeed } from '../../../src/shared/model';
import type { OutputFolder } from '../../../src/renderer/hooks';
import { aBooking, aPerson, aProject, aTask, aWorkspace, monday, theSettings } from '../../support/builders';
import { aDocument } from '../../support/reports';

const workspace = aWorkspace({
  settings: { ...theSettings, workspaceName: 'Yard: north/south' },
  resources: [aPerson('ana', { name: 'Ana Ruiz' }), aPerson('ana2', { name: 'Ana Ruiz' }), aPerson('idle', { name: 'Ida' }), aPerson('gone', { name: 'Gus', archived: true }), aPerson('crane', { kind: 'equipment', name: 'Crane' })],
  projects: [aProject('tower', { name: 'Tower' }), aProject('harbour', { name: '../Harbour' }), aProject('old', { archived: true })],
  tasks: [aTask('weld', { projectId: projectId('tower') })],
  bookings: ['ana', 'ana2', 'gone', 'crane'].map((who) => aBooking(`b-${who}`, 'weld', who, [[monday + 4, 60]])),
});

describe('RPO-14 the weekly pack', () => {
  test('is the manager’s page, a report a project, a sheet for everybody who has work', () => {
    expect(packItems(workspace, monday + 2).map(({ name, choice }) => [name, choice.kind, choice.subject])).toEqual([
      ['1 Portfolio', 'portfolio', ''], ['2 .. Harbour', 'project', 'harbour'], ['2 Tower', 'project', 'tower'], ['3 Ana Ruiz', 'sheets', 'ana'], ['3 Ana Ruiz (2)', 'sheets', 'ana2'],
    ]);
  });

  test('lies in a folder named after the week and the plan, also in week 53', () => {
    expect([packName(workspace, monday), packName(workspace, monday + 38)]).toEqual(['Weekly pack 2026 week 48 Yard north south', 'Weekly pack 2026 week 53 Yard north south']);
  });
});

/** A folder that keeps what was done with it; `fails` is the name that cannot be written. */
const aFolder = (format: OutputFolder['paperFormat'], fails = '') => {
  const done: string[] = [];
  const add = async (name: string) => {
    if (name === fails) return refuseWith('file-not-written', `${name} could not be written.`, 'Make room.');
    done.push(name);
    return succeed(null);
  };
  const folder: OutputFolder = {
    name: 'Pack', paperFormat: format, addPaper: add, addText: async (name, text) => (text.includes('<script') ? refuseWith('unsafe', 'x', 'y') : add(name)),
    keep: async () => {
      done.push('kept');
      return succeed({ name: 'Pack (2)' });
    },
    discard: async () => void done.push('discarded'),
  };
  return { folder, done };
};

const work = (over: Partial<PackWork> = {}) => {
  const told: PackProgress[] = [];
  const given: PackWork = { items: packItems(workspace, monday), draft: ({ label }) => aDocument(label), title: 'Weekly pack <script>', onProgress: (progress) => told.push(progress), isCancelled: () => false, pause: async () => undefined, embed: async (html) => html, ...over };
  return { given, told };
};
const names = ['1 Portfolio', '2 .. Harbour', '2 Tower', '3 Ana Ruiz', '3 Ana Ruiz (2)'];

describe('RPO-14 a pack is there whole or not at all', () => {
  test('every paper, then the folder’s name; how far it is is told', async () => {
    const { folder, done } = aFolder('pdf');
    const { given, told } = work();
    const filled = await fillFolder(folder, given);
    expect([done, filled.ok ? [filled.value.folder, filled.value.documents.map(({ document }) => document.title)] : null, told]).toEqual([
      [...names, 'kept'], ['Pack (2)', ['Portfolio: status', '../Harbour: status', 'Tower: status', 'Ana Ruiz: status', 'Ana Ruiz: status']],
      ['Portfolio', '../Harbour', 'Tower', 'Ana Ruiz', 'Ana Ruiz'].map((label, place) => ({ done: place, all: 5, label })),
    ]);
  });

  test('pages of HTML come with one that leads to them', async () => {
    const { folder, done } = aFolder('html');
    await fillFolder(folder, work().given);
    expect(done).toEqual([...names, 'index.html', 'kept']);
  });

  test('one that cannot be written: nothing is left, and the sentence names it', async () => {
    const { folder, done } = aFolder('pdf', '2 Tower');
    const filled = await fillFolder(folder, work().given);
    expect([done, filled]).toEqual([['1 Portfolio', '2 .. Harbour', 'discarded'], { ok: false, refusal: { code: 'file-not-written', sentence: '2 Tower could not be written. The weekly pack was given up; nothing of it was left.', nextStep: 'Make room.' } }]);
  });

  test('cancelled half way: nothing is left', async () => {
    const { folder, done } = aFolder('pdf');
    const filled = await fillFolder(folder, work({ isCancelled: () => done.length >= 2 }).given);
    expect([done, filled.ok ? null : filled.refusal.code]).toEqual([['1 Portfolio', '2 .. Harbour', 'discarded'], 'cancelled']);
  });

  test('a draft that fails is a sentence too', async () => {
    const { folder, done } = aFolder('pdf');
    const filled = await fillFolder(folder, work({ draft: () => { throw new Error('surprise'); } }).given);
    expect([done, filled.ok ? null : filled.refusal.code]).toEqual([['discarded'], 'pack-failed']);
  });

  test('where no folder can be written, one page holds them all, each under its title', () => {
    const whole = onePaper('Weekly pack', [aDocument('Tower'), aDocument('Quay')]);
    expect([whole?.title, whole?.pages.map(({ id, blocks }) => [id, blocks[0]])]).toEqual([
      'Weekly pack',
      [
        ['0-front', { type: 'heading', level: 2, text: 'Tower: status' }], ['0-details', aDocument('Tower').pages[1]?.blocks[0]],
        ['1-front', { type: 'heading', level: 2, text: 'Quay: status' }], ['1-details', aDocument('Quay').pages[1]?.blocks[0]],
      ],
    ]);
    expect(onePaper('Weekly pack', [])).toBeNull();
  });
});
