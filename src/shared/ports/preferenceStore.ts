/** What belongs to this person at this desk and not to the plan: theme, scale, filters, import mappings. */
export interface PreferenceStore {
  /** Everything kept, read once at start. */
  readAll(): Promise<ReadonlyMap<string, unknown>>;
  /** Failing to keep a preference never stops work: it resolves to false. */
  write(key: string, value: unknown): Promise<boolean>;
}
