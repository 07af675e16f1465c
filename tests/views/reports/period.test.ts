import { describe, expect, test } from 'vitest';
import { choiceFrom, subjectsOf } from '../../../src/renderer/views/reports/choice';
import { keptReports, lastReport, periodStart } from '../../../src/renderer/views/reports/reportPeriod';
import { mostEntries, readPeriod } from '../../../src/renderer/views/reports/useRecordedChanges';
import { changeId, sentReportId, type SentReport } from '../../../src/shared/model';
import type { HistoryEntry } from '../../../src/shared/history';
import { aPerson, aProject, aWorkspace, monday } from '../../support/builders';

const aReport = (id: string, over: Partial<SentReport> = {}): SentReport => ({ id: sentReportId(id), kind: 'project', subject: 'harbour', title: id, day: monday, sentDay: monday, content: '{}', ...over });

describe('RPO-7 the period of a report', () => {
  const choice = { kind: 'project', subject: 'harbour' } as const;
  const statusDay = monday + 9;

  test('begins the day after the last report of the same kind and subject', () => {
    const workspace = aWorkspace({ sentReports: [aReport('one', { day: monday - 7 }), aReport('two', { day: monday + 2 }), aReport('other', { day: monday + 5, subject: 'tower' }), aReport('whole', { day: monday + 6, kind: 'portfolio', subject: '' })] });
    expect([periodStart(workspace, choice, statusDay), lastReport(workspace, choice, statusDay)?.title]).toEqual([monday + 3, 'two']);
  });

  test('without one, it is the last seven days', () => {
    expect([periodStart(aWorkspace(), choice, statusDay), lastReport(aWorkspace(), choice, statusDay)]).toEqual([statusDay - 6, null]);
  });

  test('what goes out today does not end today’s own period, nor does a report of a later day', () => {
    const workspace = aWorkspace({ sentReports: [aReport('last', { day: monday }), aReport('today', { day: statusDay }), aReport('later', { day: statusDay + 7 })] });
    expect(periodStart(workspace, choice, statusDay)).toBe(monday + 1);
  });

  test('SCN-51: what went out on a scenario is no report on the plan', () => {
    const ofScenario = JSON.stringify({ scenario: 'More welders' });
    const workspace = aWorkspace({ sentReports: [aReport('plan', { day: monday }), aReport('later', { day: monday + 4, content: ofScenario }), aReport('latest', { day: monday + 6, content: ofScenario })] });
    expect([periodStart(workspace, choice, statusDay), lastReport(workspace, choice, statusDay)?.title, keptReports(workspace).length]).toEqual([monday + 1, 'plan', 3]);
    expect(lastReport(aWorkspace({ sentReports: [aReport('only', { day: monday, content: ofScenario })] }), choice, statusDay)).toBe(null);
  });

  test('kept reports are listed the newest first', () => {
    const workspace = aWorkspace({ sentReports: [aReport('a', { sentDay: monday }), aReport('c', { sentDay: monday + 7 }), aReport('b', { sentDay: monday + 3 })] });
    expect(keptReports(workspace).map(({ title }) => title)).toEqual(['c', 'b', 'a']);
  });
});

describe('RPO-11 what changed is read from the history', () => {
  const entry = (seq: number, day: number): HistoryEntry => ({
    seq, kind: 'do', of: null, undoTop: null, redoTop: null, below: null, change: { id: changeId(`c${String(seq)}`), at: new Date((day * 24 + 12) * 3_600_000).toISOString(), by: 'Ana', label: `Change ${String(seq)}`, ops: [] },
  });
  /** A history as a session reads it, newest first, a page at a time. */
  const sessionOf = (entries: readonly HistoryEntry[]) => {
    const asked: (number | null)[] = [];
    return {
      asked,
      historyBefore: async (seq: number | null, limit: number) => {
        asked.push(seq);
        return entries.filter((one) => seq === null || one.seq < seq).sort((a, b) => b.seq - a.seq).slice(0, limit);
      },
    };
  };
  const seqs = (entries: readonly { readonly change: { readonly id: string } }[]): readonly string[] => entries.map(({ change }) => change.id);

  test('that of the period, in the order in which it was made, and no further back', async () => {
    const session = sessionOf(Array.from({ length: 900 }, (_, place) => entry(place + 1, monday - 899 + place)));
    const period = await readPeriod(session, monday - 2);
    expect([seqs(period.entries), period.reach, session.asked]).toEqual([['c898', 'c899', 'c900'], 'whole', [null]]);
  });

  test('all of a short history', async () => {
    const period = await readPeriod(sessionOf([entry(1, monday), entry(2, monday)]), monday - 7);
    expect([seqs(period.entries), period.reach]).toEqual([['c1', 'c2'], 'whole']);
  });

  test('a period with more than is read says so', async () => {
    const period = await readPeriod(sessionOf(Array.from({ length: mostEntries + 50 }, (_, place) => entry(place + 1, monday))), monday);
    expect([period.entries.length, period.reach, seqs(period.entries).at(-1)]).toEqual([mostEntries, 'cut', `c${String(mostEntries + 50)}`]);
  });
});

describe('RPO-13 what a report is about', () => {
  const workspace = aWorkspace({ resources: [aPerson('ben', { name: 'Ben', team: 'Yard' }), aPerson('ana', { name: 'Ana', team: 'Yard' }), aPerson('gone', { archived: true, team: 'Old' })], projects: [aProject('tower', { name: 'Tower' }), aProject('harbour', { name: 'Harbour' }), aProject('old', { archived: true })] });
  const last = { kind: 'portfolio', subject: '' } as const;

  test('what the address asks for, else what was looked at last', () => {
    expect([choiceFrom(workspace, { kind: 'project', subject: 'tower' }, last), choiceFrom(workspace, {}, { kind: 'person', subject: 'ben' }), choiceFrom(workspace, { kind: 'nonsense' }, last)]).toEqual([{ kind: 'project', subject: 'tower' }, { kind: 'person', subject: 'ben' }, last]);
  });

  test('a subject that is gone or archived is the first there is, by name', () => {
    expect([choiceFrom(workspace, { kind: 'project', subject: 'old' }, last), choiceFrom(workspace, { kind: 'person' }, last), choiceFrom(aWorkspace(), { kind: 'team', subject: 'Yard' }, last)]).toEqual([{ kind: 'project', subject: 'harbour' }, { kind: 'person', subject: 'ana' }, { kind: 'team', subject: '' }]);
  });

  test('archived people, projects and their teams are not offered', () => {
    expect([subjectsOf(workspace, 'team'), subjectsOf(workspace, 'project').map(({ label }) => label), subjectsOf(workspace, 'capacity')]).toEqual([[{ value: 'Yard', label: 'Yard' }], ['Harbour', 'Tower'], []]);
  });
});
