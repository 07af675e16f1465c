import type { ReportDocument } from '../../../shared/reporting';
import type { PaperKind } from './choice';

const hasMilestones = ({ pages }: ReportDocument): boolean => pages.some(({ blocks }) => blocks.some((block) => block.type === 'table' && block.id.startsWith('milestones') && block.rows.length > 0));

/** Statuses that milestones decide, whether they are listed on the page that is shown or not. */
const judged: ReadonlySet<PaperKind> = new Set<PaperKind>(['project', 'portfolio', 'team']);

/** Whether likely days play a role in what is shown of a report: it lists milestones, or they decide its status. Null: not drafted yet. */
export const tellsLikelyDays = (kind: PaperKind, shown: ReportDocument | null, whole: ReportDocument | null): boolean =>
  shown === null || whole === null ? judged.has(kind) : hasMilestones(judged.has(kind) ? whole : shown);
