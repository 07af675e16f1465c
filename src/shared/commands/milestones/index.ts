export * from './addMilestones';
export * from './archiveMilestones';
export * from './deleteMilestones';
export * from './duplicateMilestones';
export * from './editMilestones';
export type { NewMilestone } from './newMilestone';
export * from './reachMilestone';
export * from './restoreMilestones';
