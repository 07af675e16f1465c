import type { PreferenceStore, WorkspaceStore } from '../../shared/ports';
import type { IndexedDbParts } from './database';
import { openPreferenceStore } from './preferenceStore';
import { openWorkspaceStore } from './workspaceStore';

/** Never changes: under another name, people's plans would look lost. */
const databaseName = 'loadline';

export interface Storage {
  readonly workspaceStore: WorkspaceStore;
  readonly preferenceStore: PreferenceStore;
}

export interface StorageOptions {
  readonly name: string;
  readonly parts: IndexedDbParts | null;
}

/** The storage of this origin. Nothing is opened or created before the first call. Tests name their own database. */
export const openStorage = ({ name, parts }: StorageOptions = { name: databaseName, parts: null }): Storage => ({
  workspaceStore: openWorkspaceStore(name, parts),
  preferenceStore: openPreferenceStore(`${name}-preferences`, parts),
});
