import type { DecisionsBlock, ReportBlock, ReportPage } from '../document';
import { frontHeight, sheets } from '../document/frontHeight';
import type { ReportRequest } from './request';

/** How much the first page shows of what can be long. */
export interface FrontLimits {
  readonly milestones: number;
  readonly changes: number;
  readonly conflicts: number;
  readonly decisions: number;
  readonly rows: number;
  /** Of the chart, in its own units. */
  readonly chartHeight: number;
}

/** What is always shown, and the most that ever is. */
const least: FrontLimits = { milestones: 2, changes: 1, conflicts: 1, decisions: 1, rows: 2, chartHeight: 120 };
/** A sheet that lies on its side is short: its chart may be lower. */
const lowestAcross = 100;
const most: FrontLimits = { milestones: 12, changes: 7, conflicts: 8, decisions: 8, rows: 18, chartHeight: 210 };

/** One step each in turn, what a manager acts on first. */
const steps: readonly (readonly [keyof FrontLimits, number])[] = [['milestones', 1], ['rows', 1], ['decisions', 1], ['conflicts', 1], ['changes', 1], ['milestones', 1], ['rows', 1], ['chartHeight', 20]];

/**
 * The first page, with as much as stays on one sheet: lists show fewer items where paper is short and say how many are left out. Texts
 * of extreme length make it go on over a second sheet: nothing is cut.
 */
export const frontPage = ({ page, headRoom = 0 }: Pick<ReportRequest, 'page' | 'headRoom'>, blocksWith: (limits: FrontLimits) => readonly ReportBlock[]): ReportPage => {
  const height = sheets[page.size][page.orientation].height - headRoom;
  const full = new Set<keyof FrontLimits>();
  let limits: FrontLimits = page.orientation === 'landscape' ? { ...least, chartHeight: lowestAcross } : least;
  let blocks = blocksWith(limits);
  // Bounded by the steps from least to most.
  for (let round = 0; round < 16 && full.size < steps.length; round += 1) {
    for (const [name, step] of steps) {
      if (full.has(name)) continue;
      const wider = { ...limits, [name]: limits[name] + step };
      const tried = wider[name] > most[name] ? null : blocksWith(wider);
      if (tried === null || frontHeight(tried, page) > height) full.add(name);
      else [limits, blocks] = [wider, tried];
    }
  }
  return { id: 'front', title: 'Overview', layout: 'front', blocks };
};

/** The first page, and where it leaves out decisions a page with all of them. */
export const withDecisions = (front: ReportPage, all: DecisionsBlock): readonly ReportPage[] => {
  const shown = front.blocks.find((block) => block.type === 'decisions')?.items.length ?? 0;
  if (shown >= all.items.length) return [front];
  return [front, { id: 'decisions', title: 'Decisions', layout: 'plain', blocks: [{ type: 'heading', level: 2, text: 'All decisions needed' }, { ...all, id: 'decisions.all' }] }];
};
