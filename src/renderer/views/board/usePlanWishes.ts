import { useMemo } from 'react';
import { weekdayOf } from '../../../shared/calendar';
import type { DayNumber, Project, ProjectId, ResourceId, TaskId, Workspace } from '../../../shared/model';
import type { PlanMove, PlanRequest, PlanScope } from '../../../shared/planner';
import { usePlanning, useQuery, useSession, useToday } from '../../hooks';
import type { BoardController } from './state/controller';

/** What can be planned from the board. All but `open` and `person` plan at once; a person's days away are asked for first. */
export interface PlanWishes {
  readonly open: () => void;
  /** What is left of the week shown. */
  readonly week: () => void;
  readonly selection: (taskIds: readonly TaskId[]) => void;
  readonly project: (projectId: ProjectId) => void;
  /** Somebody is away in the week of a day: which days can be changed before it is planned. */
  readonly person: (resourceId: ResourceId, day: DayNumber) => void;
  readonly fill: () => void;
  readonly level: () => void;
  readonly projects: readonly Project[];
}

const allMoves: readonly PlanMove[] = ['delay', 'split', 'reassign'];
const weekStartOf = ({ settings }: Workspace): 1 | 7 => settings.weekStart;
const projectsOf = ({ projects }: Workspace): Workspace['projects'] => projects;

/** Asks the planner from buttons, keys and menus. */
export const usePlanWishes = (controller: BoardController): PlanWishes => {
  const planning = usePlanning();
  const session = useSession();
  const today = useToday();
  const weekStart = useQuery(weekStartOf);
  const table = useQuery(projectsOf);
  return useMemo(() => {
    const ask = (scope: PlanScope, span: Partial<Pick<PlanRequest, 'from' | 'until'>> = {}): PlanRequest => ({ scope, from: today, until: null, resourceIds: null, allowed: allMoves, ...span });
    const plan = (scope: PlanScope, span: Partial<Pick<PlanRequest, 'from' | 'until'>> = {}): void => planning.plan(session.workspace(), ask(scope, span));
    const endOf = (day: DayNumber): DayNumber => day + (((weekStart === 1 ? 7 : 6) - weekdayOf(day) + 7) % 7);
    return {
      open: () => planning.open(null),
      week: () => {
        const from = Math.max(today, controller.layout.get()?.window.from ?? today);
        plan({ kind: 'all' }, { from, until: endOf(from) });
      },
      selection: (taskIds) => plan({ kind: 'selection', taskIds }),
      project: (projectId) => plan({ kind: 'project', projectId }),
      person: (resourceId, day) => {
        const from = Math.max(today, endOf(day) - 6);
        planning.open(ask({ kind: 'leave', resourceId, from, to: endOf(from) }, { from }));
      },
      fill: () => plan({ kind: 'fill' }),
      level: () => plan({ kind: 'level' }),
      projects: [...table.values()].filter(({ archived }) => !archived),
    };
  }, [planning, session, controller, today, weekStart, table]);
};
