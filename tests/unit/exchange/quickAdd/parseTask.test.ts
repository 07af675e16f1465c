import { describe, expect, test } from 'vitest';
import { addTasks } from '../../../../src/shared/commands';
import { newTaskOf, parseTask, parseTaskLines, type TaskDraft } from '../../../../src/shared/exchange';
import { applyOps, projectId, taskId } from '../../../../src/shared/model';
import { countedIds } from '../support';
import { aProject, aSkill, aTask, aWorkspace, monday } from '../../../support/builders';

const workspace = aWorkspace({
  skills: [aSkill('s1', { name: 'Welding' }), aSkill('s2', { name: 'Quality audit' })],
  projects: [aProject('p1', { name: 'Harbour crane', code: 'HAR' }), aProject('p2', { name: 'Hangar', code: 'HGR' })],
  tasks: [aTask('t1', { title: 'Cut plates', externalId: 'Y-7' }), aTask('t2', { title: 'Twice' }), aTask('t3', { title: 'Twice' })],
});

const draft = (over: Partial<TaskDraft>): TaskDraft => ({
  title: '', effort: null, requirements: [], priority: null, earliestStart: null, deadline: null, projectId: null, tags: [], kind: '', after: [], afterDrafts: [], newSkills: [], ...over,
});
const read = (text: string): unknown => {
  const result = parseTask(text, workspace, monday);
  return result.ok ? result.value : result.refusal.code;
};
const sentence = (text: string): string => {
  const result = parseTask(text, workspace, monday);
  return result.ok ? '' : result.refusal.sentence;
};

describe('a task from one line', () => {
  test('QA-1, QA-2, QA-3, QA-4 the line of the ten jobs', () => {
    expect(read('Weld frame 12h #Welding>=3 due Thu !high')).toEqual(
      draft({ title: 'Weld frame', effort: 720, requirements: [{ skill: 'Welding', level: 3, need: 'required' }], deadline: monday + 3, priority: 3 }));
  });

  test('every mark at once, in any order', () => {
    expect(read('+yard *HAR Fit rails ~quality audit>=2 1d from Wed after Cut plates #"Site safety" !2 +crane')).toEqual(
      draft({
        title: 'Fit rails', effort: 480, earliestStart: monday + 2, priority: 2, tags: ['crane', 'yard'], projectId: projectId('p1'), after: [taskId('t1')],
        requirements: [{ skill: 'Quality audit', level: 2, need: 'preferred' }, { skill: 'Site safety', level: 1, need: 'required' }], newSkills: ['Site safety'],
      }));
  });

  test('QA-14 the kind, as it is spelled elsewhere; without a colon a word of the title', () => {
    const known = aWorkspace({ tasks: [aTask('t1', { kind: 'Welding' }), aTask('t2', { kind: 'Site work' })] });
    const kindOf = (text: string): unknown => {
      const result = parseTask(text, known, monday);
      return result.ok ? [result.value.title, result.value.kind, newTaskOf(result.value).kind] : result.refusal.sentence;
    };
    expect([kindOf('Frame kind:welding 4h'), kindOf('Fence kind: site work due Thu'), kindOf('Box kind:"Fine work"'), kindOf('A kind of box'), kindOf('Box kind:')]).toEqual([
      ['Frame', 'Welding', 'Welding'], ['Fence', 'Site work', 'Site work'], ['Box', 'Fine work', 'Fine work'], ['A kind of box', '', ''], 'There is no kind after “kind:”.',
    ]);
  });

  test('QA-1 quoted words are title whatever they look like', () => {
    expect(read('Run "24h" test "#welding" 3h')).toEqual(draft({ title: 'Run 24h test #welding', effort: 180 }));
    expect(read('12h !high')).toBe('no-title');
    expect(read('')).toBe('no-title');
  });

  test.each([['90m', 90], ['1.5h', 90], ['1,5h', 90], ['1h30m', 90], ['1d', 480], ['2w', 4800], ['12 hours', 720], ['45min', 45], ['0.5d', 240]])('QA-2 effort %s is %i minutes', (text, minutes) => {
    expect(read(`Weld ${text}`)).toEqual(draft({ title: 'Weld', effort: minutes }));
  });

  test('QA-2 numbers without a unit stay in the title, a second effort is refused', () => {
    expect(read('Package 3 of 7 2h')).toEqual(draft({ title: 'Package 3 of 7', effort: 120 }));
    expect(sentence('Weld 2h then 3h')).toBe('“3h” is a second effort.');
  });

  test('QA-2 negative effort and more than 100,000 hours are refused, unless the word is quoted', () => {
    expect([sentence('Weld -5h'), sentence('Weld 9999999h')]).toEqual(['“-5h”: effort cannot be negative.', '“9999999h” is more than 100,000 hours.']);
    expect(read('Weld "-5h" 2h')).toEqual(draft({ title: 'Weld -5h', effort: 120 }));
  });

  test('QA-3 levels out of range are refused, #12 is no skill', () => {
    expect(sentence('Weld #Welding>=7')).toBe('“#Welding>=7”: levels go from 1 to 5.');
    expect(read('Fix #12')).toEqual(draft({ title: 'Fix #12' }));
    expect(read('Weld #welding>=2 #Welding>=4')).toMatchObject({ requirements: [{ skill: 'Welding', level: 4, need: 'required' }] });
  });

  test.each([
    ['today', 0], ['tomorrow', 1], ['Mon', 0], ['thu', 3], ['Sunday', 6], ['next Fri', 11], ['next week', 7], ['in 3 days', 3], ['in 2 weeks', 14], ['26 Nov', 3],
    ['Nov 26', 3], ['26.11.', 3], ['26 Nov 2026', 3], ['26.11.2026', 3], ['2026-11-26', 3], ['22 Nov', 364],
  ])('QA-5 due %s', (text, days) => {
    expect(read(`Weld due ${text} 2h`)).toEqual(draft({ title: 'Weld', effort: 120, deadline: monday + days }));
  });

  test('QA-4 due needs a day, from does not', () => {
    expect(sentence('Pay due amounts now')).toBe('“amounts now” after “due” is not a day.');
    expect(sentence('Weld due')).toBe('There is no day after “due”.');
    expect(read('Weld due 31 Nov')).toBe('not-understood');
    expect(read('Weld due 5/6/2026')).toBe('not-understood');
    expect(read('Remove paint from hull')).toEqual(draft({ title: 'Remove paint from hull' }));
    expect(read('Weld due:Thu from:Tue')).toEqual(draft({ title: 'Weld', deadline: monday + 3, earliestStart: monday + 1 }));
  });

  test('QA-6 priorities by name, number or beginning', () => {
    expect(read('Weld !u')).toEqual(draft({ title: 'Weld', priority: 4 }));
    expect(sentence('Weld !soon')).toBe('“!soon” is not a priority.');
    expect(read('Weld now!')).toEqual(draft({ title: 'Weld now!' }));
  });

  test('QA-7 projects by name, code or the beginning of one name', () => {
    expect(read('Weld @Harbour crane 2h')).toEqual(draft({ title: 'Weld', effort: 120, projectId: projectId('p1') }));
    expect(read('Weld *Harb')).toEqual(draft({ title: 'Weld', projectId: projectId('p1') }));
    expect(read('Weld *Ha')).toBe('unknown-project');
    expect(sentence('Weld *Bridge')).toBe('No project is called “Bridge”.');
  });

  test('QA-8 after a title or an ID; ordinary words stay', () => {
    expect(read('Weld after cut plates 2h')).toEqual(draft({ title: 'Weld', effort: 120, after: [taskId('t1')] }));
    expect(read('Weld after Y-7')).toEqual(draft({ title: 'Weld', after: [taskId('t1')] }));
    expect(read('Clean up after lunch')).toEqual(draft({ title: 'Clean up after lunch' }));
    expect(sentence('Weld after "Cut plaits"')).toBe('No task is called “Cut plaits”.');
    expect(sentence('Weld after Twice')).toBe('More than one task is called “Twice”.');
  });
});

