import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { type Violation } from '../../../shared/scheduling';
import { Button, Dialog, TextField, TriangleAlert } from '../../widgets';
import styles from './dropReason.module.css';

type AskReason = (violations: readonly Violation[]) => Promise<string | null>;

const AskReasonContext = createContext<AskReason | null>(null);

/**
 * Asks why a rule may be broken here. Answers the reason, or null where the user thinks better of it.
 * One question at a time: asking again answers null to the one before.
 */
export const useAskReason = (): AskReason => {
  const ask = useContext(AskReasonContext);
  if (ask === null) throw new Error('useAskReason was used outside of the frame');
  return ask;
};

interface Question {
  readonly violations: readonly Violation[];
  readonly answer: (reason: string | null) => void;
}

export const AskReasonProvider = ({ children }: { readonly children: ReactNode }) => {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = useCallback<AskReason>(
    (violations) =>
      new Promise((resolve) => {
        setQuestion((before) => {
          before?.answer(null);
          return { violations, answer: resolve };
        });
      }),
    [],
  );
  const answer = (reason: string | null): void => {
    question?.answer(reason);
    setQuestion(null);
  };
  return (
    <AskReasonContext value={ask}>
      {children}
      {question !== null && <ReasonDialog violations={question.violations} onAnswer={answer} />}
    </AskReasonContext>
  );
};

const reasonsFor: Readonly<Partial<Record<Violation['kind'], readonly string[]>>> = {
  overCapacity: ['Agreed overtime', 'Only a rough estimate', 'Will be sorted out this week'],
  requiredSkill: ['Works with somebody who has the skill', 'Learning on the job', 'Skill list is out of date'],
  timeOff: ['Agreed with the person', 'Time off is not certain yet'],
};

const commonReason = 'Agreed with the team';

/** Reasons that people give for these rules, the likeliest first. */
export const presetReasons = (violations: readonly Violation[]): readonly string[] => [...new Set([...violations.flatMap(({ kind }) => reasonsFor[kind] ?? []), commonReason])].slice(0, 4);

/**
 * A usual reason fills the field, where it can still be changed; one button, or Enter, places with what stands there.
 */
const ReasonDialog = ({ violations, onAnswer }: { readonly violations: readonly Violation[]; readonly onAnswer: (reason: string | null) => void }) => {
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const reason = text.trim();
  const place = (): void => {
    if (reason !== '') onAnswer(reason);
    else {
      setAsked(true);
      field.current?.focus();
    }
  };
  return (
    <Dialog
      title="Place it anyway?"
      isOpen
      size="small"
      onClose={() => onAnswer(null)}
      actions={
        <>
          <Button tone="quiet" onPress={() => onAnswer(null)}>
            Leave it
          </Button>
          <Button tone="primary" onPress={place}>
            Place with this reason
          </Button>
        </>
      }
    >
      <ul className={styles.violations}>
        {violations
          .filter(({ weight }) => weight !== 'notice')
          .map(({ kind, sentence }) => (
            <li key={kind} className={styles.violation}>
              <TriangleAlert className={styles.icon} aria-hidden="true" />
              {sentence}
            </li>
          ))}
      </ul>
      <div className={styles.presets} role="group" aria-label="Usual reasons">
        {presetReasons(violations).map((preset) => (
          <button
            key={preset}
            type="button"
            className={styles.preset}
            aria-pressed={reason === preset}
            onClick={() => {
              setText(preset);
              field.current?.focus();
            }}
          >
            {preset}
          </button>
        ))}
      </div>
      <TextField
        ref={field}
        label="Reason, kept in the history"
        value={text}
        onChange={setText}
        placeholder="Why it is right here"
        error={isAsked && reason === '' ? 'Choose a usual reason or write one.' : undefined}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter') place();
        }}
      />
    </Dialog>
  );
};
