import { formatHours } from '../../../../shared/calendar';
import type { Fit, FitReasonKind } from '../../../../shared/matching';
import type { Workspace } from '../../../../shared/model';
import { cellName, loadWords } from '../../../../shared/queries/board';
import type { ViolationKind } from '../../../../shared/scheduling';
import type { BoardController } from './controller';
import type { DragSubject, Dragging, Trial } from './dragState';
import { chosenTasks } from './subjects';

/** "3 tasks chosen, 20 h." */
export const chosenWords = (controller: BoardController): string => {
  const chosen = chosenTasks(controller);
  const { unbooked } = controller.session.workspace().index;
  return `${String(chosen.length)} ${chosen.length === 1 ? 'task' : 'tasks'} chosen, ${formatHours(chosen.reduce((sum, id) => sum + (unbooked.get(id) ?? 0), 0))}.`;
};

/** What is in the hand: a task's title, or how many. */
export const subjectWords = (workspace: Workspace, subject: DragSubject): string =>
  subject.kind === 'task' && subject.taskIds.length > 1 ? `${String(subject.taskIds.length)} tasks` : workspace.tasks.get(subject.taskId)?.title ?? '';

/** The reasons of a fit by weight, parted so that a comma inside one cannot be mistaken. */
export const reasonsWords = ({ reasons }: Fit): string => reasons.map(({ sentence: words }) => words.replace(/\.$/u, '')).join(' · ');

/** The one reason that decides against somebody: "No Inspection". */
export const decisiveWords = ({ reasons }: Fit): string => (reasons.find(({ tone }) => tone === 'bad') ?? reasons[0])?.sentence ?? '';

const sentence = (words: string): string => (words === '' || words.endsWith('.') ? words : `${words}.`);

/** The rules that say the same as a reason of a fit. */
const sameAs: Readonly<Partial<Record<FitReasonKind, readonly ViolationKind[]>>> = {
  archived: ['archived'],
  skill: ['requiredSkill'],
  certification: ['missingCertification', 'lapsedCertification'],
  freeCapacity: ['deadline', 'overCapacity'],
  finish: ['deadline'],
  earliestStart: ['earliestStart'],
};

/** The strongest reason of a fit; none where a broken rule, or the refusal, says it anyway. */
const reasonBeside = (fit: Fit | undefined, trial: Trial | null): string => {
  const strongest = fit?.reasons[0];
  const isRefused = fit?.verdict === 'impossible' && trial?.outcome === 'refused';
  const isSaid = isRefused || (strongest?.tone === 'bad' && trial?.violations.some(({ kind }) => sameAs[strongest.kind]?.includes(kind)) === true);
  return strongest === undefined || isSaid ? '' : sentence(strongest.sentence);
};

/** What a keyboard drag says at each place: who and when, fit, the strongest reason, what it would come to, and what forbids it. */
export const aimWords = (workspace: Workspace, { target, fits, trial, subject }: Dragging): string => {
  if (target === null) return '';
  if (target.kind === 'tray') return 'Unassigned.';
  const fit = fits.get(target.resourceId);
  const load = trial?.preview?.loads.get(target.resourceId);
  return [
    `${cellName(workspace.resources.get(target.resourceId)?.name ?? '', target.day)}.`,
    fit === undefined || subject.kind === 'edge' ? '' : `${fit.verdict === 'impossible' ? '' : `${String(fit.score)}, `}${fit.verdictWords}.`,
    reasonBeside(fit, trial),
    ...new Set((trial?.violations ?? []).map((violation) => violation.sentence)),
    trial?.refusal ?? '',
    load === undefined ? '' : `Then ${loadWords(load)}.`,
  ].filter((words) => words !== '').join(' ');
};
