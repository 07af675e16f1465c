import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openStorage } from '../../src/renderer/storage';
import type { WorkspaceStore } from '../../src/shared/ports';
import { memoryDisk, memoryStore } from './memoryStore';

/** One plan somewhere, onto which a test opens windows. */
export interface SharedPlan {
  window(): WorkspaceStore;
  closeAll(): void;
}

export interface StoreKind {
  readonly kind: string;
  readonly plan: () => SharedPlan;
}

let plans = 0;

/** A database of the test's own in fake-indexeddb. */
export const indexedDbPlan = (factory: IDBFactory = new IDBFactory()): SharedPlan & { readonly name: string; readonly factory: IDBFactory } => {
  plans += 1;
  const name = `plan-${String(plans)}-${String(process.pid)}`;
  const stores: WorkspaceStore[] = [];
  return {
    name, factory,
    window: () => {
      const { workspaceStore } = openStorage({ name, parts: { indexedDB: factory, IDBKeyRange }, begun: null });
      stores.push(workspaceStore);
      return workspaceStore;
    },
    closeAll: () => {
      for (const store of stores) store.close();
    },
  };
};

export const memoryPlan = (): SharedPlan => {
  const disk = memoryDisk();
  return { window: () => memoryStore(disk), closeAll: () => undefined };
};

/** Every implementation of `WorkspaceStore`: the same rules hold for each. */
export const storeKinds: readonly StoreKind[] = [
  { kind: 'in memory', plan: memoryPlan },
  { kind: 'in IndexedDB', plan: () => indexedDbPlan() },
];
