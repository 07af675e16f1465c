/** Never changes: under another name, people's plans would look lost. */
export const databaseName = 'loadline';

/** The format this program writes. Raised whenever an older program could not read or would damage what is written. */
export const currentFormat = 1;

/** Raised whenever the tables or their keys change; every released version stays listed in `databaseNamed`. */
export const schemaVersion = 1;

/** What the browser calls our schema's version: Dexie multiplies by ten. */
export const nativeVersion = schemaVersion * 10;
