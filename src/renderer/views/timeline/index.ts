export { MilestonePanel, type MilestonePanelProps } from './milestones/MilestonePanel';
export { TimelineScreen } from './TimelineScreen';
