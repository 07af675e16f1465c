import { formatHours } from '../../../../shared/calendar';
import type { Fit } from '../../../../shared/matching';
import type { Workspace } from '../../../../shared/model';
import { cellName, loadWords } from '../../../../shared/queries/board';
import type { BoardController } from './controller';
import type { DragSubject, Dragging } from './dragState';
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

/** What a keyboard drag says at each place: who and when, fit, the strongest reason, what it would come to, and what forbids it. */
export const aimWords = (workspace: Workspace, { target, fits, trial, subject }: Dragging): string => {
  if (target === null) return '';
  if (target.kind === 'tray') return 'Unassigned.';
  const fit = fits.get(target.resourceId);
  const load = trial?.preview?.loads.get(target.resourceId);
  return [
    `${cellName(workspace.resources.get(target.resourceId)?.name ?? '', target.day)}.`,
    fit === undefined || subject.kind === 'edge' ? '' : `${fit.verdict === 'impossible' ? '' : `${String(fit.score)}, `}${fit.verdictWords}.`,
    sentence(fit?.reasons[0]?.sentence ?? ''),
    ...(trial?.violations ?? []).map(({ sentence }) => sentence),
    trial?.refusal ?? '',
    load === undefined ? '' : `Then ${loadWords(load)}.`,
  ].filter((words) => words !== '').join(' ');
};
