import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../scripts/benchPlanner/check';
import type { FileSchedule, Instance, Reading } from '../../../scripts/benchPlanner/instances';
import { compile } from '../../../scripts/benchPlanner/models';
import { readDef } from '../../../scripts/benchPlanner/readDef';
import { readDzn } from '../../../scripts/benchPlanner/readDzn';
import { readSm } from '../../../scripts/benchPlanner/readSm';
import { smallDef, smallDzn, smallSm } from './fixtures';

const instanceOf = <Kind extends Instance>(reading: Reading<Kind>): Kind => {
  if (!reading.ok) throw new Error(reading.problem);
  return reading.instance;
};
const rcpsp = instanceOf(readSm(smallSm));
const msrcpsp = instanceOf(readDef(smallDef));
const mspsp = instanceOf(readDzn(smallDzn));

const goodRcpsp: FileSchedule = { start: [0, 0, 4, 7, 9], work: [[], [], [], [], []], makespan: 9 };
const goodMsrcpsp: FileSchedule = { start: [0, 0, 6], work: [[{ person: 1, skill: null }], [{ person: 0, skill: null }], [{ person: 2, skill: null }]], makespan: 8 };
const team = [{ person: 0, skill: 0 }, { person: 3, skill: 0 }, { person: 1, skill: 1 }];
const goodMspsp: FileSchedule = { start: [0, 0, 0, 3], work: [[], team, [{ person: 2, skill: 1 }], []], makespan: 3 };

describe('INT-42 a schedule that keeps its file is good', () => {
  test.each([['pools', rcpsp, goodRcpsp], ['one person a task', msrcpsp, goodMsrcpsp], ['a team', mspsp, goodMspsp]] as const)('with %s', (_what, instance, schedule) => {
    expect(faultsOf(instance, schedule)).toEqual([]);
  });

  test('a unit that one job gives back is there for the next in the same moment', () => {
    expect(faultsOf(rcpsp, { ...goodRcpsp, start: [0, 3, 0, 7, 9] })).toEqual([]);
  });
});

describe('INT-43 the checker refuses', () => {
  test.each<[string, Instance, FileSchedule, readonly string[]]>([
    ['a job before its predecessor ends', rcpsp, { ...goodRcpsp, start: [0, 0, 5, 3, 8], makespan: 8 }, ['task 4 starts at 3, before task 2 ends at 4']],
    ['a pool that gives more than it has', rcpsp, { ...goodRcpsp, start: [0, 0, 3, 6, 8], makespan: 8 }, ['pool 1 has 3 units and gives more at 3']],
    ['a second pool that gives more than it has', rcpsp, { ...goodRcpsp, start: [0, 0, 4, 6, 8], makespan: 8 }, ['pool 2 has 1 units and gives more at 6']],
    ['an end that is better than it is', rcpsp, { ...goodRcpsp, makespan: 8 }, ['it is said to end at 8, but ends at 9']],
    ['a start before the beginning', rcpsp, { ...goodRcpsp, start: [0, -1, 4, 7, 9] }, ['task 2 starts at -1']],
    ['a start between two units', rcpsp, { ...goodRcpsp, start: [0, 0, 4, 7.5, 9.5] }, ['task 4 starts at 7.5', 'task 5 starts at 9.5']],
    ['a start that is none', rcpsp, { ...goodRcpsp, start: [0, Number.NaN, 4, 7, 9] }, ['task 2 starts at NaN']],
    ['a job without a start', rcpsp, { ...goodRcpsp, start: [0, 0, 4, 7] }, ['5 tasks, but 4 starts']],
    ['a person without the skill, level 0 included', msrcpsp, { ...goodMsrcpsp, work: [[{ person: 0, skill: null }], [{ person: 1, skill: null }], [{ person: 2, skill: null }]] }, ['task 2 needs Q1 0, which person 2 does not hold']],
    ['a person below the level', { ...msrcpsp, required: [[{ skill: 'Q0', level: 2 }], [], []] }, goodMsrcpsp, ['task 1 needs Q0 2, which person 2 does not hold']],
    ['a person who lacks one of two skills', { ...msrcpsp, required: [[{ skill: 'Q0', level: 1 }, { skill: 'Q1', level: 0 }], [], []] }, goodMsrcpsp, ['task 1 needs Q1 0, which person 2 does not hold']],
    ['one person in two tasks at once', msrcpsp, { ...goodMsrcpsp, work: [[{ person: 0, skill: null }], [{ person: 0, skill: null }], [{ person: 2, skill: null }]] }, ['person 1 does task 1 and task 2 at 0']],
    ['a task that nobody does', msrcpsp, { ...goodMsrcpsp, work: [[], [{ person: 0, skill: null }], [{ person: 2, skill: null }]] }, ['task 1 needs one person and has 0']],
    ['a task that two people do', msrcpsp, { ...goodMsrcpsp, work: [[{ person: 1, skill: null }, { person: 0, skill: null }], [{ person: 0, skill: null }], [{ person: 2, skill: null }]] }, ['task 1 needs one person and has 2', 'person 1 does task 1 and task 2 at 0']],
    ['a person who is not there', msrcpsp, { ...goodMsrcpsp, work: [[{ person: 3, skill: null }], [{ person: 0, skill: null }], [{ person: 2, skill: null }]] }, ['task 1 is given to person 4, who is not there']],
    ['one person counted for two skills', mspsp, { ...goodMspsp, work: [[], [{ person: 0, skill: 0 }, { person: 1, skill: 0 }, { person: 1, skill: 1 }], [{ person: 2, skill: 1 }], []] }, ['task 2 counts person 2 twice']],
    ['a skill that is not mastered', mspsp, { ...goodMspsp, work: [[], [{ person: 0, skill: 0 }, { person: 1, skill: 0 }, { person: 3, skill: 1 }], [{ person: 2, skill: 1 }], []] }, ['task 2 has person 4 for skill 2, not mastered']],
    ['too few people for a skill', mspsp, { ...goodMspsp, work: [[], team.slice(1), [{ person: 2, skill: 1 }], []] }, ['task 2 needs 2 people for skill 1 and has 1']],
    ['a person in two teams at once', mspsp, { ...goodMspsp, work: [[], team, [{ person: 1, skill: 1 }], []] }, ['person 2 does task 2 and task 3 at 0']],
    ['a team member who is not there', mspsp, { ...goodMspsp, work: [[], [...team.slice(0, 2), { person: -1, skill: 1 }], [{ person: 2, skill: 1 }], []] }, ['task 2 is given to person 0, who is not there']],
  ])('%s', (_what, instance, schedule, faults) => expect(faultsOf(instance, schedule)).toEqual(faults));
});

