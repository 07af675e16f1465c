import type { SaveRefusal } from '../../shared/ports';

export const staleRefusal: SaveRefusal = {
  code: 'stale',
  sentence: 'Another window changed the plan first.',
  nextStep: 'Look at the plan again and repeat your change.',
};

export const newerRefusal: SaveRefusal = {
  code: 'storage-newer',
  sentence: 'This plan was written by a newer version of Loadline. This version leaves it as it is.',
  nextStep: 'Close this window and open the plan with the newer version.',
};

export const outdatedWindowRefusal: SaveRefusal = {
  code: 'storage-newer',
  sentence: 'A newer version of Loadline has opened this plan, so this window can no longer save.',
  nextStep: 'Reload this window.',
};

export const deletedRefusal: SaveRefusal = {
  code: 'storage-failed',
  sentence: 'The stored plan was deleted while this window was open. What you see is the last copy.',
  nextStep: 'Keep this window open and copy what you need before you reload it.',
};

export const goneRefusal: SaveRefusal = {
  code: 'storage-failed',
  sentence: 'The stored plan is not the one this window worked on: what was saved is missing. Nothing was written to it.',
  nextStep: 'Keep this window open and copy what you need before you reload it.',
};

export const blockedRefusal: SaveRefusal = {
  code: 'storage-failed',
  sentence: 'Another window with an older version of Loadline keeps the plan locked.',
  nextStep: 'Close the other Loadline windows and try again.',
};

const fullRefusal: SaveRefusal = {
  code: 'storage-full',
  sentence: 'There is no room left on this disk, so your last changes could not be saved and were taken back.',
  nextStep: 'Free some space on the disk, then press Retry.',
};

export const failedRefusal: SaveRefusal = {
  code: 'storage-failed',
  sentence: 'Your last changes could not be saved and were taken back.',
  nextStep: 'Check that the disk is not full, then press Retry. If that fails too, restart Loadline.',
};

export const unopenedRefusal: SaveRefusal = {
  code: 'storage-failed',
  sentence: 'The stored plan could not be opened. It was left as it is.',
  nextStep: 'Restart Loadline. If that does not help, check that the disk is not full and that this browser may store data.',
};

/** An error and those it hides: Dexie keeps the cause of an abort in `inner`. */
const namesOf = (error: unknown): readonly string[] => {
  const names: string[] = [];
  let present: unknown = error;
  while (typeof present === 'object' && present !== null && names.length < 8) {
    if ('name' in present && typeof present.name === 'string') names.push(present.name);
    present = 'inner' in present && present.inner !== present ? present.inner : null;
  }
  return names;
};

/** What a failed write means for the user. */
export const saveRefusalOf = (error: unknown): SaveRefusal => {
  const names = namesOf(error);
  if (names.includes('ConstraintError')) return staleRefusal;
  return names.includes('QuotaExceededError') ? fullRefusal : failedRefusal;
};

/** What a failed opening means for the user. */
export const openRefusalOf = (error: unknown): SaveRefusal => {
  const names = namesOf(error);
  if (names.includes('VersionError')) return newerRefusal;
  return names.includes('QuotaExceededError') ? fullRefusal : unopenedRefusal;
};
