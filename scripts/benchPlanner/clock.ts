import { performance } from 'node:perf_hooks';
import process from 'node:process';
import type { Budget } from '../../src/shared/planner/intervals/model';
import type { Limit } from './arguments';

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

export interface Clock {
  readonly budget: Budget;
  /** CPU seconds since the clock was made. */
  readonly seconds: () => number;
}

/** How long, in milliseconds that pass, the last answer about CPU time holds: to ask costs more than a small schedule. */
const holdsMs = 0.5;

/** Starts counting for a limit now. */
export const startClock = (limit: Limit): Clock => {
  const from = cpuSeconds();
  const seconds = (): number => cpuSeconds() - from;
  if (limit.kind === 'schedules') return { seconds, budget: { used: (schedules) => schedules / limit.amount } };
  let share = 0;
  let askAt = 0;
  const used = (): number => {
    const now = performance.now();
    if (now >= askAt) {
      share = seconds() / limit.amount;
      askAt = now + holdsMs;
    }
    return share;
  };
  return { seconds, budget: { used } };
};

/**
 * Starts counting what this thread has worked, in milliseconds. Nothing tells that of one thread everywhere, but it is never more than
 * the CPU time of the process, which counts the engine's compiler on other threads too, nor than the time that passes: the less of
 * both is answered, so on a busy machine it is too much rather than too little.
 */
export const startThreadTime = (): (() => number) => {
  const cpuFrom = cpuSeconds();
  const from = performance.now();
  return () => Math.min((cpuSeconds() - cpuFrom) * 1000, performance.now() - from);
};
