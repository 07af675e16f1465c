import { EmptyState } from '../../widgets';
import { Screen } from '../frame';

/** The Budget screen. */
export const BudgetScreen = () => (
  <Screen title="Budget">
    <EmptyState title="Being built">This screen is not there yet.</EmptyState>
  </Screen>
);
