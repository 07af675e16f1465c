import type { ReportRequest } from '../../../shared/reporting';
import { useMilestoneOdds } from '../../hooks';

export interface ReportOdds {
  /** null: not worked out yet. Those of the plan before a change stay until the new ones are there. */
  readonly odds: ReportRequest['odds'];
  /** `failed`: they could not be worked out; nothing is to come. */
  readonly standing: 'ready' | 'waiting' | 'failed';
  /** 0 to 100. */
  readonly percent: number;
}

/** Likely days of milestones, as reports tell them. */
export const useReportOdds = (): ReportOdds => {
  const { state, done, odds } = useMilestoneOdds();
  return { odds: state === 'done' || odds.size > 0 ? odds : null, standing: state === 'done' ? 'ready' : state === 'failed' ? 'failed' : 'waiting', percent: Math.floor(100 * done) };
};
