import type { CostAlert, CostFigures } from '../../../shared/costing';
import type { Workspace } from '../../../shared/model';
import { indexText, wholeAmount } from './money';

type Facts = Pick<CostFigures, 'budget' | 'actual' | 'committed' | 'estimateAtCompletion' | 'earned'>;

const share = (part: number, whole: number): string => (whole === 0 ? 'budget is 0' : `${String(Math.floor((100 * part) / whole))} %`);

/** An alert in as few words as a cell has room for; its sentence says the rest. */
export const alertWords = ({ kind, severity, materialId }: CostAlert, { budget, actual, committed, estimateAtCompletion, earned }: Facts, { materials, settings: { currency } }: Workspace): string => {
  switch (kind) {
    case 'overrun': return `Over by ${wholeAmount(estimateAtCompletion - (budget ?? 0), currency)}`;
    case 'spent': return `${share(actual, budget ?? 0)} spent`;
    case 'committed': return `${share(actual + committed, budget ?? 0)} spent or ordered`;
    case 'costIndex': return `CPI ${indexText(earned?.costIndex ?? 0)}`;
    case 'scheduleIndex': return `SPI ${indexText(earned?.scheduleIndex ?? 0)}`;
    case 'material': return `${(materialId === null ? undefined : materials.get(materialId)?.name) ?? 'Material'} ${severity === 'serious' ? 'runs out' : 'is low'}`;
  }
};
