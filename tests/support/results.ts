import type { Refusal, Result } from '../../src/shared/model';

/** The value of a result that should be one. */
export const valueOf = <T, R extends Refusal>(result: Result<T, R>): T => {
  if (!result.ok) throw new Error(`Refused with ${result.refusal.code}: ${result.refusal.sentence}`);
  return result.value;
};

/** The refusal of a result that should be one. */
export const refusalOf = <T, R extends Refusal>(result: Result<T, R>): R => {
  if (result.ok) throw new Error(`Not refused: ${JSON.stringify(result.value)}`);
  return result.refusal;
};
