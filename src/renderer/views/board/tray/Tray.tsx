import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useDeferredValue, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { counted, startOfWeek } from '../../../../shared/calendar';
import { projectId, withThousands, type Workspace } from '../../../../shared/model';
import { everything, type TrayCriteria } from '../../../../shared/queries/board';
import { useQuery, useToday } from '../../../hooks';
import { Button, EmptyState, SearchField } from '../../../widgets';
import { useRoute } from '../../frame';
import { useStoreValue } from '../../hand';
import { useController } from '../state/BoardContext';
import { useExpectedSize } from '../state/expectedSize';
import { useIsPictured } from '../state/picture';
import { QuickAdd } from './QuickAdd';
import styles from './Tray.module.css';
import { TrayCard } from './TrayCard';
import { TrayFilters } from './TrayFilters';
import { useTray } from './useTray';

interface TrayProps {
  readonly surface: RefObject<HTMLElement | null>;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly quickAdd: RefObject<HTMLTextAreaElement | null>;
  readonly scrollToTask: RefObject<((place: 'next' | 'previous' | 'first', from: string | null) => string | null) | null>;
}

const cardHeight = 64;
const cardsBeyondSight = 6;
const hasNoTasks = (workspace: Workspace): boolean => workspace.tasks.size === 0;
const weekStartOf = (workspace: Workspace): 1 | 7 => workspace.settings.weekStart;

/** Tasks with effort that nobody has yet: searched, filtered, sorted, and the place where bookings are taken back to. */
export const Tray = ({ surface, searchField, quickAdd, scrollToTask }: TrayProps): ReactNode => {
  const { drag, selection } = useController();
  // A link from the Projects screen asks for one project.
  const asksFor = useRoute().parameters['project'];
  const [criteria, setCriteria] = useState<TrayCriteria>(() => (asksFor === undefined ? everything : { ...everything, projectId: projectId(asksFor) }));
  const asked = useDeferredValue(criteria);
  const today = useToday();
  const weekFrom = startOfWeek(today, useQuery(weekStartOf));
  const days = useMemo(() => ({ today, weekFrom }), [today, weekFrom]);
  const { entries, total } = useTray(asked, days);
  const isNew = useQuery(hasNoTasks);
  const scroller = useRef<HTMLDivElement>(null);
  const isTarget = useStoreValue(drag, (state) => state.phase === 'dragging' && state.target?.kind === 'tray' && state.subject.kind === 'bookings');
  const chosen = useStoreValue(selection, ({ taskId }) => taskId);
  const virtualizer = useVirtualizer({ count: entries.length, getScrollElement: () => scroller.current, estimateSize: () => cardHeight, initialRect: useExpectedSize('tray', scroller), overscan: useIsPictured() ? cardsBeyondSight : 0, getItemKey: (index) => entries[index]?.task.id ?? index });
  scrollToTask.current = (place, from) => {
    const at = from === null ? -1 : entries.findIndex(({ task }) => task.id === from);
    const index = place === 'first' ? 0 : Math.max(0, Math.min(entries.length - 1, at + (place === 'next' ? 1 : -1)));
    virtualizer.scrollToIndex(index, { align: 'auto' });
    return entries[index]?.task.id ?? null;
  };
  const isNarrowed = criteria !== everything && (criteria.search !== '' || entries.length < total);
  const firstId = entries[0]?.task.id ?? null;
  const current = chosen !== null && entries.some(({ task }) => task.id === chosen) ? chosen : firstId;
  return (
    <section ref={surface} tabIndex={-1} aria-label="Unassigned" className={styles.tray} data-target={isTarget || undefined}>
      <header className={styles.head}>
        <h2 className={styles.title}>Unassigned</h2>
        <span className={styles.count}>{isNarrowed ? `${withThousands(entries.length)} of ${withThousands(total)}` : withThousands(total)}</span>
        <TrayFilters criteria={criteria} onChange={setCriteria} />
      </header>
      <TraySearch field={searchField} search={criteria.search} onChange={setCriteria} />
      <div ref={scroller} className={styles.scroller}>
        {entries.length === 0 ? (
          <Nothing total={total} isNew={isNew} onClear={() => setCriteria({ ...everything, sort: criteria.sort })} />
        ) : (
          <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }} aria-label="Unassigned tasks">
            {virtualizer.getVirtualItems().map(({ index, start, key }) => {
              const entry = entries[index];
              return entry === undefined ? null : (
                <li key={key} className={styles.item} style={{ transform: `translateY(${String(start)}px)` }} aria-setsize={entries.length} aria-posinset={index + 1}>
                  <TrayCard task={entry.task} open={entry.open} isCurrent={entry.task.id === current} />
                </li>
              );
            })}
          </ul>
        )}
      </div>
      <QuickAdd field={quickAdd} />
      {isTarget && <div className={styles.cover} aria-hidden="true">Take back to Unassigned</div>}
    </section>
  );
};

interface TraySearchProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly search: string;
  readonly onChange: (next: (before: TrayCriteria) => TrayCriteria) => void;
}

/** Drawn again for another search only: a drop changes the list below it. */
const TraySearch = memo(({ field, search, onChange }: TraySearchProps): ReactNode => (
  <div className={styles.search}>
    <SearchField ref={field} label="Search unassigned tasks" placeholder="Search" size="small" keys="/" value={search} onChange={(typed) => onChange((before) => ({ ...before, search: typed }))} />
  </div>
));
TraySearch.displayName = 'TraySearch';

const Nothing = ({ total, isNew, onClear }: { readonly total: number; readonly isNew: boolean; readonly onClear: () => void }): ReactNode =>
  total === 0 ? (
    <EmptyState size="inline" title={isNew ? 'No tasks yet' : 'All work has a place'}>New tasks appear here. Type one below, or paste a list.</EmptyState>
  ) : (
    <EmptyState size="inline" title="Nothing matches" action={<Button size="small" onPress={onClear}>Clear the filters</Button>}>
      {counted(total, 'task is', 'tasks are')} hidden by the search or the filters.
    </EmptyState>
  );
