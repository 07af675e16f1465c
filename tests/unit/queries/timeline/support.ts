import { taskId, type DayNumber, type Dependency, type Task, type Workspace } from '../../../../src/shared/model';
import { forecastOf, milestoneForecasts, type Forecast, type MilestoneForecast } from '../../../../src/shared/scheduling';
import { aBooking, aMilestone, aPerson, aProject, aTask, aWorkspace, monday } from '../../../support/builders';

export const fs = (predecessor: string, over: Partial<Dependency> = {}): Dependency => ({ predecessorId: taskId(predecessor), type: 'FS', lagDays: 0, ...over });

/** A task of one day for one person. */
export const oneDay = (id: string, over: Partial<Task> = {}): Task => aTask(id, { effort: 480, ...over });

export interface Planned {
  readonly workspace: Workspace;
  readonly forecast: Forecast;
  readonly milestones: readonly MilestoneForecast[];
}

export const planned = (workspace: Workspace, day: DayNumber = monday): Planned => ({ workspace, forecast: forecastOf(workspace, day), milestones: milestoneForecasts(workspace, day) });

/** Weld on Monday, Inspect on Tuesday, Paint on Thursday, each after the one before; Paint waits for a milestone's sake. Handover is due on Wednesday. */
export const chain = (): Workspace =>
  aWorkspace({
    resources: [aPerson('Ana'), aPerson('Ben', { team: 'Paint' })],
    projects: [aProject('Harbour', { hue: 3 })],
    tasks: [
      oneDay('Weld', { projectId: aProject('Harbour').id }), oneDay('Inspect', { projectId: aProject('Harbour').id, dependencies: [fs('Weld')] }),
      oneDay('Paint', { projectId: aProject('Harbour').id, dependencies: [fs('Inspect')], deadline: monday + 2, tags: ['blue'] }),
    ],
    bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480]]), aBooking('b2', 'Inspect', 'Ana', [[monday + 1, 480]]), aBooking('b3', 'Paint', 'Ben', [[monday + 3, 480]])],
    milestones: [aMilestone('Handover', ['Paint'], { projectId: aProject('Harbour').id, dueDay: monday + 2 })],
  });
