export { CapacityScreen } from './CapacityScreen';
