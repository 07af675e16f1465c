import { withThousands, type Project, type ProjectId } from '../../../shared/model';
import type { Proposal, ProposalLine, ProposalLineId } from '../../../shared/planner';

/** One row of the list of changes. */
export type ChangeItem =
  | { readonly kind: 'project'; readonly key: string; readonly projectId: ProjectId | null; readonly name: string; readonly lines: readonly ProposalLine[] }
  | { readonly kind: 'line'; readonly key: string; readonly line: ProposalLine };

/** The lines of a proposal below their projects, in the proposal's order. */
export const changeItems = ({ lines }: Pick<Proposal, 'lines'>, projects: ReadonlyMap<ProjectId, Project> | { readonly get: (id: ProjectId) => Project | undefined }): readonly ChangeItem[] => {
  const groups = new Map<ProjectId | null, ProposalLine[]>();
  for (const line of lines) {
    const group = groups.get(line.projectId);
    if (group === undefined) groups.set(line.projectId, [line]);
    else group.push(line);
  }
  return [...groups].flatMap(([id, group]): readonly ChangeItem[] => [
    { kind: 'project', key: `project ${id ?? ''}`, projectId: id, name: id === null ? 'Without a project' : projects.get(id)?.name ?? '', lines: group },
    ...group.map((line): ChangeItem => ({ kind: 'line', key: line.id, line })),
  ]);
};

/** Lines that can be accepted and are ticked. */
export const tickedIn = (lines: readonly ProposalLine[], unticked: ReadonlySet<ProposalLineId>): readonly ProposalLineId[] =>
  lines.flatMap(({ id, state }): readonly ProposalLineId[] => (state === 'stands' && !unticked.has(id) ? [id] : []));

/** All, some or none of those that can be. */
export const tickOf = (lines: readonly ProposalLine[], unticked: ReadonlySet<ProposalLineId>): boolean | 'mixed' => {
  const ticked = tickedIn(lines, unticked).length;
  return ticked === 0 ? false : ticked === lines.filter(({ state }) => state === 'stands').length ? true : 'mixed';
};

/** "12 of 14 changes still stand"; empty while all do. */
export const staleWords = ({ lines }: Pick<Proposal, 'lines'>): string => {
  const standing = lines.filter(({ state }) => state === 'stands').length;
  if (standing === lines.length) return '';
  return standing === 0 ? 'The plan changed meanwhile: none of these changes stands any more.' : `The plan changed meanwhile: ${withThousands(standing)} of ${withThousands(lines.length)} changes still ${standing === 1 ? 'stands' : 'stand'}.`;
};
