import type { PreferenceStore, WorkspaceStore } from '../../shared/ports';
import type { IndexedDbParts } from './database';
import { openPreferenceStore } from './preferenceStore';
import type { FirstLook } from './reading';
import { openWorkspaceStore } from './workspaceStore';

export interface Storage {
  readonly workspaceStore: WorkspaceStore;
  readonly preferenceStore: PreferenceStore;
}

export interface StorageOptions {
  readonly name: string;
  /** null: the browser's own. */
  readonly parts: IndexedDbParts | null;
  /** A first look that was begun already; null: the stores look themselves when they are opened. */
  readonly begun: FirstLook | null;
}

/** The storage of that name. Nothing is opened or created before the first call. */
export const openStorage = ({ name, parts, begun }: StorageOptions): Storage => ({
  workspaceStore: openWorkspaceStore(name, parts, begun?.plan ?? null),
  preferenceStore: openPreferenceStore(name, parts, begun?.preferences ?? null),
});
