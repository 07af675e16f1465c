import type { Workspace } from '../../model';
import type { Proposal } from '../proposal/types';
import { factsOf, needed, proofOf } from './forbids';
import { groundsOf } from './jobs';
import { questionIn, questionsOf } from './questions';
import type { Impossibility } from './types';
import { waysOutOf } from './waysOut';
import { factWords, impossibilityWords, missingMinutes } from './words';

/** So many are looked at, and so many told: each is about other work. */
const mostAsked = 30;
const mostTold = 8;

/**
 * Why work is left out of a proposal or late in it, where that can be proven: the smallest set of facts found that rules it out (without any one of them
 * it would not be ruled out), and ways out, each a plan or a question that can be tried at once. What is not told here is not proven impossible.
 */
export const impossibilitiesOf = (workspace: Workspace, proposal: Proposal): readonly Impossibility[] => {
  const grounds = groundsOf(workspace, proposal.request);
  const told: Impossibility[] = [];
  for (const about of questionsOf(workspace, grounds, proposal).slice(0, mostAsked)) {
    if (told.length === mostTold) break;
    const question = questionIn(grounds, about);
    if (question === null) continue;
    const all = factsOf(grounds, question);
    if (proofOf(grounds, question, all) === null) continue;
    const facts = needed(grounds, question, all);
    const proof = proofOf(grounds, question, facts);
    if (proof === null) continue;
    const sentence = impossibilityWords(grounds, question, facts, proof);
    const listed = factWords(grounds, question, facts, proof);
    const taskIds = [...new Set(listed.flatMap((fact) => fact.taskIds))].sort();
    if (told.some((other) => other.sentence === sentence || (proof.kind === 'crowded' && other.missing > 0 && taskIds.every((id) => other.taskIds.includes(id))))) continue;
    told.push({
      id: `${about.taskId} ${about.bookingId ?? 'new'} ${about.kind} ${about.id}`.trim(), sentence, facts: listed, taskIds, resourceIds: 'resourceIds' in proof ? proof.resourceIds : [],
      missing: missingMinutes(question, proof), waysOut: waysOutOf({ grounds, about, question, facts, proof }),
    });
  }
  return told;
};
