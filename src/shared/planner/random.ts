/** Whole random numbers that are the same for the same seed on every machine. */
export interface Random {
  /** From 0 up to 2^32, excluded. */
  readonly next: () => number;
  /** From 0 up to `limit`, excluded; `limit` is at least 1 and below 2^32. */
  readonly below: (limit: number) => number;
  /** From 0 up to 1, excluded, in steps of 2^-32. */
  readonly unit: () => number;
}

const range = 4294967296;
const warmUp = 12;

/** The generator sfc32 (Chris Doty-Humphrey, PractRand): four words of state, of which one counts. Any number is a seed. */
export function randomFrom(seed: number): Random {
  // A typed array and not four variables: those would be boxed numbers, made anew at each step.
  const state = new Int32Array([seed, Math.floor(seed / range), 0x2545f491, 1]);
  const next = (): number => {
    const a = state[0] ?? 0;
    const b = state[1] ?? 0;
    const c = state[2] ?? 0;
    const counter = state[3] ?? 0;
    const drawn = (a + b + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + drawn) | 0;
    state[3] = (counter + 1) | 0;
    return drawn >>> 0;
  };
  for (let step = 0; step < warmUp; step++) next();
  return { next, below: (limit) => Math.floor((next() / range) * limit), unit: () => next() / range };
}
