export { TimeScreen } from './TimeScreen';
