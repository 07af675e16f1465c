import type { Workspace } from '../../../../shared/model';
import { cellName, loadWords } from '../../../../shared/queries/board';
import type { Dragging } from './dragState';

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
