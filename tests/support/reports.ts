import type { ReportDocument } from '../../src/shared/reporting';

/** Names that people and files really have, and those that somebody tries. */
export const nastyNames: readonly string[] = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "=cmd|'/c calc'!A1", '@SUM(1+1)', '</style><style>*{display:none}</style>', '</main><main>', '&lt;b&gt;', 'עברית ו-English', 'مشروع الميناء', '👩‍🏭🏗️', 'x'.repeat(200), 'a\u202Etxt.exe',
];

/** A report with a block of most kinds, all called `name`. */
export const aDocument = (name = 'Harbour gate'): ReportDocument => ({
  version: 1, kind: 'project', subject: 'harbour', title: `${name}: status`, subtitle: 'Week 48', statusDay: '2026-11-25', since: '2026-11-19', workspace: name, scenario: '', currency: 'EUR', page: { size: 'A4', orientation: 'portrait' },
  pages: [
    {
      id: 'front', title: name, layout: 'front',
      blocks: [
        { type: 'rag', id: 'rag', status: 'amber', derived: 'green', reasonId: 'reason', reason: `${name} waits.` },
        { type: 'paragraph', id: 'summary', label: 'Summary', text: `About ${name}.\nTwo lines.` },
        { type: 'figures', items: [{ label: 'Budget', value: '1,200.00 EUR', note: name }] },
        { type: 'heading', level: 2, text: name },
        { type: 'table', id: 'milestones', caption: 'Milestones', columns: [{ name: 'Milestone', kind: 'text' }, { name: 'Due', kind: 'day' }, { name: 'Cost', kind: 'money' }, { name: 'Effort', kind: 'hours' }], rows: [[name, '2026-11-27', 120_050, 450], ['Gate hung', null, null, 60]], total: null, more: 'and 2 more' },
        { type: 'chart', id: 'cost', scene: { width: 400, height: 200, title: name, description: name, marks: [{ kind: 'line', tone: 'axis', x1: 0, y1: 0, x2: 400, y2: 0 }, { kind: 'text', tone: 'axis', x: 1, y: 10, text: name, anchor: 'start', strength: 'quiet' }] } },
      ],
    },
    { id: 'details', title: 'Details', layout: 'plain', blocks: [{ type: 'list', id: 'changes', items: [{ lead: name, text: name }], more: '' }, { type: 'decisions', id: 'decisions', items: [{ text: name, who: name, by: '2026-12-01' }], more: '' }] },
  ],
});
