import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tableReader } from '../../src/renderer/workers';
import { detectAll, type FileTable, type ReadingJob } from '../../src/shared/exchange';
import { succeed, type Result } from '../../src/shared/model';

/** What a worker was told and what became of it; the test answers in its place. */
class PlayedWorker extends EventTarget {
  readonly asked: unknown[] = [];
  ended = false;

  postMessage(message: unknown): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  answer(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const choices = detectAll;
const bytes = new TextEncoder().encode('Task\nWeld\n');
const table = { name: 'tasks.csv' } as FileTable;

describe('IMP-7 files are read in a worker', () => {
  let workers: PlayedWorker[];
  let progress: number[];

  beforeEach(() => {
    workers = [];
    progress = [];
    vi.useFakeTimers();
    vi.stubGlobal('Worker', class extends PlayedWorker {
      constructor() {
        super();
        workers.push(this);
      }
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const begin = (): readonly [job: ReadingJob, worker: PlayedWorker] => {
    const job = tableReader.read({ name: 'tasks.csv', bytes }, choices, (done) => { progress.push(done); });
    const [worker] = workers;
    if (worker === undefined) throw new Error('No worker was started.');
    return [job, worker];
  };
  const codeOf = (result: Result<FileTable>): string => (result.ok ? 'read' : result.refusal.code);

  it('which is given a copy of the bytes, shows progress and ends with the table', async () => {
    const [job, worker] = begin();
    worker.answer({ kind: 'progress', done: 0.5 });
    const running = worker.ended;
    worker.answer({ kind: 'result', result: succeed(table) });
    expect([await job.result, progress, running, worker.ended]).toEqual([{ ok: true, value: table }, [0.5], false, true]);
    expect([worker.asked, bytes.length]).toEqual([[{ source: { name: 'tasks.csv', bytes }, choices }], 10]);
  });

  it('which can be cancelled', async () => {
    const [job, worker] = begin();
    job.cancel();
    expect([codeOf(await job.result), worker.ended]).toEqual(['cancelled', true]);
  });

  it('which is stopped after 20 seconds, and not before', async () => {
    const [job, worker] = begin();
    vi.advanceTimersByTime(19_999);
    const before = worker.ended;
    vi.advanceTimersByTime(1);
    expect([before, codeOf(await job.result), worker.ended]).toEqual([false, 'too-slow', true]);
  });

  it.each(['error', 'messageerror'])('which may fail (%s): that is a refusal too', async (kind) => {
    const [job, worker] = begin();
    worker.dispatchEvent(new Event(kind));
    expect([codeOf(await job.result), worker.ended]).toEqual(['reader-failed', true]);
  });
});
