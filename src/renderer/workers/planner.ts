import type { Workspace } from '../../shared/model';
import type { Planner, PlanEvent, Proposal } from '../../shared/planner';
import { startWorker } from './appWorker';
import type { PlanMessage, PlanQuestion, PlanReply } from './plan.messages';
import workerUrl from './plan.worker?worker&url';
import { rowPieces } from './rowPieces';

/** So long the page is held up at most before it can draw again. */
const sendMs = 4;

/** Sends the plan in pieces between which the page goes on, then the question. Answers how to stop. */
const sendInPieces = (worker: Worker, workspace: Workspace, question: PlanQuestion): (() => void) => {
  const pieces = rowPieces(workspace);
  let isStopped = false;
  const send = (): void => {
    if (isStopped) return;
    const until = performance.now() + sendMs;
    while (performance.now() < until) {
      const next = pieces.next();
      if (next.done === true) return worker.postMessage(question satisfies PlanMessage);
      worker.postMessage(next.value satisfies PlanMessage);
    }
    setTimeout(send, 0);
    return undefined;
  };
  send();
  return () => {
    isStopped = true;
    worker.terminate();
  };
};

const listenTo = (worker: Worker, onReply: (reply: PlanReply) => void, onFault: () => void): void => {
  worker.addEventListener('message', ({ data }: MessageEvent<PlanReply>) => onReply(data));
  worker.addEventListener('error', onFault);
  worker.addEventListener('messageerror', onFault);
};

const plan: Planner['plan'] = (workspace, request, onEvent) => {
  const worker = startWorker(workerUrl);
  const held = { isOver: false };
  const say = (event: PlanEvent): void => {
    if (!held.isOver) onEvent(event);
  };
  const cancel = (): void => {
    held.isOver = true;
    stop();
  };
  const fail = (): void => {
    say({ kind: 'failed' });
    cancel();
  };
  listenTo(worker, (reply) => { if (reply.kind !== 'rechecked') say(reply); }, fail);
  const stop = sendInPieces(worker, workspace, { kind: 'plan', settings: workspace.settings, request });
  const resume = (): void => worker.postMessage({ kind: 'resume' } satisfies PlanMessage);
  return { pause: () => worker.postMessage({ kind: 'pause' } satisfies PlanMessage), resume, searchOn: resume, cancel };
};

const recheck: Planner['recheck'] = (workspace, proposal, accepted) => {
  const worker = startWorker(workerUrl);
  let settle: (result: Proposal | null) => void = () => undefined;
  const result = new Promise<Proposal | null>((resolve) => {
    settle = resolve;
  });
  const finish = (found: Proposal | null): void => {
    stop();
    settle(found);
  };
  listenTo(worker, (reply) => finish(reply.kind === 'rechecked' ? reply.proposal : null), () => finish(null));
  const stop = sendInPieces(worker, workspace, { kind: 'recheck', settings: workspace.settings, proposal, accepted });
  return { result, cancel: () => finish(null) };
};

/** Plans in a worker of its own each time, which ends when its job is cancelled. */
export const planner: Planner = { plan, recheck };
