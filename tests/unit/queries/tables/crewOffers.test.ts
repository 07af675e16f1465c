import { expect, it } from 'vitest';
import { crewName, crewOffers } from '../../../../src/shared/queries/tables';
import { aCrewNeed, aPerson, aSkill, aTask, aWorkspace } from '../../../support/builders';

it('TSK-13 offers anybody, who has a skill, and each by name that is not in the crew yet', () => {
  const [rigging, wiring] = [aSkill('Rigging'), aSkill('Wiring')];
  const crane = aPerson('Crane', { kind: 'equipment', skills: [{ skillId: rigging.id, level: 5, expires: null }] });
  const lorry = aPerson('Lorry', { kind: 'equipment' });
  const workspace = aWorkspace({ skills: [wiring, rigging], resources: [aPerson('Ana', { role: 'Rigger' }), aPerson('Gone', { archived: true }), crane, lorry] });
  const task = aTask('Lift', { crew: [aCrewNeed({ resourceId: lorry.id })] });
  expect(crewOffers(workspace, task).map(({ label, note }) => [label, note])).toEqual([
    ['Any person', ''], ['Any equipment', ''], ['Crane', 'equipment'], ['Rigging', 'a person with it'], ['Wiring', 'a person with it'], ['Equipment: Rigging', 'equipment with it'], ['Ana', 'Rigger'],
  ]);
  expect(crewOffers(workspace, task).map(({ need }) => crewName(workspace, need))).toEqual(['Any person', 'Any equipment', 'Crane', 'Rigging', 'Wiring', 'Equipment: Rigging', 'Ana']);
  expect(crewOffers(workspace, task)[3]?.need).toEqual({ kind: 'person', skillId: rigging.id, level: 3, resourceId: null, count: 1 });
});
