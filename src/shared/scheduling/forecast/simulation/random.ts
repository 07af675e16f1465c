import type { Spread } from './model';

/** Numbers from 0 to below 1 that look like chance, the same for the same seed (mulberry32 by Tommy Ettinger, public domain). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The value of a triangular distribution below which a share of all lies (inverse of its distribution function). */
export const triangular = ({ least, likely, most }: Spread, share: number): number => {
  const width = most - least;
  if (width <= 0) return likely;
  const split = (likely - least) / width;
  return share < split ? least + Math.sqrt(share * width * (likely - least)) : most - Math.sqrt((1 - share) * width * (most - likely));
};
