/** Why something was not done: a sentence for the user, and what they can do next. */
export interface Refusal {
  /** Stable, kebab-case; tests and screens decide by this, never by the sentence. */
  readonly code: string;
  /** What happened and what it means for the plan. Ends with a full stop. */
  readonly sentence: string;
  /** What to do about it. Ends with a full stop. */
  readonly nextStep: string;
}

/** An expected outcome: a value, or the reason there is none. Surprises are exceptions instead. */
export type Result<T, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

export const succeed = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refuse = <R extends Refusal>(refusal: R): { readonly ok: false; readonly refusal: R } => ({ ok: false, refusal });

/** `refuse` for the usual refusal without extra facts. */
export const refuseWith = (code: string, sentence: string, nextStep: string): { readonly ok: false; readonly refusal: Refusal } =>
  refuse({ code, sentence, nextStep });
