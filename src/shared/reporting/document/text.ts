import { refuseWith, succeed, type Result } from '../../model';
import type { ReportDocument } from './document';
import { documentLimits, documentSchema } from './schema';

/** A report as JSON text, as it is kept. `documentFromText` reads it back as it was. */
export const documentToText = (document: ReportDocument): string => JSON.stringify(document);

/**
 * The report that a text holds. Refused, with a sentence: text that is no report, is damaged, is longer than a report can be
 * (20 MiB), or was made by a newer version. What is wrong is named by its place.
 */
export const documentFromText = (text: string): Result<ReportDocument> => {
  if (text.length > documentLimits.characters) return damaged('it is longer than any report that Loadline writes');
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || !('version' in value)) return damaged('it is not a report');
  if (typeof value.version === 'number' && value.version > 1) {
    return refuseWith('report-too-new', 'This report was made by a newer version of Loadline and cannot be shown here. It is kept as it is.', 'Open it with the version that made it, or update Loadline.');
  }
  const read = documentSchema.safeParse(value);
  if (read.success) return succeed(read.data);
  const place = read.error.issues[0]?.path.join('.') ?? '';
  return damaged(place === '' ? 'a part of it is missing or unknown' : `there is something wrong at "${place}"`);
};

/** The scenario that a kept text tells of, without reading the rest of it; empty where it tells of the plan, or cannot be read. */
export const scenarioOfText = (text: string): string => {
  const value = parsed(text);
  return typeof value === 'object' && value !== null && 'scenario' in value && typeof value.scenario === 'string' ? value.scenario : '';
};

const damaged = (what: string): Result<never> =>
  refuseWith('report-damaged', `This report cannot be read: ${what}. It is kept as it is, and the plan is not touched.`, 'Draft the report again for its status day, or take it from a backup.');

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};
