import type { Workspace } from '../model';
import { accountsOf } from './accounts';
import { gapsIn, type CostGap } from './costSentences';
import { sumsOf } from './costs';
import type { CostQuestion, CostScope } from './question';

/** What the figures of a scope lack: the sentences of `costsOf`, each with where it is mended. */
export const costGapsOf = (workspace: Workspace, scope: CostScope, question: CostQuestion): readonly CostGap[] => {
  const accounts = accountsOf(workspace, question);
  return gapsIn(workspace, scope, accounts, sumsOf(workspace, scope, accounts));
};
