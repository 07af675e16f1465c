import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowEffort } from '../../src/shared/calendar';
import { fitOf, rankAll } from '../../src/shared/matching';
import { skillId, type Level, type Resource, type Task, type Workspace } from '../../src/shared/model';
import { checkPlacement } from '../../src/shared/scheduling';
import { aBooking, aPerson, aProject, aSkill, aTask, aTimeOff, aWorkspace, monday } from '../support/builders';

const skills = [aSkill('Welding'), aSkill('Wiring'), aSkill('Confined space', { kind: 'certification' }), aSkill('Diving', { kind: 'certification' })];
const anyLevel = fc.constantFrom<Level>(1, 2, 3, 4, 5);
const someSkills = fc.subarray(skills.map(({ id }) => id));
const offset = fc.integer({ min: -5, max: 20 });

const anyResource = (id: string): fc.Arbitrary<Resource> =>
  fc.record({
    held: someSkills, level: anyLevel, expires: fc.option(offset), kind: fc.constantFrom('person', 'person', 'placeholder', 'equipment'), archived: fc.constantFrom(false, false, false, true), rate: fc.option(fc.integer({ min: 0, max: 9000 })),
  }).map(({ held, level, expires, kind, archived, rate }) =>
    aPerson(id, {
      kind, archived, costPerHour: rate,
      skills: held.map((skill) => ({ skillId: skill, level, expires: expires !== null && skills.find((known) => known.id === skill)?.kind === 'certification' ? monday + expires : null })),
    }));

const anyTask: fc.Arbitrary<Task> = fc.record({
  asked: someSkills, level: anyLevel, need: fc.constantFrom('required' as const, 'preferred' as const), deadline: fc.option(offset), effort: fc.integer({ min: 0, max: 4000 }), effortOf: fc.constantFrom('people', 'people', 'equipment'), splittable: fc.boolean(),
}).map(({ asked, level, need, deadline, effort, effortOf, splittable }) =>
  aTask('task', { effort, effortOf, splittable, deadline: deadline === null ? null : monday + deadline, projectId: aProject('p').id, requirements: asked.map((id) => ({ skillId: skillId(id), level: skills.find((known) => known.id === id)?.kind === 'certification' ? 1 : level, need })) }));

const anyPlan: fc.Arbitrary<Workspace> = fc.record({ ana: anyResource('ana'), ben: anyResource('ben'), task: anyTask, booked: fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 12 }), off: fc.option(offset) }).map(({ ana, ben, task, booked, off }) =>
  aWorkspace({
    skills, projects: [aProject('p')], resources: [ana, ben], tasks: [task, aTask('other', { projectId: aProject('p').id })],
    bookings: booked.map((minutes, index) => aBooking(`b${String(index)}`, 'other', index % 3 === 0 ? 'ben' : 'ana', [[monday + index, minutes]])),
    timeOff: off === null ? [] : [aTimeOff('off', 'ana', monday + off, monday + off + 2)],
  }));

const options = { from: monday, today: monday };

describe('laws of fit', () => {
  it('FIT-5 is impossible exactly where placing it there breaks a hard rule or a required certification is missing', () => {
    fc.assert(fc.property(anyPlan, (workspace) => {
      for (const { id } of workspace.resources.values()) {
        const fit = fitOf(workspace, aTask('task').id, id, options);
        if (fit.days.length === 0) continue;
        const broken = checkPlacement(workspace, { taskId: aTask('task').id, resourceId: id, days: fit.days });
        expect(fit.verdict === 'impossible').toBe(broken.some(({ weight, kind }) => weight === 'hard' || kind === 'missingCertification'));
      }
    }));
  });

  it('FIT-1, FIT-12 lies where flowing the effort puts it, and is the same ranked or alone', () => {
    fc.assert(fc.property(anyPlan, (workspace) => {
      const id = aTask('task').id;
      const ids = [...workspace.resources.keys()];
      for (const fit of rankAll(workspace, id, { ...options, resourceIds: ids })) {
        expect(fit).toEqual(fitOf(workspace, id, fit.resourceId, options));
        const flowed = flowEffort(workspace, { resourceId: fit.resourceId, minutes: workspace.index.unbooked.get(id) ?? 0, from: monday, splittable: workspace.tasks.get(id)?.splittable ?? true });
        expect(fit.days).toEqual(flowed.ok ? flowed.value : []);
        expect(fit.score >= 0 && fit.score <= 100 && Number.isInteger(fit.score) && (fit.verdict !== 'impossible' || fit.score === 0)).toBe(true);
        expect(fit.verdictWords.split(' ').length).toBeLessThanOrEqual(2);
      }
    }));
  });
});
