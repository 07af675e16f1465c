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
