import { formatDay, formatHours } from '../../calendar';
import { quotedTitle, type Minutes, type ResourceId, type SkillRequirement, type TaskId, type Workspace } from '../../model';
import { capitalised, dayWordsNear, nameOf, namesOf, titleOf } from '../proposal/words';
import { ableIn, type Fact, type Proof, type Question } from './forbids';
import type { Grounds } from './jobs';
import type { ForbiddingFact } from './types';

/** "Licence", "Licence at level 3". */
export const skillWords = (workspace: Workspace, { skillId, level }: SkillRequirement): string =>
  `${workspace.skills.get(skillId)?.name ?? 'a skill that is gone'}${level > 1 ? ` at level ${String(level)}` : ''}`;

/** A proof by the time there is. */
type TimeProof = Extract<Proof, { readonly kind: 'crowded' | 'noTime' }>;

const numbers = ['Nobody', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** What a due day belongs to: "“Lift” is due Tue 1 Dec", "M2 is due Tue 1 Dec", "The plan ends on Tue 1 Dec". */
export const dueWords = ({ workspace, request }: Grounds, { job, due }: Question): string => {
  const day = dayWordsNear(due.day, request.from);
  switch (due.kind) {
    case 'until': return `The plan ends on ${day}`;
    case 'deadline': return `${quotedTitle(job.task.title)} is due ${day}`;
    case 'milestone': return `${[...workspace.milestones.values()].find(({ id }) => id === due.id)?.name ?? ''} is due ${day}`;
    case 'project': return `${[...workspace.projects.values()].find(({ id }) => id === due.id)?.name ?? ''} is due ${day}`;
  }
};

/** Why it cannot be, in one sentence. `alike`: other work that wants the same. */
export const impossibilityWords = (grounds: Grounds, question: Question, facts: readonly Fact[], proof: Proof, alike: readonly TaskId[] = []): string => {
  const { workspace, request: { from } } = grounds;
  const { job, due } = question;
  const title = quotedTitle(job.task.title);
  const lapse = facts.some(({ kind }) => kind === 'expiry') ? lapseWords(grounds, question) : '';
  const skills = requirementsIn(facts).map((requirement) => skillWords(workspace, requirement));
  const before = facts.flatMap((fact) => (fact.kind === 'before' ? [titleOf(workspace, fact.taskId)] : []));
  const by = facts.some(({ kind }) => kind === 'due') ? ` by ${dayWordsNear(due.day, from)}` : '';
  const after = before.length === 0 ? '' : ` after ${namesOf(before)}`;
  if (proof.kind === 'nobody') return nobodyWords(workspace, question, facts, skills, alike);
  if (proof.kind === 'lapses' || (lapse !== '' && proof.kind === 'noTime')) return `${title} takes ${formatHours(job.minutes)}${after}, and ${lapse}.`;
  if (proof.kind === 'late') return `${title} cannot begin before ${dayWordsNear(proof.start, from)}${before.length === 0 ? '' : `, because ${namesOf(before)} ${before.length === 1 ? 'comes' : 'come'} first`}; ${lowered(dueWords(grounds, question))}.`;
  if (proof.kind === 'noTime') {
    const who = namesOf(proof.resourceIds.map((id) => nameOf(workspace, id)));
    const each = !countsOnlyAble(grounds, question, proof) ? `${noneOf(grounds, question, facts)} more than` : proof.resourceIds.length === 1 ? `${who} has` : `of ${who} nobody has more than`;
    const then = by !== '' && !countsOnlyAble(grounds, question, proof) ? ' until then' : '';
    return `${title} takes ${formatHours(job.minutes)}${facts.some(({ kind }) => kind === 'oneGo') ? ' in one go' : ''}${after}${by}; ${each} ${formatHours(proof.most)}${then}.`;
  }
  const group = skills.length > 0 || countsOnlyAble(grounds, question, proof) ? groupWords(workspace, job.task.effortOf, proof.resourceIds, skills) : everybodyWords(grounds, question, facts, proof.resourceIds);
  return `${group}: ${formatHours(proof.needed)} needed${after}, ${formatHours(proof.there)} there${by}.`;
};

const lowered = (words: string): string => (words.startsWith('The ') ? `the ${words.slice(4)}` : words.startsWith('“') ? `it${words.slice(words.indexOf('”') + 1)}` : words);

const requirementsIn = (facts: readonly Fact[]): readonly SkillRequirement[] => facts.flatMap((fact) => (fact.kind === 'requirement' ? [fact.requirement] : []));

/** "Two people have Licence at level 3", "Only Ana can do it". */
const groupWords = (workspace: Workspace, effortOf: 'people' | 'equipment', ids: readonly ResourceId[], skills: readonly string[]): string => {
  const what = skills.length === 0 ? 'can do it' : `${ids.length === 1 ? 'has' : 'have'} ${namesOf(skills)}`;
  if (ids.length === 1) return `Only ${namesOf(ids.map((id) => nameOf(workspace, id)))} ${what}`;
  return `${numbers[ids.length] ?? String(ids.length)} ${kindWords(effortOf)} ${what}`;
};

const kindWords = (effortOf: 'people' | 'equipment'): string => (effortOf === 'people' ? 'people' : 'pieces of equipment');

/** Whether whoever a proof counts can do the job as the plan asks. If not, they are not named: what it asks is left aside because even then there is no way. */
const countsOnlyAble = (grounds: Grounds, question: Question, proof: TimeProof): boolean => ableIn(grounds, question, proof).length === proof.resourceIds.length;

/** " with Inspection at level 3": of all that is asked what is not left aside. */
const withWords = (workspace: Workspace, facts: readonly Fact[]): string => {
  const skills = requirementsIn(facts).map((requirement) => skillWords(workspace, requirement));
  return skills.length === 0 ? '' : ` with ${namesOf(skills)}`;
};

const isOfChosen = (facts: readonly Fact[]): boolean => facts.some(({ kind }) => kind === 'chosen');

const noneOf = ({ workspace }: Grounds, { job }: Question, facts: readonly Fact[]): string =>
  `${isOfChosen(facts) ? 'none of those chosen' : job.task.effortOf === 'people' ? 'nobody' : 'no piece of equipment'}${withWords(workspace, facts)} has`;

const everybodyWords = ({ workspace }: Grounds, { job }: Question, facts: readonly Fact[], ids: readonly ResourceId[]): string =>
  `${ids.length === 2 ? 'Both' : `All ${String(ids.length)}`} ${kindWords(job.task.effortOf)}${isOfChosen(facts) ? ' chosen' : ''}${withWords(workspace, facts)} together`;

const nobodyWords = (workspace: Workspace, { job }: Question, facts: readonly Fact[], skills: readonly string[], alike: readonly TaskId[]): string => {
  const title = namesOf([job.task.id, ...alike].map((id) => titleOf(workspace, id)));
  const asked = namesOf(skills);
  if (facts.some(({ kind }) => kind === 'holder') && job.holder !== null) {
    return `${title} is with ${nameOf(workspace, job.holder)}${asked === '' ? ', who cannot do it' : `, who does not have ${asked}`}, and giving work to others is not allowed.`;
  }
  const who = facts.some(({ kind }) => kind === 'chosen') ? 'None of those chosen' : 'Nobody';
  return asked === '' ? `${who} can do ${title}.` : `${who} has ${asked}${skills.length > 1 ? ' together' : ''}, which ${title} ${alike.length === 0 ? 'needs' : 'need'}.`;
};

/** "Licence of Ana lapses on 25 Nov 2026": of all who could do it. */
const lapseWords = (grounds: Grounds, { job }: Question): string => {
  const { workspace } = grounds;
  const lapses = grounds.ableOf(job).flatMap(({ resource, until }) =>
    resource.skills.filter(({ expires, skillId }) => expires !== null && expires === until && job.task.requirements.some((asked) => asked.skillId === skillId))
      .map(({ skillId, expires }) => `${workspace.skills.get(skillId)?.name ?? ''} of ${resource.name} lapses on ${formatDay(expires ?? 0, 'dayMonthYear')}`));
  return namesOf(lapses);
};

/** The facts one by one, as they are listed under the sentence. */
export const factWords = (grounds: Grounds, question: Question, facts: readonly Fact[], proof: Proof): readonly ForbiddingFact[] => {
  const { workspace, request } = grounds;
  const { job } = question;
  const title = quotedTitle(job.task.title);
  const fact = (kind: ForbiddingFact['kind'], sentence: string, about: Partial<ForbiddingFact> = {}): ForbiddingFact => ({ kind, taskIds: [job.task.id], resourceIds: [], sentence, ...about });
  const own = facts.map((each): ForbiddingFact => {
    switch (each.kind) {
      case 'requirement': return fact('nobody', `${title} needs ${skillWords(workspace, each.requirement)}`);
      case 'chosen': return fact('notAllowed', `Only ${namesOf((request.resourceIds ?? []).map((id) => nameOf(workspace, id)))} ${request.resourceIds?.length === 1 ? 'was' : 'were'} chosen for this plan`, { taskIds: [], resourceIds: request.resourceIds ?? [] });
      case 'holder': return fact('notAllowed', 'Giving work to others is not allowed');
      case 'expiry': return fact('certificate', lapseWords(grounds, question));
      case 'due': return fact('deadline', dueWords(grounds, question));
      case 'locks': return fact('locked', 'Locked work stays where it is');
      case 'oneGo': return fact('noRun', job.task.splittable ? 'Splitting work is not allowed' : `${title} must be done in one go`);
      case 'before': return fact('chain', `${titleOf(workspace, each.taskId)} comes before ${title}`, { taskIds: [each.taskId, job.task.id] });
      case 'rival': return fact('window', `${quotedTitle(each.job.task.title)} takes ${formatHours(each.job.minutes)} of the same people`, { taskIds: [each.job.task.id] });
    }
  });
  return [fact('window', `${title} takes ${formatHours(job.minutes)}`), ...own, ...(proof.kind === 'crowded' || proof.kind === 'noTime' ? [fact('capacity', thereWords(grounds, question, facts, proof), { taskIds: [], resourceIds: ableIn(grounds, question, proof) })] : [])];
};

const thereWords = (grounds: Grounds, question: Question, facts: readonly Fact[], proof: TimeProof): string => {
  const { from } = grounds.request;
  const until = `from ${dayWordsNear(proof.start, from)} to ${dayWordsNear(question.due.day, from)}`;
  const names = namesOf(proof.resourceIds.map((id) => nameOf(grounds.workspace, id)));
  const isOne = proof.resourceIds.length === 1;
  const mayBeNamed = countsOnlyAble(grounds, question, proof);
  if (proof.kind === 'crowded') return `${mayBeNamed ? `${names} ${isOne ? 'has' : 'have together'}` : `${everybodyWords(grounds, question, facts, proof.resourceIds)} have`} ${formatHours(proof.there)} ${until}`;
  return `${mayBeNamed ? `${names} ${isOne ? 'has' : 'have each at most'}` : `${capitalised(noneOf(grounds, question, facts))} more than`} ${formatHours(proof.most)} ${until}`;
};

/** Minutes that are missing; 0 where minutes are not the measure. */
export const missingMinutes = ({ job }: Question, proof: Proof): Minutes =>
  proof.kind === 'crowded' ? proof.needed - proof.there : proof.kind === 'noTime' ? job.minutes - proof.most : 0;
