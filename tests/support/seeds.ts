/** Drawn once and kept: whoever runs the tests twice gets the same cases twice. */
export const fixedSeed = 20_261_123;

/** The seed of a run: the fixed one, or what LOADLINE_SEED asks for, a whole number or `random`. */
export const seedOf = (asked: string | undefined, draw: () => number): number => {
  if (asked === undefined || asked === '') return fixedSeed;
  if (asked === 'random') return draw();
  const seed = Number(asked);
  if (!Number.isInteger(seed) || seed < 0 || seed > 0x7fff_ffff) throw new Error(`LOADLINE_SEED is “${asked}”. Give it a whole number from 0 to 2147483647, or the word random.`);
  return seed;
};

/** How to see a case of drawn data fail once more. */
export const howToRepeat = (seed: number, file: string, test: string): string => `Repeat it: LOADLINE_SEED=${String(seed)} npx vitest run ${file} -t ${JSON.stringify(test)}`;
