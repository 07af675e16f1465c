import { EmptyState } from '../../widgets';
import { Screen } from '../frame';

/** The Timeline screen. */
export const TimelineScreen = () => (
  <Screen title="Timeline">
    <EmptyState title="Being built">This screen is not there yet.</EmptyState>
  </Screen>
);
