import type { Op } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';

export interface TakeWayOutInput {
  /** As on its button: "Move the deadline of “Lift” by 2 days". */
  readonly sentence: string;
  /** What `tryWayOut` changes of the plan. */
  readonly ops: readonly Op[];
}

/** Does for good what a way out did for trial. Refuses what the rows themselves forbid. */
export const takeWayOut: Command<TakeWayOutInput> = (workspace, { sentence, ops }) => checkedDraft(workspace, sentence, ops);
