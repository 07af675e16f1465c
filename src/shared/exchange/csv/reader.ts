import type { Result } from '../../model';
import type { FileTable, ReadingChoices } from './table';

/** What is to be read: the bytes of a file, or text that was pasted. */
export type TableSource = { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly text: string };

export interface ReadingJob {
  /** Never rejects. Refuses `cancelled`, `too-slow` (20 s) and what `readTable` refuses. */
  readonly result: Promise<Result<FileTable>>;
  readonly cancel: () => void;
}

/** Reads tables away from the screen, so that no file can freeze it. */
export interface TableReader {
  readonly read: (source: TableSource, choices: ReadingChoices, onProgress: (done: number) => void) => ReadingJob;
}
