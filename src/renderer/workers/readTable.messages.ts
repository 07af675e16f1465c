import type { FileTable, ReadingChoices, TableSource } from '../../shared/exchange';
import type { Result } from '../../shared/model';

/** What the page asks of the worker. */
export interface ReadTableRequest {
  readonly source: TableSource;
  readonly choices: ReadingChoices;
}

/** What the worker answers: some progress, then one result. */
export type ReadTableReply = { readonly kind: 'progress'; readonly done: number } | { readonly kind: 'result'; readonly result: Result<FileTable> };
