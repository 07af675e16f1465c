import { describe, expect, it } from 'vitest';
import { namesakeOfProject, namesakeWords } from '../../../../src/shared/queries/tables';
import { aPerson, aProject, aWorkspace } from '../../../support/builders';

describe('TAB-43 names that cannot be told apart', () => {
  const first = aPerson('a', { name: 'Anna Berg', role: 'Welder' });
  const second = aPerson('b', { name: 'anna  berg', role: 'Welder' });
  const added = (resource: typeof first): string =>
    namesakeWords(aWorkspace({ resources: [first, resource] }), { ops: [{ table: 'resources', id: resource.id, before: null, after: resource }] });

  it('are told of, not refused', () => {
    expect(added(second)).toBe('There is another Anna Berg: add a role or team to tell them apart.');
  });
  it('may be the same where role or team differ', () => {
    expect([added({ ...second, team: 'Yard' }), added({ ...second, role: 'Painter' }), added({ ...second, name: 'Anna Bergh' })]).toEqual(['', '', '']);
  });
  it('of archived rows do not count', () => {
    const old = aProject('p', { name: 'Harbour', code: 'HAR' });
    const fresh = aProject('q', { name: 'harbour', code: 'HAR2' });
    const said = (archived: boolean): string | null => namesakeOfProject(aWorkspace({ projects: [{ ...old, archived }, fresh] }), fresh);
    expect([said(false), said(true)]).toEqual(['There is another “Harbour” (HAR): imports find projects by name, so give one a name of its own.', null]);
  });
});
