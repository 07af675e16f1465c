import { EmptyState } from '../../widgets';
import { Screen } from '../frame';

/** The Time screen. */
export const TimeScreen = () => (
  <Screen title="Time">
    <EmptyState title="Being built">This screen is not there yet.</EmptyState>
  </Screen>
);