const arrays = (model: object): unknown => Object.fromEntries(Object.entries(model).map(([key, value]) => [key, value instanceof Int32Array ? [...value] : value]));

describe('INT-44 what a file says becomes a model, without its dummies, and a plan of the model becomes a schedule of the file', () => {
  test('pools', () => {
    const { model, scheduleOf } = compile(rcpsp);
    expect(arrays(model)).toEqual({ tasks: 3, duration: [4, 3, 2], predecessorsFrom: [0, 0, 0, 1], predecessors: [0], pools: 2, capacity: [3, 1], need: [2, 0, 2, 1, 0, 1], people: 0, slotsFrom: [0, 0, 0, 0], eligibleFrom: [0], eligible: [] });
    expect(scheduleOf({ start: Int32Array.of(0, 4, 7), person: Int32Array.of(), makespan: 9 })).toEqual(goodRcpsp);
  });

  test('one person a task', () => {
    const { model, scheduleOf } = compile(msrcpsp);
    expect(arrays(model)).toEqual({ tasks: 3, duration: [5, 6, 2], predecessorsFrom: [0, 0, 0, 2], predecessors: [0, 1], pools: 0, capacity: [], need: [], people: 3, slotsFrom: [0, 1, 2, 3], eligibleFrom: [0, 2, 4, 6], eligible: [0, 1, 0, 2, 0, 2] });
    expect(scheduleOf({ start: Int32Array.of(0, 0, 6), person: Int32Array.of(1, 0, 2), makespan: 8 })).toEqual(goodMsrcpsp);
  });

  test('a team', () => {
    const { model, scheduleOf } = compile(mspsp);
    expect(arrays(model)).toEqual({ tasks: 2, duration: [3, 2], predecessorsFrom: [0, 0, 0], predecessors: [], pools: 0, capacity: [], need: [], people: 4, slotsFrom: [0, 3, 4], eligibleFrom: [0, 3, 6, 8, 10], eligible: [0, 1, 3, 0, 1, 3, 1, 2, 1, 2] });
    expect(scheduleOf({ start: Int32Array.of(0, 0), person: Int32Array.of(0, 3, 1, 2), makespan: 3 })).toEqual(goodMspsp);
  });

  test('a job without time or need stays where something waits for it and it waits for something', () => {
    const { model } = compile({ ...rcpsp, duration: [0, 4, 3, 0, 0], need: [[0, 0], [2, 0], [2, 1], [0, 0], [0, 0]] });
    expect(arrays(model)).toMatchObject({ tasks: 3, duration: [4, 3, 0], predecessors: [0] });
  });

  test('a skill named twice counts at its highest level', () => {
    const { model } = compile({ ...msrcpsp, held: [[{ skill: 'Q0', level: 2 }, { skill: 'Q0', level: 0 }, { skill: 'Q1', level: 0 }]] });
    expect([...model.eligible]).toEqual([0, 0, 0]);
  });
});
