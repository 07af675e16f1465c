import type { SimulationModel, SimulationOptions, SimulationResult } from '../../shared/scheduling';

/** What the page asks of the worker. */
export interface SimulateRequest {
  readonly model: SimulationModel;
  readonly options: SimulationOptions;
}

/** What the worker answers: some progress, then one result. */
export type SimulateReply = { readonly kind: 'progress'; readonly done: number } | { readonly kind: 'result'; readonly result: SimulationResult | null };
