import { describe, expect, it } from 'vitest';
import { deleteBudget, setBudget, setThresholds, type SetBudgetInput } from '../../../../src/shared/commands';
import { defaultThresholds } from '../../../../src/shared/costing';
import { projectId } from '../../../../src/shared/model';
import { aBudget, aProject, aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { refusalOf, valueOf } from '../../../support/results';

const crane = aProject('p', { name: 'Harbour crane' });
const input: SetBudgetInput = { projectId: crane.id, labour: 4_000_000, lines: [{ category: ' Travel ', amount: 500_000 }], reserve: 500_000, reason: '', approver: ' Mia Lund ' };
const present = aBudget('b', 'p', { labour: 4_000_000, lines: [{ category: 'Travel', amount: 500_000 }], reserve: 500_000, decisions: [{ day: monday - 30, total: 5_000_000, reason: '', approver: 'Mia Lund' }] });
const none = aWorkspace({ projects: [crane] });
const plan = aWorkspace({ projects: [crane], budgets: [present] });

describe('budgets', () => {
  it('MON-1 are set with the decision that set them', () => {
    expect(valueOf(setBudget(none, input, countingContext()))).toEqual({
      label: 'Set the budget of “Harbour crane” to 50,000.00 EUR',
      ops: [{ table: 'budgets', id: 'new-1', before: null, after: { ...present, id: 'new-1', thresholds: defaultThresholds, decisions: [{ day: monday, total: 5_000_000, reason: '', approver: 'Mia Lund' }] } }],
    });
  });

  it('MON-2 change for a reason, and keep the decisions before', () => {
    const decision = { day: monday - 1, total: 5_500_000, reason: 'Second crane', approver: 'Mia Lund' };
    expect(valueOf(setBudget(plan, { ...input, labour: 4_500_000, reason: ' Second crane ', day: monday - 1 }, countingContext()))).toEqual({
      label: 'Change the budget of “Harbour crane” from 50,000.00 EUR to 55,000.00 EUR', reason: 'Second crane',
      ops: [{ table: 'budgets', id: 'b', before: present, after: { ...present, labour: 4_500_000, decisions: [...present.decisions, decision] } }],
    });
    expect(valueOf(setBudget(plan, { ...input, labour: 4_500_000, reserve: 0, reason: 'Reserve released' }, countingContext())).label).toBe('Change the parts of the budget of “Harbour crane”, 50,000.00 EUR as before');
    expect(refusalOf(setBudget(plan, { ...input, labour: 1, reason: '  ' }, countingContext()))).toEqual({
      code: 'reason-missing', sentence: 'The budget of “Harbour crane” is approved already, and a change needs a reason.', nextStep: 'Say why it changes, and who approved it.',
    });
  });

  it.each<readonly [Partial<SetBudgetInput>, string, RegExp]>([
    [{}, 'nothing-changed', /^That is how it is already/],
    [{ lines: [{ category: 'Travel', amount: 1 }, { category: 'travel ', amount: 2 }], reason: 'x' }, 'duplicate-name', /^The category “travel” is named twice\.$/],
    [{ labour: -1, reason: 'x' }, 'invalid', /labour must be a whole number/],
    [{ labour: 0.5, reason: 'x' }, 'invalid', /labour must be a whole number/],
    [{ lines: [{ category: ' ', amount: 1 }], reason: 'x' }, 'invalid', /category\) must not be empty/],
    [{ projectId: projectId('gone') }, 'gone', /^This project is no longer in the plan/],
  ])('MON-3 refuse %j', (over, code, sentence) => {
    const refusal = refusalOf(setBudget(plan, { ...input, ...over }, countingContext()));
    expect(refusal.code).toBe(code);
    expect(refusal.sentence).toMatch(sentence);
  });

  it('MON-4 are watched by thresholds of their own', () => {
    expect(valueOf(setThresholds(plan, { projectId: crane.id, thresholds: { spentPercent: 70 } }, countingContext()))).toEqual({
      label: 'Change when the money of “Harbour crane” asks for attention', ops: [{ table: 'budgets', id: 'b', before: present, after: { ...present, thresholds: { ...defaultThresholds, spentPercent: 70 } } }],
    });
    expect(refusalOf(setThresholds(none, { projectId: crane.id, thresholds: {} }, countingContext())).code).toBe('no-budget');
    expect(refusalOf(setThresholds(plan, { projectId: crane.id, thresholds: { spentPercent: 80 } }, countingContext())).code).toBe('nothing-changed');
    expect(refusalOf(setThresholds(plan, { projectId: crane.id, thresholds: { spentPercent: -1 } }, countingContext())).code).toBe('invalid');
    expect(refusalOf(setThresholds(plan, { projectId: projectId('x'), thresholds: {} }, countingContext())).code).toBe('gone');
  });

  it('MON-4 go with a reason', () => {
    expect(valueOf(deleteBudget(plan, { projectId: crane.id, reason: 'Paid by the client' }, countingContext()))).toEqual({ label: 'Delete the budget of “Harbour crane”', reason: 'Paid by the client', ops: [{ table: 'budgets', id: 'b', before: present, after: null }] });
    expect(refusalOf(deleteBudget(plan, { projectId: crane.id, reason: '' }, countingContext())).code).toBe('reason-missing');
    expect(refusalOf(deleteBudget(none, { projectId: crane.id, reason: 'x' }, countingContext())).code).toBe('gone');
  });
});
