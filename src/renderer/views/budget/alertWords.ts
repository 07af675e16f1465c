import type { CostAlert, CostFigures } from '../../../shared/costing';
import { quotedTitle, withThousands, type Workspace } from '../../../shared/model';
import { indexText, wholeAmount } from './money';

type Facts = Pick<CostFigures, 'budget' | 'actual' | 'committed' | 'estimateAtCompletion' | 'earned'>;

const share = (part: number, whole: number, words: string): string => (whole === 0 ? 'Budget is 0' : `${withThousands(Math.floor((100 * part) / whole))} % ${words}`);

/** An alert in as few words as a cell has room for; its sentence says the rest. */
export const alertWords = ({ kind, severity, materialId }: CostAlert, { budget, actual, committed, estimateAtCompletion, earned }: Facts, { materials, settings: { currency } }: Workspace): string => {
  switch (kind) {
    case 'overrun': return `Over by ${wholeAmount(estimateAtCompletion - (budget ?? 0), currency)}`;
    case 'spent': return share(actual, budget ?? 0, 'spent');
    case 'committed': return share(actual + committed, budget ?? 0, 'spent or ordered');
    case 'costIndex': return `CPI ${indexText(earned?.costIndex ?? 0)}`;
    case 'scheduleIndex': return `SPI ${indexText(earned?.scheduleIndex ?? 0)}`;
    case 'material': return `${(materialId === null ? undefined : materials.get(materialId)?.name) ?? 'Material'} ${severity === 'serious' ? 'runs out' : 'is low'}`;
  }
};

/** An alert's sentence without the tasks it names, and what it says about them ("Furthest behind"): they stand below it as links. */
export const splitSentence = ({ sentence, drivers }: CostAlert, { tasks }: Pick<Workspace, 'tasks'>): { readonly lead: string; readonly about: string } => {
  const first = drivers[0] === undefined ? undefined : tasks.get(drivers[0].taskId);
  const named = first === undefined ? -1 : sentence.lastIndexOf(`: ${quotedTitle(first.title)}`);
  const end = named < 0 ? -1 : sentence.lastIndexOf('. ', named);
  return end < 0 ? { lead: sentence, about: '' } : { lead: sentence.slice(0, end + 1), about: sentence.slice(end + 2, named) };
};
