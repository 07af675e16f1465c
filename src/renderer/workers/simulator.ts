import type { SimulationResult, Simulator } from '../../shared/scheduling';
import { startWorker } from './appWorker';
import type { SimulateReply, SimulateRequest } from './simulate.messages';
import workerUrl from './simulate.worker?worker&url';

const runInWorker: Simulator['run'] = (model, options, onProgress) => {
  const worker = startWorker(workerUrl);
  let settle: (result: SimulationResult | null) => void = () => undefined;
  const result = new Promise<SimulationResult | null>((resolve) => {
    settle = resolve;
  });
  const finish = (outcome: SimulationResult | null): void => {
    worker.terminate();
    settle(outcome);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<SimulateReply>) => {
    if (data.kind === 'progress') onProgress(data.done);
    else finish(data.result);
  });
  worker.addEventListener('error', () => finish(null));
  worker.addEventListener('messageerror', () => finish(null));
  worker.postMessage({ model, options } satisfies SimulateRequest);
  return { result, cancel: () => finish(null) };
};

/** Runs each simulation in a worker of its own, which ends with it or when it is cancelled. */
export const simulator: Simulator = { run: runInWorker };
