export { logWeekAsPlanned } from './logWeek';
export { StatusDayControl } from './StatusDay';
export { TimeScreen } from './TimeScreen';