describe('several lines at once', () => {
  test('QA-8 QA-9 lines name each other, list marks go', () => {
    const result = parseTaskLines('- Paint 2h after Weld\n\n2. Weld 3h\r\n[ ] Ship', workspace, monday);
    expect(result).toEqual({ ok: true, value: [draft({ title: 'Paint', effort: 120, afterDrafts: [1] }), draft({ title: 'Weld', effort: 180 }), draft({ title: 'Ship' })] });
  });

  test('all or none, with the number of the line', () => {
    const result = parseTaskLines('Weld 3h\nPaint !soon', workspace, monday);
    expect(result.ok ? null : [result.refusal.line, result.refusal.sentence]).toEqual([2, 'Line 2: “!soon” is not a priority.']);
    expect(parseTaskLines(' \n ', workspace, monday).ok).toBe(false);
  });

  test('QA-8 a circle is refused', () => {
    const result = parseTaskLines('A one after B one\nB one after A one', workspace, monday);
    expect(result.ok ? null : result.refusal.code).toBe('cycle');
  });
});

describe('from lines to a change', () => {
  test('QA-8 lines that wait for each other are added as one change', () => {
    const lines = parseTaskLines('Paint 2h after Weld #Painting>=2\nWeld 3h', workspace, monday);
    const change = addTasks(workspace, { tasks: lines.ok ? lines.value.map(newTaskOf) : [] }, { newId: countedIds(), today: monday });
    const after = change.ok ? applyOps(workspace, change.value.ops) : workspace;
    const [paint] = [...after.tasks.values()].filter(({ title }) => title === 'Paint');
    const [weld] = [...after.tasks.values()].filter(({ title }) => title === 'Weld');
    expect(paint).toMatchObject({ effort: 120, dependencies: [{ predecessorId: weld?.id, type: 'FS', lagDays: 0 }] });
    expect([...after.skills.values()].map(({ name }) => name).sort()).toEqual(['Painting', 'Quality audit', 'Welding']);
  });
});
