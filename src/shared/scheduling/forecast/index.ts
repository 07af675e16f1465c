export { baselineInUse } from '../../model';
export { compareWithBaseline, expectedEffort } from './baseline';
export { forecastOf } from './forecastOf';
export { daysAfter, endsLate } from './late';
export { milestoneForecasts } from './milestones';
export type * from './types';
export { enoughOfAKind, usualSpread, type SimulationJob, type SimulationModel, type SimulationOptions, type SimulationResult, type Simulator, type Spread } from './simulation/model';
export { simulationModelOf } from './simulation/modelOf';
export { simulate } from './simulation/simulate';
