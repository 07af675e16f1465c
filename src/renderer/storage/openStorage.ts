import type { PreferenceStore, WorkspaceStore } from '../../shared/ports';
import type { IndexedDbParts } from './database';
import { openPreferenceStore } from './preferenceStore';
import type { StoredPlan } from './reading';
import { openWorkspaceStore } from './workspaceStore';

export interface Storage {
  readonly workspaceStore: WorkspaceStore;
  readonly preferenceStore: PreferenceStore;
}

export interface StorageOptions {
  readonly name: string;
  /** null: the browser's own. */
  readonly parts: IndexedDbParts | null;
  /** A first look at the plan that was begun already; null: the store takes its own when it is opened. */
  readonly begun: Promise<StoredPlan | null> | null;
}

/** The storage of that name. Nothing is opened or created before the first call. */
export const openStorage = ({ name, parts, begun }: StorageOptions): Storage => ({
  workspaceStore: openWorkspaceStore(name, parts, begun),
  preferenceStore: openPreferenceStore(`${name}-preferences`, parts),
});
