import { EmptyState } from '../../widgets';
import { Screen } from '../frame';

/** The Reports screen. */
export const ReportsScreen = () => (
  <Screen title="Reports">
    <EmptyState title="Being built">This screen is not there yet.</EmptyState>
  </Screen>
);
