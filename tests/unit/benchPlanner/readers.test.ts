import { describe, expect, test } from 'vitest';
import { readDef } from '../../../scripts/benchPlanner/readDef';
import { readDzn } from '../../../scripts/benchPlanner/readDzn';
import { readSm } from '../../../scripts/benchPlanner/readSm';
import { smallDef, smallDzn, smallSm } from './fixtures';

const sm = {
  ok: true,
  instance: {
    kind: 'rcpsp',
    duration: [0, 4, 3, 2, 0],
    precedences: [{ before: 0, after: 1 }, { before: 0, after: 2 }, { before: 1, after: 3 }, { before: 2, after: 4 }, { before: 3, after: 4 }],
    capacity: [3, 1],
    need: [[0, 0], [2, 0], [2, 1], [0, 1], [0, 0]],
  },
};
const def = {
  ok: true,
  instance: {
    kind: 'msrcpsp',
    duration: [5, 6, 2],
    precedences: [{ before: 0, after: 2 }, { before: 1, after: 2 }],
    required: [[{ skill: 'Q0', level: 1 }], [{ skill: 'Q1', level: 0 }], [{ skill: 'Q1', level: 0 }]],
    held: [[{ skill: 'Q0', level: 2 }, { skill: 'Q1', level: 1 }], [{ skill: 'Q0', level: 1 }], [{ skill: 'Q1', level: 0 }]],
  },
};
const dzn = {
  ok: true,
  instance: {
    kind: 'mspsp',
    duration: [0, 3, 2, 0],
    precedences: [{ before: 0, after: 1 }, { before: 0, after: 2 }, { before: 1, after: 3 }, { before: 2, after: 3 }],
    required: [[0, 0], [2, 1], [0, 1], [0, 0]],
    mastery: [[true, false], [true, true], [false, true], [true, false]],
  },
};

describe('INT-40 the three formats are read', () => {
  test('.sm', () => expect(readSm(smallSm)).toEqual(sm));
  test('.def', () => expect(readDef(smallDef)).toEqual(def));
  test('.dzn', () => expect(readDzn(smallDzn)).toEqual(dzn));

  test.each<[string, (text: string) => string]>([
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['spaces before the ends of lines', (text) => text.replaceAll('\n', '  \n')],
    ['wider gaps', (text) => text.replaceAll(' ', '   ')],
    ['tabs', (text) => text.replaceAll(' ', '\t')],
    ['a mark of byte order', (text) => `\uFEFF${text}`],
  ])('with %s', (_what, write) => {
    expect([readSm(write(smallSm)), readDef(write(smallDef)), readDzn(write(smallDzn))]).toEqual([sm, def, dzn]);
  });
});

describe('INT-41 a file that does not say what its format asks for is passed over with the reason', () => {
  test.each([
    ['a job fewer', smallSm.replace('  4      1     2       0    1\n', ''), 'it announces 5 jobs, but has 5 rows of precedence and 4 of durations'],
    ['two modes', smallSm.replace('   2        1          1           4', '   2        2          1           4'), 'job 2 has 2 modes; one is expected'],
    ['no capacity', smallSm.replace('    3    1\n*', '*'), 'it names no capacity below RESOURCEAVAILABILITIES'],
    ['an amount fewer', smallSm.replace('  2      1     4       2    0', '  2      1     4       2'), 'its row of durations 2 is not "job mode duration" and 2 amounts'],
    ['a successor fewer', smallSm.replace('2           2   3', '2           2'), 'job 1 announces 2 successors and names 1'],
    ['a circle', smallSm.replace('   4        1          1           5', '   4        1          1           2'), 'its precedences run in a circle'],
    ['a successor from elsewhere', smallSm.replace('   4        1          1           5', '   4        1          1           9'), 'a precedence names a task that is not there: 4 before 9'],
    ['nothing', '', 'it names no capacity below RESOURCEAVAILABILITIES'],
  ])('.sm with %s', (_what, text, problem) => expect(readSm(text)).toEqual({ ok: false, problem }));

  test.each([
    ['an unknown predecessor', smallDef.replace('10\t11', '10\t99'), 'task 12 waits for 99, which is not there'],
    ['a task twice', smallDef.replace('11\t \t \t6', '10\t \t \t6'), 'two of its tasks have the same ID'],
    ['no duration', smallDef.replace('11\t \t \t6', '11\t \t \t'), 'task 11 has no duration in whole units'],
    ['nothing', '', 'it has no rows below ResourceID or below TaskID'],
  ])('.def with %s', (_what, text, problem) => expect(readDef(text)).toEqual({ ok: false, problem }));

  test.each([
    ['a duration fewer', smallDzn.replace('[0,3,2,0]', '[0,3,2]'), 'it announces 4 activities and has 3 durations'],
    ['a short table of need', smallDzn.replace('\t| 0,1,\n\t| 0,0, |];\nnRes', '\t| 0,1, |];\nnRes'), 'sreq is not a table of activities and skills'],
    ['a short table of mastery', smallDzn.replace('\t| true,false, |];', '|];'), 'mastery is not a table of people and skills'],
    ['a missing successor', smallDzn.replace('[2,3,4,4]', '[2,3,4]'), 'pred and succ are not pairs'],
    ['nothing', '', 'nActs, nSkills or nResources is missing or 0'],
  ])('.dzn with %s', (_what, text, problem) => expect(readDzn(text)).toEqual({ ok: false, problem }));
});
