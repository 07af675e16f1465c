import type { MinorUnits } from '../model';

const floorOf = (numerator: bigint, denominator: bigint): bigint => {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
};

/**
 * `amount * times / over`, rounded half up to a whole number, exactly: products too large for a number are taken as BigInt.
 * `amount` and `times` are whole numbers, `over` a whole number above 0.
 */
export const scaled = (amount: number, times: number, over: number): number => {
  const doubled = 2 * amount * times + over;
  if (Number.isSafeInteger(doubled)) return Math.floor(doubled / (2 * over));
  return Number(floorOf(2n * BigInt(amount) * BigInt(times) + BigInt(over), 2n * BigInt(over)));
};

/**
 * What the first `count` of `parts` equal parts of `amount` are together: whole parts by the largest remainder, the earliest first
 * where remainders are equal, so that all parts add up to `amount` and no two differ by more than 1. `amount` is 0 or more.
 */
export const firstParts = (amount: MinorUnits, count: number, parts: number): MinorUnits => {
  if (count <= 0) return 0;
  if (count >= parts) return amount;
  const remainder = amount % parts;
  return ((amount - remainder) / parts) * count + Math.min(count, remainder);
};
