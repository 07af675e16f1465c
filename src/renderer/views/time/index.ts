export { StatusDayControl } from './StatusDay';
export { TimeScreen } from './TimeScreen';
