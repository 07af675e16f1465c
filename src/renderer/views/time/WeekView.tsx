import { useMemo, useRef, useState } from 'react';
import type { TaskId } from '../../../shared/model';
import { weekSheet } from '../../../shared/queries/time';
import { useQuery } from '../../hooks';
import { EmptyState } from '../../widgets';
import { heard, offered, useActions, useNotify } from '../frame';
import { AddTask } from './AddTask';
import { CellStrip } from './CellStrip';
import { PersonHead } from './PersonHead';
import type { Place } from './useSheetGrid';
import type { TimePlace } from './useTimePlace';
import { useWeekLogging } from './useWeekLogging';
import { WeekTable } from './WeekTable';
import styles from './WeekView.module.css';

export interface WeekViewProps {
  readonly place: Omit<TimePlace, 'person'>;
  readonly person: NonNullable<TimePlace['person']>;
  readonly openId: string | undefined;
  readonly onOpen: (id: TaskId) => void;
}

const none: readonly TaskId[] = [];

/** The sheet of one person and week. */
export const WeekView = ({ place, person, openId, onOpen }: WeekViewProps) => {
  const { week, today, people, choosePerson, goByPerson } = place;
  const key = `${person.id} ${String(week.from)}`;
  const [added, setAdded] = useState<{ readonly key: string; readonly ids: readonly TaskId[] }>({ key, ids: none });
  const besides = added.key === key ? added.ids : none;
  const sheet = useQuery(weekSheet, person.id, week.from, besides);
  const logging = useWeekLogging(person.id, week, today);
  const notify = useNotify();
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [adding, setAdding] = useState<'closed' | 'open'>('closed');
  const [noteAsked, setNoteAsked] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => new Set(sheet?.rows.map(({ id }) => id)), [sheet]);
  const toSheet = (id?: TaskId): void => {
    requestAnimationFrame(() => {
      const cells = [...(root.current?.querySelectorAll<HTMLElement>(id === undefined ? '[data-cell][tabindex="0"]' : `[data-task="${CSS.escape(id)}"] [data-cell]`) ?? [])];
      cells[id === undefined || today < week.from || today >= week.to ? 0 : today - week.from]?.focus();
    });
  };
  const keep = (ids: readonly TaskId[]): void => { setAdded((present) => ({ key, ids: [...new Set([...(present.key === key ? present.ids : none), ...ids])] })); };
  const rows = sheet?.rows ?? [];
  const row = rows[Math.min(at.row, rows.length - 1)];
  const cell = row?.cells[at.column];
  useActions([
    offered('time.planned', { run: logging.asPlanned }),
    offered('time.copy', { run: logging.copyLastWeek }),
    offered('time.previousPerson', { run: () => { goByPerson(-1); } }),
    offered('time.nextPerson', { run: () => { goByPerson(1); } }),
    offered('time.add', { run: () => { setAdding('open'); } }),
    offered('time.note', { enabled: () => cell !== undefined && cell.logged > 0, run: () => { setNoteAsked((count) => count + 1); } }),
    { id: 'time.whole', label: 'Log the whole week as planned', group: 'Time', run: logging.wholeWeek },
    ...heard('sheet'),
  ]);
  if (sheet === null) return <EmptyState title="This person is gone">They were deleted here or in another window. Undo brings them back.</EmptyState>;
  const entry = row === undefined || cell === undefined ? null : { taskId: row.id, resourceId: person.id, day: cell.day, minutes: cell.logged };
  return (
    <div ref={root} className={styles.view}>
      <PersonHead people={people} person={person} sheet={sheet} until={logging.until} onPerson={choosePerson} onStep={goByPerson} onPlanned={logging.asPlanned} onWholeWeek={logging.wholeWeek} onCopy={logging.copyLastWeek} />
      <WeekTable
        key={key} sheet={sheet} name={person.name} today={today} openId={openId} onOpen={onOpen} onPlace={setAt} onDone={(done) => { logging.done(done); toSheet(); }}
        onEdit={(edits) => {
          const sentence = logging.edit(edits);
          if (sentence === null) keep(edits.map((edit) => edit.row.id));
          return sentence;
        }}
        onRemaining={logging.remaining} onProblem={(message) => { notify({ message }); }}
      >
        {rows.length === 0 && (
          <div role="row">
            <div role="gridcell" aria-colspan={11}>
              <EmptyState size="inline" title="Nothing booked and nothing logged this week">Book {person.name} on the board, or add the task that was worked on.</EmptyState>
            </div>
          </div>
        )}
        <AddTask
          resourceId={person.id} shown={shown} state={adding} onOpen={() => { setAdding('open'); }} onClose={() => { setAdding('closed'); toSheet(); }}
          onAdd={(id) => { keep([id]); setAdding('closed'); toSheet(id); }}
        />
      </WeekTable>
      <CellStrip
        row={row} cell={cell} asked={noteAsked} onBack={() => { toSheet(); }}
        onNotes={(notes) => { if (entry !== null) logging.change({ ...entry, notes }); }} onOvertime={(overtime) => { if (entry !== null) logging.change({ ...entry, overtime }); }}
      />
    </div>
  );
};
