import type { Result } from '../model';

/** Actions that the desktop menu can ask the renderer for, named like the actions of the command palette. */
export interface MenuRequest {
  readonly actionId: string;
}

/** What the renderer asks of the program it runs in. Implemented once for Electron and once for the browser. */
export interface Host {
  /** One line for Settings > About: edition and where the data lies, in words for users. */
  readonly description: string;
  readonly keyboard: 'mac' | 'other';
  /** Saves text under a name the user can change; refuses with a sentence if it could not be written. */
  saveTextFile(suggestedName: string, mediaType: string, text: string): Promise<Result<{ readonly saved: boolean }>>;
  /** Calls back when the application menu asks for an action; answers how to stop listening. */
  onMenuRequest(listener: (request: MenuRequest) => void): () => void;
  /** Asks that stored data not be evicted; false where this cannot be promised. */
  askForPersistence(): Promise<boolean>;
  /** Asks before the window closes while a change is not saved yet. */
  holdOpen(reason: string | null): void;
}
