import { useState } from 'react';

export interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Hands the text to `commit` if it differs from what the field showed, and shows the value again. */
  readonly finish: () => void;
  /** Forgets what was typed. */
  readonly reset: () => void;
  readonly isDirty: boolean;
}

/** What is being typed into a field whose value lives elsewhere: kept until it is handed over, then the value shows again. */
export const useDraft = (shown: string, commit: (text: string) => void): Draft => {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    text: draft ?? shown,
    setText: setDraft,
    finish: () => {
      setDraft(null);
      if (draft !== null && draft !== shown) commit(draft);
    },
    reset: () => setDraft(null),
    isDirty: draft !== null && draft !== shown,
  };
};

export interface CheckedDraft extends Draft {
  /** What is wrong with the text; null: nothing that is known. */
  readonly problem: string | null;
}

/** The same for text that may be refused: `take` answers why, and what cannot be taken stays in the field, to be mended. */
export const useCheckedDraft = (shown: string, take: (text: string) => string | null): CheckedDraft => {
  const [problem, setProblem] = useState<string | null>(null);
  const draft = useDraft(shown, (text) => {
    const why = take(text);
    setProblem(why);
    if (why !== null) draft.setText(text);
  });
  return {
    ...draft,
    problem,
    // What was mended to the text that the field shows anyway is no commit, but no fault any more either.
    finish: () => {
      setProblem(null);
      draft.finish();
    },
    reset: () => {
      setProblem(null);
      draft.reset();
    },
  };
};
