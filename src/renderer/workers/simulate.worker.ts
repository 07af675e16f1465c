import { simulate } from '../../shared/scheduling';
import type { SimulateReply, SimulateRequest } from './simulate.messages';

const reply = (message: SimulateReply): void => self.postMessage(message);

const goOn = (done: number): 'goOn' => {
  reply({ kind: 'progress', done });
  return 'goOn';
};

// Cancelling ends the worker as a whole: while a simulation runs, no message is read.
self.addEventListener('message', ({ data }: MessageEvent<SimulateRequest>) => reply({ kind: 'result', result: simulate(data.model, data.options, goOn) }));
