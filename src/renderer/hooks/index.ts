export * from './SessionProvider';
export * from './useHistoryState';
export * from './usePreference';
export * from './useQuery';
export * from './useSaveState';
export * from './useSession';
export * from './useToday';
export * from './useWorkspace';
