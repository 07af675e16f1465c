import type { Result } from '../model';

/** Actions that the desktop menu can ask the renderer for, named like the actions of the command palette. */
export interface MenuRequest {
  readonly actionId: string;
}

export type PageSize = 'A4' | 'Letter';
export type PageOrientation = 'portrait' | 'landscape';

/** A report as it goes on paper: one whole page of HTML that needs no script and nothing from elsewhere. */
export interface Paper {
  readonly title: string;
  readonly html: string;
  readonly size: PageSize;
  readonly orientation: PageOrientation;
}

/** Puts papers on a printer or into PDF files. */
export interface Press {
  /** Asks for a printer and prints; `done` is false when the user thought better of it. */
  print(paper: Paper): Promise<Result<{ readonly done: boolean }>>;
  savePdf(suggestedName: string, paper: Paper): Promise<Result<{ readonly saved: boolean }>>;
}

/** A new folder that is being filled in a place the user chose. It is there under its name once it is kept, and not at all before. */
export interface OutputFolder {
  /** The name it will have, as the user sees it. */
  readonly name: string;
  /** What a paper becomes in it. */
  readonly paperFormat: 'pdf' | 'html';
  /** Writes one file, whole or not at all; `name` has no extension for a paper. */
  addPaper(name: string, paper: Paper): Promise<Result<null>>;
  addText(name: string, text: string): Promise<Result<null>>;
  keep(): Promise<Result<{ readonly name: string }>>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** What the renderer asks of the program it runs in. Implemented once for Electron and once for the browser. */
export interface Host {
  /** One line for Settings > About: edition and where the data lies, in words for users. */
  readonly description: string;
  readonly keyboard: 'mac' | 'other';
  /** Saves text under a name the user can change; refuses with a sentence if it could not be written. */
  saveTextFile(suggestedName: string, mediaType: string, text: string): Promise<Result<{ readonly saved: boolean }>>;
  /** The same for bytes. */
  saveBytes(suggestedName: string, mediaType: string, bytes: Uint8Array): Promise<Result<{ readonly saved: boolean }>>;
  /** null where the page prints itself: the browser edition. */
  readonly press: Press | null;
  /** Asks for a place and begins a folder in it; answers null when the user thought better of it. null where no folder can be written. */
  readonly beginFolder: ((suggestedName: string) => Promise<Result<OutputFolder | null>>) | null;
  /** Calls back when the application menu asks for an action; answers how to stop listening. */
  onMenuRequest(listener: (request: MenuRequest) => void): () => void;
  /** Asks that stored data not be evicted; false where this cannot be promised. */
  askForPersistence(): Promise<boolean>;
  /** Asks before the window closes while a change is not saved yet. */
  holdOpen(reason: string | null): void;
}
