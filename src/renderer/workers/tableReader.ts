import { refuseWith, type Result } from '../../shared/model';
import type { FileTable, ReadingJob, TableReader, TableSource } from '../../shared/exchange';
import { startWorker } from './appWorker';
import type { ReadTableReply, ReadTableRequest } from './readTable.messages';
import workerUrl from './readTable.worker?worker&url';

const timeLimit = 20_000;

type Outcome = Result<FileTable>;
type Refused = Extract<Outcome, { ok: false }>;

const tooSlow = (name: string): Refused =>
  refuseWith('too-slow', `${name} took more than 20 seconds to read, so reading was stopped. Nothing was changed.`, 'Split it into smaller files.');
const cancelled = (name: string): Refused => refuseWith('cancelled', `Reading ${name} was cancelled.`, 'Choose a file to start again.');
const crashed = (name: string): Refused =>
  refuseWith('reader-failed', `${name} could not be read: the reader stopped. Nothing was changed.`, 'Save the file again as CSV in UTF-8 and choose it once more.');

/** Bytes go to the worker without a copy left behind, so they are copied first: the same file may be read again. */
const send = (worker: Worker, source: TableSource, choices: ReadTableRequest['choices']): void => {
  if ('text' in source) return worker.postMessage({ source, choices } satisfies ReadTableRequest);
  const bytes = source.bytes.slice();
  worker.postMessage({ source: { name: source.name, bytes }, choices } satisfies ReadTableRequest, [bytes.buffer]);
};

const readInWorker: TableReader['read'] = (source, choices, onProgress): ReadingJob => {
  const worker = startWorker(workerUrl);
  let settle: (outcome: Outcome) => void = () => undefined;
  const result = new Promise<Outcome>((resolve) => {
    settle = resolve;
  });
  const timer = setTimeout(() => finish(tooSlow(source.name)), timeLimit);
  const finish = (outcome: Outcome): void => {
    clearTimeout(timer);
    worker.terminate();
    settle(outcome);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ReadTableReply>) => {
    if (data.kind === 'progress') onProgress(data.done);
    else finish(data.result);
  });
  worker.addEventListener('error', () => finish(crashed(source.name)));
  worker.addEventListener('messageerror', () => finish(crashed(source.name)));
  send(worker, source, choices);
  return { result, cancel: () => finish(cancelled(source.name)) };
};

/** Reads each table in a worker of its own, which is stopped after 20 seconds or when the user cancels. */
export const tableReader: TableReader = { read: readInWorker };
