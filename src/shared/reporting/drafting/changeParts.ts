import type { ListBlock, ListItem } from '../document';
import { item, list } from './parts';
import { changeTopics, type ChangeTopic, type ReportedChange, type ReportRequest } from './request';
import { dayWords } from './words';

const topicWords: Readonly<Record<ChangeTopic, string>> = {
  override: 'Rules overridden', milestone: 'Milestones and baseline', budget: 'Budget', money: 'Expenses and material', scope: 'Scope', progress: 'Progress', schedule: 'Schedule', people: 'People', other: 'Other',
};

const topicOf = ({ topic }: ReportedChange): ChangeTopic => topic ?? 'other';

/** Changes by topic, the most important topic first, the latest change of a topic first; equal ones once. */
const byTopic = (changes: readonly ReportedChange[]): readonly (readonly [ChangeTopic, readonly ReportedChange[]])[] =>
  changeTopics.flatMap((topic) => {
    const mine = changes.filter((change) => topicOf(change) === topic).reverse().sort((a, b) => b.day - a.day);
    return mine.length === 0 ? [] : [[topic, mine] as const];
  });

const reasonWords = ({ reason }: ReportedChange): string => (reason === '' ? '' : ` Reason: ${reason.replace(/[.\s]+$/, '')}.`);

/** What changed, one line a topic: its newest change, and how many others. For the first page. */
export const changeHighlights = ({ changes }: ReportRequest): ListBlock => {
  const topics = byTopic(changes);
  return list('changes', topics.map(([topic, mine]): ListItem => {
    const [newest] = mine;
    const others = mine.length - 1;
    return item(`${topicWords[topic]}:`, `${newest === undefined ? '' : `${newest.label}.${reasonWords(newest)}`}${others > 0 ? ` ${String(others)} more.` : ''}`);
  }), 'Nothing was changed in this period.');
};

const mostOfTopic = 25;

/** Every change of the period under its topic, with day, person and reason. */
export const changeDetails = ({ changes, statusDay }: ReportRequest): readonly { readonly topic: string; readonly block: ListBlock }[] =>
  byTopic(changes).map(([topic, mine]) => ({
    topic: topicWords[topic],
    block: list(`changes.${topic}`, mine.map((change) => item(`${dayWords(change.day, statusDay)}:`, `${change.label}${change.by === '' ? '' : ` (${change.by})`}.${reasonWords(change)}`)), '', mostOfTopic),
  }));
