import type { TaskId, Workspace } from '../../model';
import type { Proposal } from '../proposal/types';
import { ableIn, factsOf, needed, proofForAble, proofOf, type Fact, type Proof, type Question } from './forbids';
import { groundsOf, type Grounds } from './jobs';
import { questionIn, questionsOf, type QuestionAbout } from './questions';
import type { Impossibility } from './types';
import { waysOutOf } from './waysOut';
import { alsoWaitsWords } from './alsoWaits';
import { factWords, impossibilityWords, missingMinutes } from './words';

/** So many are looked at, and so many told: each is about other work. */
const mostAsked = 100;
const mostTold = 8;

/** A question that is ruled out, with the others that are for the very same want of somebody. */
interface Ruled {
  readonly about: QuestionAbout;
  readonly question: Question;
  readonly facts: readonly Fact[];
  readonly proof: Proof;
  readonly alike: TaskId[];
}

/**
 * Why work is left out of a proposal or late in it, where that can be proven: the smallest set of facts found that rules it out (without any one of them
 * it would not be ruled out), and ways out, each a plan or a question that can be tried at once. What is not told here is not proven impossible.
 */
export const impossibilitiesOf = (workspace: Workspace, proposal: Proposal): readonly Impossibility[] => {
  const making = explaining(workspace, proposal);
  for (;;) {
    const { done, value } = making.next();
    if (done === true) return value;
  }
};

/** The same in steps, one a question, for whoever has to listen in between. */
export function* explaining(workspace: Workspace, proposal: Proposal): Generator<null, readonly Impossibility[]> {
  const grounds = groundsOf(workspace, proposal.request);
  const told: Impossibility[] = [];
  for (const ruled of yield* ruledOut(workspace, grounds, proposal)) {
    if (told.length === mostTold) break;
    const { about, question, facts, proof, alike } = ruled;
    const forAble = proofForAble(grounds, question, facts, proof);
    const sentence = [impossibilityWords(grounds, question, facts, proof, alike), alsoWaitsWords(grounds, proposal, question, facts, alike)].filter((words) => words !== '').join(' ');
    const listed = factWords(grounds, question, facts, proof);
    const taskIds = [...new Set([...listed.flatMap((fact) => fact.taskIds), ...alike])].sort();
    if (told.some((other) => other.sentence === sentence || (proof.kind === 'crowded' && other.missing > 0 && taskIds.every((id) => other.taskIds.includes(id))))) continue;
    told.push({
      id: `${about.taskId} ${about.bookingId ?? 'new'} ${about.kind} ${about.id}`.trim(), sentence, facts: listed, taskIds, resourceIds: ableIn(grounds, question, proof),
      missing: missingMinutes(question, forAble), waysOut: waysOutOf({ grounds, about, question, facts, proof: forAble }),
    });
    yield null;
  }
  return told;
}

function* ruledOut(workspace: Workspace, grounds: Grounds, proposal: Proposal): Generator<null, readonly Ruled[]> {
  const found: Ruled[] = [];
  const wants = new Map<string, Ruled>();
  for (const about of questionsOf(workspace, grounds, proposal).slice(0, mostAsked)) {
    yield null;
    const question = questionIn(grounds, about);
    const all = question === null ? [] : factsOf(grounds, question);
    if (question === null || proofOf(grounds, question, all) === null) continue;
    const facts = needed(grounds, question, all);
    const proof = proofOf(grounds, question, facts);
    if (proof === null) continue;
    const want = wantIn(facts, proof);
    const same = want === null ? undefined : wants.get(want);
    if (same !== undefined && about.taskId !== same.about.taskId) same.alike.push(about.taskId);
    if (same !== undefined) continue;
    const ruled: Ruled = { about, question, facts, proof, alike: [] };
    found.push(ruled);
    if (want !== null) wants.set(want, ruled);
  }
  return found;
}

/** What nobody has, as far as that is the same for other work; null: it is another matter. */
const wantIn = (facts: readonly Fact[], { kind }: Proof): string | null => {
  if (kind !== 'nobody' || facts.some((fact) => fact.kind === 'holder')) return null;
  return facts.map((fact) => (fact.kind === 'requirement' ? `${fact.requirement.skillId} ${String(fact.requirement.level)}` : fact.kind)).sort().join();
};
