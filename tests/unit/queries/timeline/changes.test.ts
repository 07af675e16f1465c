import { describe, expect, it } from 'vitest';
import { moveTasks, setDependencies } from '../../../../src/shared/commands';
import { taskId } from '../../../../src/shared/model';
import { effectSentences, oddsSentence, shortSpan, slipText, spanWords, summaryParts, timelinePreview, timelineSummary } from '../../../../src/shared/queries/timeline';
import { aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { valueOf } from '../../../support/results';
import { chain, fs, planned } from './support';

const moved = (workspace: ReturnType<typeof chain>, id: string, workingDays: number, followers: 'move' | 'stay') => valueOf(moveTasks(workspace, { taskIds: [taskId(id)], workingDays, followers, overrideReason: 'agreed' }, countingContext())).ops;

describe('what a change would do', () => {
  it('TML-11 says where everything would lie', () => {
    const preview = timelinePreview(chain(), moved(chain(), 'Weld', 1, 'move'));
    expect(preview.spans).toEqual([
      { taskId: 'Weld', before: { start: monday, finish: monday }, after: { start: monday + 1, finish: monday + 1 } },
      { taskId: 'Inspect', before: { start: monday + 1, finish: monday + 1 }, after: { start: monday + 2, finish: monday + 2 } },
      { taskId: 'Paint', before: { start: monday + 3, finish: monday + 3 }, after: { start: monday + 4, finish: monday + 4 } },
    ]);
    expect(preview.broken).toEqual([]);
  });

  it('TML-11 names the dependencies that would be broken, and not those that were', () => {
    const preview = timelinePreview(chain(), moved(chain(), 'Inspect', 3, 'stay'));
    expect(preview.broken).toEqual([{ predecessorId: 'Inspect', successorId: 'Paint', workingDays: 2, sentence: 'Paint starts Thu 26 Nov, but waits for the end of Inspect on Fri 27 Nov: 2 working days too early.' }]);
    expect(timelinePreview(preview.workspace, moved(preview.workspace, 'Inspect', -1, 'stay')).broken).toEqual([]);
    expect(timelinePreview(preview.workspace, moved(preview.workspace, 'Weld', -1, 'stay')).broken).toEqual([]);
  });

  it('TML-11 a new dependency counts as well', () => {
    const { ops } = valueOf(setDependencies(chain(), { taskId: taskId('Inspect'), dependencies: [fs('Weld', { lagDays: 5 })] }, countingContext()));
    expect(timelinePreview(chain(), ops).broken).toMatchObject([{ predecessorId: 'Weld', successorId: 'Inspect', workingDays: 5 }]);
  });

  it('TML-13 says what becomes of milestones and of the end', () => {
    const before = planned(chain());
    const after = planned(timelinePreview(before.workspace, moved(before.workspace, 'Weld', 2, 'move')).workspace);
    expect(effectSentences(before.workspace, before, after)).toEqual(['Handover 2 working days later, Mon 30 Nov.', 'The plan ends Mon 30 Nov instead of Thu 26 Nov.']);
    expect(effectSentences(before.workspace, before, before)).toEqual([]);
  });
});

describe('the plan in one line', () => {
  it('TML-10 says when it ends and what is late', () => {
    const { workspace, forecast, milestones } = planned(chain());
    const summary = timelineSummary(workspace, forecast, milestones);
    expect(summary).toMatchObject({ finish: monday + 3, late: [{ milestoneId: 'Handover', name: 'Handover', workingDays: 1 }], atRisk: 0, withoutDay: 0, lateTasks: 1 });
    expect(summaryParts(summary, monday)).toEqual([
      { text: 'Ends Thu 26 Nov', only: null, tone: 'plain' }, { text: `Critical path: ${String(summary.criticalTasks)} tasks`, only: 'critical', tone: 'plain' },
      { text: '1 milestone late by 1 working day', only: 'late', tone: 'bad' }, { text: '1 task late', only: 'late', tone: 'bad' },
    ]);
    const worse = { ...summary, late: [...summary.late, ...summary.late], atRisk: 2, withoutDay: 1 };
    expect(summaryParts(worse, monday - 365).map(({ text }) => text)).toEqual(['Ends Thu 26 Nov 2026', `Critical path: ${String(summary.criticalTasks)} tasks`, '2 milestones late by up to 1 working day, 2 at risk', '1 task late, 1 without a possible day']);
    const calm = { ...summary, criticalTasks: 0, late: [], atRisk: 1, lateTasks: 0, withoutDay: 2 };
    expect(summaryParts(calm, monday).map(({ text, only }) => [text, only])).toEqual([['Ends Thu 26 Nov', null], ['Nothing is critical', null], ['1 milestone at risk', 'late'], ['2 tasks without a possible day', 'late']]);
  });

  it('TML-10 of an empty plan says so', () => {
    const { workspace, forecast, milestones } = planned(aWorkspace());
    expect(summaryParts(timelineSummary(workspace, forecast, milestones), monday)).toEqual([{ text: 'No task has a day yet', only: null, tone: 'plain' }]);
  });

  it('TML-7 odds are a sentence, or nothing while they are not known', () => {
    expect(oddsSentence({ p50: monday, p80: monday + 1, p90: monday + 2, onTimePercent: 62 }, monday)).toBe('Half of the runs end by Mon 23 Nov, 80 % by Tue 24 Nov, 90 % by Wed 25 Nov; in time in 62 %.');
    expect(oddsSentence({ p50: null, p80: null, p90: null, onTimePercent: null }, monday)).toBe('');
  });

  it('TML-4 TML-17 days are as short as they can be, and those of another year name it', () => {
    const short = (from: number, days: number): string => shortSpan({ start: from, finish: from + days }, monday);
    expect([short(monday, 0), short(monday, 4), short(monday, 9), short(monday, 365), short(monday + 35, 11), short(monday + 436, 6), short(monday + 436, 0), short(monday - 366, 3), short(monday + 380, 40)])
      .toEqual(['23 Nov', '23–27 Nov', '23 Nov–2 Dec', '23 Nov–23 Nov 2027', '28 Dec–8 Jan 2027', '2–8 Feb 2028', '2 Feb 2028', '22–25 Nov 2025', '8 Dec 2027–17 Jan 2028']);
    expect([spanWords({ start: monday, finish: monday + 4 }, monday), spanWords({ start: monday + 35, finish: monday + 46 }, monday), spanWords({ start: monday + 436, finish: monday + 436 }, monday)])
      .toEqual(['Mon 23 Nov to Fri 27 Nov', 'Mon 28 Dec to Fri 8 Jan 2027', 'Wed 2 Feb 2028']);
    expect(oddsSentence({ p50: monday + 30, p80: monday + 44, p90: monday + 45, onTimePercent: null }, monday)).toBe('Half of the runs end by Wed 23 Dec, 80 % by Wed 6 Jan 2027, 90 % by Thu 7 Jan 2027.');
    expect([slipText(3), slipText(-1), slipText(0), slipText(null)]).toEqual(['+3 d', '−1 d', '0 d', '']);
  });
});
