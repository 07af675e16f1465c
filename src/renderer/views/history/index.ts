export { HistoryScreen } from './HistoryScreen';
export { TaskHistory } from './TaskHistory';
export { useHistoryOf } from './useHistory';
