/** What counts how much, in points of 100; a criterion that does not apply leaves its points to the others (docs/spec/fit.md, FIT-2). */
export const weights = {
  skills: 45,
  time: 30,
  evenness: 9,
  cost: 8,
  continuity: 8,
} as const;

/** The least score of each verdict (FIT-3). */
export const verdictFrom = { great: 80, good: 65, possible: 45 } as const;

/** The most that is left of the score when something weighty speaks against it (FIT-4). */
export const caps = {
  /** Possible at best. */
  oneLevelShort: 64,
  late: 64,
  /** Poor at best. */
  lacksSkill: 44,
  accompanies: 40,
  noRoom: 30,
} as const;

/** A preferred skill counts this much of a required one. */
export const preferredShare = 0.35;
/** Taken off for every level beyond one more than asked: experts stay free for what only they can do. */
export const surplusLoss = 0.03;
/** Other tasks of the project from which on continuity is full. */
export const familiarTasks = 3;
/** Days that evenness looks at, at least. */
export const evennessDays = 14;
