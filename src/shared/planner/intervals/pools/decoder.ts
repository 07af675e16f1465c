import { type IntervalModel } from '../model';
import { backwardNetwork, forwardNetwork, type Network } from './network';
import { packingOf } from './packing';
import { serialPass } from './pass';
import { profileOf, type Profile } from './profile';
import { turningOf, turnOrder, type Turning } from './turning';

/** Makes schedules of one model from orders of its tasks, in room that is made once. */
export interface Decoder {
  readonly tasks: number;
  readonly duration: Int32Array;
  readonly forward: Network;
  readonly backward: Network;
  readonly profile: Profile;
  readonly turning: Turning;
  /** Finish by task after the last forward pass. */
  readonly finish: Int32Array;
  readonly backwardFinish: Int32Array;
  readonly backwardOrder: Int32Array;
}

export const passesPerDecode = 3;

/** A decoder for a model whose every task fits into its pools. */
export function decoderOf(model: IntervalModel): Decoder {
  const { tasks, duration } = model;
  const horizon = duration.reduce((sum, length) => sum + length, 1);
  return {
    tasks,
    duration,
    forward: forwardNetwork(model),
    backward: backwardNetwork(model),
    profile: profileOf(packingOf(model), horizon),
    turning: turningOf(tasks, horizon),
    finish: new Int32Array(tasks),
    backwardFinish: new Int32Array(tasks),
    backwardOrder: new Int32Array(tasks),
  };
}

/**
 * Double justification (Valls, Ballestin, Quintanilla 2005): the order's schedule, pushed to the right and again to the left,
 * which never makes it longer. The order becomes the one of the starts. Three passes; the makespan is the answer.
 */
export function decode(decoder: Decoder, order: Int32Array): number {
  const { duration, profile, turning, finish, backwardFinish, backwardOrder } = decoder;
  const first = serialPass(profile, decoder.forward, duration, order, finish);
  turnOrder(turning, order, finish, first, backwardOrder);
  const second = serialPass(profile, decoder.backward, duration, backwardOrder, backwardFinish);
  turnOrder(turning, backwardOrder, backwardFinish, second, order);
  return serialPass(profile, decoder.forward, duration, order, finish);
}
