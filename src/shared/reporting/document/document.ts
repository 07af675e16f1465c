import type { IsoDay, ReportKind } from '../../model';
import type { ReportBlock } from './blocks';

export type PageSize = 'A4' | 'Letter';
export type PageOrientation = 'portrait' | 'landscape';

export interface PageFormat {
  readonly size: PageSize;
  readonly orientation: PageOrientation;
}

/** Begins on a new sheet of paper; goes on over several where it is long. */
export interface ReportPage {
  /** Stable from draft to draft. */
  readonly id: string;
  /** What the page is about, for lists of pages. */
  readonly title: string;
  /** `front`: what a manager reads first, laid out to stay on one sheet; `plain`: one block below the other. */
  readonly layout: 'front' | 'plain';
  readonly blocks: readonly ReportBlock[];
}

/** A report as plain data: what is kept when it is sent, and what every output is made from. */
export interface ReportDocument {
  readonly version: 1;
  /** `board` is the printed board, which is no report and not kept. */
  readonly kind: ReportKind | 'board';
  /** Id of the project or person, name of the team; empty for the whole plan. */
  readonly subject: string;
  readonly title: string;
  /** Status day and period in words. */
  readonly subtitle: string;
  /** The day up to which it reports. */
  readonly statusDay: IsoDay;
  /** First day of the period. */
  readonly since: IsoDay;
  /** Name of the plan it is about. */
  readonly workspace: string;
  /** Name of the scenario of that plan that it tells of; empty: of the plan itself. */
  readonly scenario: string;
  /** ISO 4217, for every money cell. */
  readonly currency: string;
  readonly page: PageFormat;
  readonly pages: readonly ReportPage[];
}
