export { AddField, type AddOffer } from './AddField';
export { AwaitedTitle } from './AwaitedTitle';
export { RecordMenu } from './RecordMenu';
export { Section } from './Section';
export { taskOffers } from './taskOffers';
export { TaskPanel, type TaskPanelProps } from './TaskPanel';
export { TickList } from './TickList';
export { usePanelFocus } from './usePanelFocus';
