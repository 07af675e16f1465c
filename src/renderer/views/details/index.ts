export { AddField, type AddOffer } from './AddField';
export { Section } from './Section';
export { TaskPanel, type TaskPanelProps } from './TaskPanel';
export { usePanelFocus } from './usePanelFocus';
