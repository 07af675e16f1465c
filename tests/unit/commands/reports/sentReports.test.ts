import { describe, expect, test } from 'vitest';
import { deleteSentReports, sendReport, sendReports } from '../../../../src/shared/commands';
import { sentReportId, type SentReport } from '../../../../src/shared/model';
import { aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';

const input = { kind: 'project', subject: 'harbour', title: 'Harbour crane: status', day: monday, content: '{"version":1}' } as const;
const kept: SentReport = { ...input, id: sentReportId('r1'), sentDay: monday };

describe('RPO-5 what goes out is kept', () => {
  test('with its exact content and today, as one change', () => {
    expect(sendReport(aWorkspace(), input, countingContext('r', monday + 2))).toEqual({
      ok: true,
      value: { label: 'Keep report “Harbour crane: status”', ops: [{ table: 'sentReports', id: 'r-1', before: null, after: { ...kept, id: 'r-1', sentDay: monday + 2 } }] },
    });
  });

  test('once a day in the same words; another day, other words, another subject are another report', () => {
    const workspace = aWorkspace({ sentReports: [kept] });
    const answers = [
      sendReport(workspace, input, countingContext('r', monday)),
      sendReport(workspace, input, countingContext('r', monday + 1)),
      sendReport(workspace, { ...input, content: '{"version":1,"a":1}' }, countingContext('r', monday)),
      sendReport(workspace, { ...input, subject: 'tower' }, countingContext('r', monday)),
    ];
    expect(answers.map((answer) => (answer.ok ? 'kept' : answer.refusal.code))).toEqual(['nothing-changed', 'kept', 'kept', 'kept']);
  });

  test('several together are one change, without those that were kept today already', () => {
    const other = { ...input, subject: 'tower', title: 'Tower: status' };
    const third = { ...input, subject: 'pier', title: 'Pier: status' };
    const sent = sendReports(aWorkspace({ sentReports: [kept] }), { reports: [input, other, third] }, countingContext('r', monday));
    expect(sent.ok ? [sent.value.label, sent.value.ops.map(({ after }) => after)] : sent.refusal).toEqual(['Keep 2 reports', [{ ...kept, ...other, id: 'r-1' }, { ...kept, ...third, id: 'r-2' }]]);
  });

  test('a title of any length fits, cut at a whole character', () => {
    const sent = sendReport(aWorkspace(), { ...input, title: '😀'.repeat(400) }, countingContext());
    const after = sent.ok ? sent.value.ops[0]?.after : null;
    expect(after).toEqual({ ...kept, id: 'new-1', title: '😀'.repeat(250) });
  });

  test('one that is longer than a plan should carry says so', () => {
    const sent = sendReport(aWorkspace(), { ...input, content: 'x'.repeat(5_000_001) }, countingContext());
    expect(sent).toEqual({
      ok: false,
      refusal: { code: 'too-long', sentence: 'Harbour crane: status is too long to be kept in the plan. It went out, and nothing else was changed.', nextStep: 'Keep the file that it became, or report on a part of the plan.' },
    });
  });
});

describe('RPO-6 kept reports can be taken out', () => {
  test('those named, in one change', () => {
    const other: SentReport = { ...kept, id: sentReportId('r2') };
    const workspace = aWorkspace({ sentReports: [kept, other, { ...kept, id: sentReportId('r3') }] });
    expect([deleteSentReports(workspace, { ids: [kept.id] }, countingContext()), deleteSentReports(workspace, { ids: [kept.id, other.id, sentReportId('gone')] }, countingContext())]).toEqual([
      { ok: true, value: { label: 'Delete report “Harbour crane: status”', ops: [{ table: 'sentReports', id: 'r1', before: kept, after: null }] } },
      { ok: true, value: { label: 'Delete 2 reports', ops: [{ table: 'sentReports', id: 'r1', before: kept, after: null }, { table: 'sentReports', id: 'r2', before: other, after: null }] } },
    ]);
  });

  test('one that is gone already is told', () => {
    const answer = deleteSentReports(aWorkspace(), { ids: [kept.id] }, countingContext());
    expect(answer.ok ? null : answer.refusal.code).toBe('gone');
  });
});
