import type { Transaction } from 'dexie';
import { addFields, type AddedFields } from './addedFields';

const added: AddedFields = {
  settings: { statusDay: null, baselineId: null },
  resources: { overtimePerHour: null, billingPerHour: null, laterRates: [] },
  tasks: { kind: '', percentFrom: 'effort', percentByHand: 0 },
};

/** Takes a plan of format 1 to format 2. */
export const upgradeToFormat2 = (transaction: Transaction, format: number): Promise<void> => addFields(transaction, added, format);
