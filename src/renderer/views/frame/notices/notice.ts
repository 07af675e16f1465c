import { labelAfter, type Result } from '../../../../shared/model';
import { type About, isSameAbout } from './about';

/** One line about what happened. */
export interface Notice {
  /** What happened, in one sentence. */
  readonly message: string;
  /** `bad` stays until it is closed. */
  readonly tone?: 'info' | 'good' | 'bad';
  /** `offer`: with a button that undoes the change just done. */
  readonly undo?: 'offer';
  /** What was attempted. Good news of it takes older errors of the same along. */
  readonly about?: About;
}

export interface ShownNotice {
  readonly id: number;
  readonly message: string;
  readonly tone: 'info' | 'good' | 'bad';
  readonly undo: 'offer' | 'none';
  readonly about: About | null;
}

/** What a step back or forth through the changes says once it is taken, or why it is not. */
export const stepNotice = (step: 'undo' | 'redo', taken: Result<{ readonly label: string }>): Notice =>
  taken.ok
    ? { message: labelAfter(step === 'undo' ? 'Undone' : 'Done again', taken.value.label), about: [step] }
    : { message: `${taken.refusal.sentence} ${taken.refusal.nextStep}`, tone: 'bad', about: [step] };

/** At most so many at once; the oldest that is not an error makes room. */
export const mostNotices = 3;

/** The notices after one more: a new notice takes the place of older good news; errors stay, but for those of what is done now. */
export const withNotice = (shown: readonly ShownNotice[], notice: ShownNotice): readonly ShownNotice[] => {
  const errors = (notice.tone === 'bad' || notice.about === null ? shown : withoutErrors(shown, notice.about)).filter(({ tone }) => tone === 'bad' && notice.message !== '');
  return [...errors.filter(({ message }) => message !== notice.message), notice].slice(-mostNotices);
};

/** The notices once something is done after all that was refused before. */
export const withoutErrors = (shown: readonly ShownNotice[], about: About): readonly ShownNotice[] =>
  shown.some((notice) => isErrorAbout(notice, about)) ? shown.filter((notice) => !isErrorAbout(notice, about)) : shown;

const isErrorAbout = ({ tone, about: of }: ShownNotice, about: About): boolean => tone === 'bad' && isSameAbout(of, about);

/** The notices once the change they offer to undo is not the last one any more. */
export const withoutUndo = (shown: readonly ShownNotice[]): readonly ShownNotice[] =>
  shown.some(({ undo }) => undo === 'offer') ? shown.map((notice) => ({ ...notice, undo: 'none' as const })) : shown;
