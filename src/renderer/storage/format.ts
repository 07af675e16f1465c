/** Never changes: under another name, people's plans would look lost. */
export const databaseName = 'loadline';

/** The format this program writes. Raised whenever an older program could not read or would damage what is written. */
export const currentFormat = 3;

/** Raised whenever the tables or their keys change; every released version stays listed in `databaseNamed`. */
export const schemaVersion = 3;

/** What the browser calls our schema's version: Dexie multiplies by ten. */
export const nativeVersion = schemaVersion * 10;

/** Preferences have a database of their own, so that the plan's database holds nothing but the plan. */
export const preferencesNameOf = (name: string): string => `${name}-preferences`;

export const preferencesSchemaVersion = 1;

export const preferencesVersion = preferencesSchemaVersion * 10;

export interface PreferenceRow {
  readonly key: string;
  readonly value: unknown;
}
