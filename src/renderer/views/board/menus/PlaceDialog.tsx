import { useMemo, useState, type ReactNode } from 'react';
import { formatDay, formatHours } from '../../../../shared/calendar';
import type { Fit } from '../../../../shared/matching';
import type { BookingId, DayNumber, ResourceId, TaskId, Workspace } from '../../../../shared/model';
import { useToday, useWorkspace } from '../../../hooks';
import { Checkbox, DateField, Dialog, SearchField } from '../../../widgets';
import { useStoreValue } from '../../hand';
import { dropAttempt } from '../state/attempt';
import { useController } from '../state/BoardContext';
import { soonest } from '../state/controller';
import { type DragSubject, type DropManner } from '../state/dragState';
import { rankedFor } from '../state/fits';
import { reasonsWords, subjectWords } from '../state/speech';
import { nothingOpen, type PlaceSubject } from '../state/viewState';
import styles from './PlaceDialog.module.css';

/** "Assign to…", "Move to…" and "Copy to…": a day, then a person, ranked by fit. The way for a single pointer, with what Alt and Shift do for a hand. */
export const PlaceDialog = (): ReactNode => {
  const { opened } = useController();
  const subject = useStoreValue(opened, (value) => (value.kind === 'place' ? value.subject : null));
  return subject === null ? null : <Place key={JSON.stringify(subject)} subject={subject} />;
};

const Place = ({ subject }: { readonly subject: PlaceSubject }): ReactNode => {
  const controller = useController();
  const workspace = useWorkspace();
  const today = useToday();
  const taken = useMemo(() => dragSubjectOf(workspace, subject), [workspace, subject]);
  const [day, setDay] = useState<DayNumber>(() => firstDay(taken, controller.layout.get() ?? { window: { from: today, to: today + 1 }, today }));
  const [search, setSearch] = useState('');
  const [placing, setPlacing] = useState<DropManner['placing']>('flow');
  const fits = useMemo(() => (taken === null ? [] : fitsOf(workspace, taken, day, today)), [workspace, taken, day, today]);
  const close = (): void => controller.opened.set(nothingOpen);
  if (taken === null) return null;
  const title = subjectWords(workspace, taken);
  const wanted = search.trim().toLocaleLowerCase('en');
  const shown = fits.filter(({ resourceId }) => (workspace.resources.get(resourceId)?.name ?? '').toLocaleLowerCase('en').includes(wanted));
  const verb = subject.kind === 'task' ? 'Assign' : subject.verb;
  const copying = verb === 'Copy' ? 'copy' : 'move';
  const choose = (resourceId: ResourceId): void => {
    const attempt = dropAttempt(controller.session, taken, { kind: 'cell', resourceId, day }, { copying, placing });
    close();
    if (attempt === null) controller.notify({ message: `${title} is there already.`, tone: 'info' });
    else void controller.perform(attempt);
  };
  return (
    <Dialog title={`${verb} ${title}`} isOpen onClose={close} size="normal">
      <div className={styles.controls}>
        <DateField label="From" labelPlacement="beside" className={styles.date} whenEmpty="keep" value={day} today={today} onChange={(next) => next !== null && setDay(next)} />
        <SearchField label="Search people" size="small" value={search} onChange={setSearch} />
      </div>
      {copying === 'move' && (
        <Checkbox className={styles.pile} value={placing === 'pile'} onChange={(isPiled) => setPlacing(isPiled ? 'pile' : 'flow')}>
          Book over capacity, without flowing on
        </Checkbox>
      )}
      <ul className={styles.list} aria-label="People by fit">
        {shown.map((fit) => (
          <li key={fit.resourceId}>
            <button type="button" className={styles.choice} data-verdict={fit.verdict} disabled={fit.verdict === 'impossible' && fit.reasons[0]?.kind === 'archived'} onClick={() => choose(fit.resourceId)}>
              <span className={styles.score}>{fit.verdict === 'impossible' ? '–' : fit.score}</span>
              <span className={styles.words}>
                <span>
                  <span className={styles.name}>{workspace.resources.get(fit.resourceId)?.name}</span> <span className={styles.verdict}>{fit.verdictWords}</span>
                </span>
                <span className={styles.reasons}>{reasonsWords(fit)}</span>
              </span>
              {(subject.kind !== 'task' || subject.taskIds.length === 1) && <span className={styles.when}>{whenWords(fit)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};

const whenWords = ({ days }: Fit): string => {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  return `${formatDay(first.day, 'shortWeekdayDayMonth')}${first.day === last.day ? '' : ` to ${formatDay(last.day, 'shortWeekdayDayMonth')}`}, ${formatHours(days.reduce((sum, { minutes }) => sum + minutes, 0))}`;
};

type Taken = Extract<DragSubject, { readonly taskId: TaskId }>;

const dragSubjectOf = (workspace: Workspace, subject: PlaceSubject): Taken | null => {
  if (subject.kind === 'task') {
    const [taskId] = subject.taskIds;
    return taskId === undefined ? null : { kind: 'task', taskId, taskIds: subject.taskIds };
  }
  const lead = subject.bookingIds.map((id) => workspace.bookings.get(id)).find((booking) => booking !== undefined);
  const first = lead?.days[0];
  if (lead === undefined || first === undefined) return null;
  return { kind: 'bookings', bookingIds: subject.bookingIds, grabbedId: lead.id, grabbedDay: first.day, taskId: lead.taskId, fromResourceId: lead.resourceId };
};

const firstDay = (taken: Taken | null, layout: Parameters<typeof soonest>[0]): DayNumber => (taken?.kind === 'bookings' ? taken.grabbedDay : soonest(layout));

const fitsOf = (workspace: Workspace, taken: Taken, from: DayNumber, today: DayNumber): readonly Fit[] =>
  rankedFor(workspace, { taskIds: taken.kind === 'task' ? taken.taskIds : [taken.taskId], from, today, ignoring: new Set<BookingId>(taken.kind === 'bookings' ? taken.bookingIds : []) });
