// What views may know of the session's types; the session itself is reached through the hooks only.
export type { AppliedChange, ChangeEvent, HistoryState, SaveState, Session } from '../session';
export type { OutputFolder } from '../../shared/ports';
export * from './SessionProvider';
export * from './useCostAlerts';
export * from './useCosts';
export * from './useForecast';
export * from './useHistoryState';
export * from './useHost';
export * from './useMilestoneForecasts';
export * from './usePreference';
export * from './useQuery';
export * from './useSaveState';
export * from './useSession';
export * from './useTableReader';
export * from './useToday';
export * from './useWorkspace';
