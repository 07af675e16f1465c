import type { Transaction } from 'dexie';
import { addFields, type AddedFields } from './addedFields';

const added: AddedFields = {
  settings: { planning: { weights: { lateness: 5, finish: 5, cost: 5, evenness: 5, change: 5 }, healthyPercent: 90, restAfterDays: 6 } },
  tasks: { crew: [] },
};

/** Takes a plan of format 2 to format 3. */
export const upgradeToFormat3 = (transaction: Transaction, format: number): Promise<void> => addFields(transaction, added, format);
