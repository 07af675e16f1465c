import type { SentReportId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { removed } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, kindOrCounted } from '../support/words';

export interface DeleteSentReportsInput {
  readonly ids: readonly SentReportId[];
}

/** Takes kept reports out of the plan. What they became, on paper or as files, stays where it is. */
export const deleteSentReports: Command<DeleteSentReportsInput> = (workspace, { ids }) => {
  const reports = rowsThere(workspace, 'sentReports', ids);
  if (reports.length === 0) return gone('This report');
  return checkedDraft(workspace, `Delete ${kindOrCounted(reports.map(({ title }) => title), 'report')}`, reports.map((report) => removed('sentReports', report)));
};
