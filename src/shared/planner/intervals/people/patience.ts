import { type Random } from '../../random';

const range = 4294967296;

/**
 * How much worse a step may be, as annealing draws it: exponential with mean 1 (Metropolis and others 1953). The logarithm runs
 * straight between powers of two, so that every machine draws the same, which it need not with Math.log.
 */
export function drawPatience(random: Random): number {
  const drawn = random.next();
  const halvings = Math.clz32(drawn);
  const rest = ((drawn << halvings) >>> 0) / range;
  return Math.LN2 * (halvings + 2 * (1 - rest));
}
