import { thresholdsOf, type CostAlert, type CostFigures } from '../../../shared/costing';
import type { AlertThresholds, Workspace } from '../../../shared/model';
import type { ProjectMoneyRow } from '../../../shared/queries/budget';
import { wholeMoney } from './Figures';

const share = (amount: number, budget: number): string => (budget === 0 ? '' : `${String(Math.floor((100 * amount) / budget))} % `);
const twoDigits = (index: number): string => (Math.floor(index * 100 + 1e-9) / 100).toFixed(2);

/** An alert in the few words that a row has room for: "12,400 over", "CPI 0.84". The whole sentence is `sentence`. */
export const shortAlert = ({ kind, severity }: CostAlert, { budget, estimateAtCompletion, actual, committed, earned }: CostFigures, currency: string): string => {
  switch (kind) {
    case 'overrun': return `${wholeMoney(estimateAtCompletion - (budget ?? 0), currency)} over budget`;
    case 'spent': return `${share(actual, budget ?? 0)}spent`;
    case 'committed': return `${share(actual + committed, budget ?? 0)}spent or committed`;
    case 'costIndex': return `CPI ${twoDigits(earned?.costIndex ?? 0)}`;
    case 'scheduleIndex': return `SPI ${twoDigits(earned?.scheduleIndex ?? 0)}`;
    case 'material': return severity === 'serious' ? 'Material runs out' : 'Material is low';
  }
};

/** All alerts of a row in few words, each once. */
export const shortAlerts = ({ alerts, figures }: ProjectMoneyRow, currency: string): string => [...new Set(alerts.map((alert) => shortAlert(alert, figures, currency)))].join(', ');

/** The thresholds a row's figures are marked by. */
export const thresholdsOfRow = (workspace: Workspace, { projectId }: ProjectMoneyRow): AlertThresholds | null => (projectId === null ? null : thresholdsOf(workspace, projectId));
