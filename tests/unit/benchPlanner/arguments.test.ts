import { describe, expect, test } from 'vitest';
import { parseArguments, type Options } from '../../../scripts/benchPlanner/arguments';

const limits: Options['limits'] = [
  { name: '0.1s', kind: 'seconds', amount: 0.1 },
  { name: '1s', kind: 'seconds', amount: 1 },
  { name: '10s', kind: 'seconds', amount: 10 },
  { name: '1000', kind: 'schedules', amount: 1000 },
  { name: '5000', kind: 'schedules', amount: 5000 },
  { name: '50000', kind: 'schedules', amount: 50_000 },
];

describe('INT-45 the command line', () => {
  test('a folder alone means every set, every limit, three seeds and every instance', () => {
    expect(parseArguments(['plans'])).toEqual({ kind: 'run', options: { folder: 'plans', output: 'table', sets: ['j30', 'j60', 'j120', 'd36', 'genregular', 'genbig', 'mspsp'], limits, seeds: [1, 2, 3], sample: null } });
  });

  test('each part may be chosen, in any order and with or without =', () => {
    expect(parseArguments(['--json', '--sets', 'd36, J30', '--limits=1s,250', 'plans', '--seeds', '4,7', '--sample=5'])).toEqual({
      kind: 'run',
      options: { folder: 'plans', output: 'json', sets: ['j30', 'd36'], limits: [{ name: '1s', kind: 'seconds', amount: 1 }, { name: '250', kind: 'schedules', amount: 250 }], seeds: [4, 7], sample: 5 },
    });
  });

  test.each([['2', [1, 2]], ['7,', [7]], ['0,5', [0, 5]]])('seeds %s', (word, seeds) => expect(parseArguments(['plans', '--seeds', word])).toMatchObject({ options: { seeds } }));

  test('plans have folders of their own, and bounds in their order', () => {
    expect(parseArguments(['--plans', 'a', 'b', '--bound', '232', '--json'])).toEqual({ kind: 'plans', options: { folders: ['a', 'b'], output: 'json', limits: [limits[1], limits[2]], seeds: [1, 2, 3], bounds: [232] } });
  });

  test('help', () => expect(parseArguments(['--help'])).toEqual({ kind: 'help' }));

  test.each([
    [[], 'Name the folder with the instances.'],
    [['a', 'b'], 'One folder at a time: a, b.'],
    [['a', '--fast'], '--fast is no option of this command.'],
    [['a', '--sets'], '--sets wants a value.'],
    [['a', '--sets', 'j90'], 'j90 is no set. There are j30, j60, j120, d36, genregular, genbig, mspsp.'],
    [['a', '--sets', ','], 'Nothing is no set. There are j30, j60, j120, d36, genregular, genbig, mspsp.'],
    [['a', '--limits', 'soon'], 'Limits are CPU seconds like 0.1s or numbers of schedules like 5000.'],
    [['a', '--limits', '0'], 'Limits are CPU seconds like 0.1s or numbers of schedules like 5000.'],
    [['a', '--limits', '1.5'], 'Limits are CPU seconds like 0.1s or numbers of schedules like 5000.'],
    [['a', '--seeds', '0'], 'Seeds are a number of seeds like 3, or a list like 4,7,9.'],
    [['a', '--seeds', 'x,1'], 'Seeds are a number of seeds like 3, or a list like 4,7,9.'],
    [['a', '--bound', '7'], '--bound is about plans; instances have their reference files.'],
    [['--plans'], 'Name the folders with people.csv and tasks.csv.'],
    [['--plans', 'a', '--sets', 'd36'], '--sets is about instances; with --plans it has no meaning.'],
    [['--plans', 'a', '--bound', '7,8'], 'Bounds are hours, one for each folder, like 232,1228.'],
    [['--plans', 'a', '--bound', 'x'], 'Bounds are hours, one for each folder, like 232,1228.'],
    [['a', '--sample', '0'], 'A sample is a number of instances, 1 or more.'],
  ])('%j is refused', (words, problem) => expect(parseArguments(words)).toEqual({ kind: 'refused', problem }));
});
