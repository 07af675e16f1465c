import { useMemo, useRef, useState, type ReactNode } from 'react';
import { editTasks, reachMilestone } from '../../../../shared/commands';
import type { DayNumber, MilestoneId } from '../../../../shared/model';
import { useToday, useWorkspace } from '../../../hooks';
import { Button, CircleAlert, DateField, Dialog, goToInvalid, TextField, TriangleAlert } from '../../../widgets';
import { attempt, useStoreValue } from '../../hand';
import { dueAttempt, moveAttempt, shiftTo } from '../state/attempt';
import { isBegun } from '../state/begun';
import type { TimelineController } from '../state/controller';
import { effectAfter, withForecast } from '../state/effects';
import { dragWords, type DragWords } from '../state/speech';
import { useController } from '../state/TimelineContext';
import { trialOf } from '../state/trial';
import { moveStartTo, startOf } from '../state/verbs';
import { nothingOpen, type DayQuestion } from '../state/viewState';
import styles from './Dialogs.module.css';

/** Asks for a day by keyboard or with single presses: where a task moves, when it is due, when a milestone is or was. */
export const DayDialog = (): ReactNode => {
  const { opened } = useController();
  const question = useStoreValue(opened, (value) => (value.kind === 'day' ? value.question : null));
  return question === null ? null : <Ask key={JSON.stringify(question)} question={question} />;
};

const titles = { start: 'Move', deadline: 'Due day of', due: 'Due day of', reached: 'Reached:' } as const;
const labels = { start: 'First day', deadline: 'Due day', due: 'Due day', reached: 'Reached on' } as const;
const verbs = { start: 'Move', deadline: 'Set due day', due: 'Set due day', reached: 'Declare reached' } as const;

const Ask = ({ question }: { readonly question: DayQuestion }): ReactNode => {
  const controller = useController();
  const workspace = useWorkspace();
  const today = useToday();
  const [day, setDay] = useState<DayNumber | null>(() => firstDay(controller, question, today));
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const words = useMemo(() => previewWords(controller, question, day), [controller, question, day]);
  const name = 'taskId' in question ? workspace.tasks.get(question.taskId)?.title ?? '' : workspace.milestones.get(question.milestoneId)?.name ?? '';
  const missing = question.asks === 'reached' && day !== null ? missingFor(controller, question.milestoneId, day) : null;
  const dayField = useRef<HTMLDivElement>(null);
  const close = (): void => controller.opened.set(nothingOpen);
  const act = (): void => {
    if (goToInvalid(dayField.current)) return undefined;
    if (missing !== null && reason.trim() === '') return setProblem('Write why it counts as reached all the same.');
    close();
    return answer(controller, question, day, reason);
  };
  return (
    <Dialog title={`${titles[question.asks]} ${name}`} isOpen size="small" onClose={close} actions={<><Button tone="quiet" onPress={close}>Cancel</Button><Button tone="primary" onPress={act}>{verbs[question.asks]}</Button></>}>
      <div className={styles.fields}>
        <div ref={dayField}>
          <DateField label={question.asks === 'start' && isBegun(workspace, question.taskId) ? 'First day of what is left' : labels[question.asks]} value={day} today={today} weekStart={workspace.settings.weekStart} whenEmpty={question.asks === 'start' || question.asks === 'reached' ? 'keep' : 'null'} onChange={setDay} autoFocus {...(question.asks === 'reached' ? { max: today } : {})} />
        </div>
        {words !== null && (
          <div className={styles.preview} role="status">
            {words.place !== '' && <p className={styles.line}>{words.place}</p>}
            {words.warnings.map((warning) => <p key={warning} className={styles.warning}><TriangleAlert className={styles.icon} aria-hidden="true" />{warning}</p>)}
            {words.effects.map((effect) => <p key={effect} className={styles.quiet}>{effect}</p>)}
          </div>
        )}
        {missing !== null && (
          <>
            <p className={styles.warning}><CircleAlert className={styles.icon} aria-hidden="true" />{missing}</p>
            <TextField label="Reason, kept in the history" value={reason} onChange={setReason} placeholder="Why it counts as reached" error={problem} />
          </>
        )}
      </div>
    </Dialog>
  );
};

const firstDay = (controller: TimelineController, question: DayQuestion, today: DayNumber): DayNumber | null => {
  const workspace = controller.session.workspace();
  switch (question.asks) {
    case 'start': return startOf(controller, question.taskId) ?? today;
    case 'deadline': return workspace.tasks.get(question.taskId)?.deadline ?? null;
    case 'due': return workspace.milestones.get(question.milestoneId)?.dueDay ?? controller.layout.get()?.milestones.find(({ milestoneId }) => milestoneId === question.milestoneId)?.day ?? null;
    case 'reached': return today;
  }
};

const previewWords = (controller: TimelineController, question: DayQuestion, day: DayNumber | null): DragWords | null => {
  const layout = controller.layout.get();
  const workspace = controller.session.workspace();
  if (question.asks !== 'start' || day === null || layout === null) return null;
  const from = startOf(controller, question.taskId);
  const days = from === null ? 0 : shiftTo(workspace, from, day);
  if (from === null || days === 0) return { title: '', place: 'Where it is now.', warnings: [], effects: [] };
  const trial = withForecast(workspace, trialOf(workspace, moveAttempt(controller.session, question.taskId, from, days)), question.taskId, layout);
  const effect = trial.preview === null ? [] : effectAfter(workspace, trial.preview.workspace, layout);
  return dragWords(workspace, layout, { phase: 'dragging', subject: { kind: 'move', taskId: question.taskId, from }, target: { kind: 'day', day }, trial, effect });
};

const missingFor = (controller: TimelineController, id: MilestoneId, day: DayNumber): string | null => {
  const tried = attempt(controller.session, reachMilestone, { id, day }).tryOut(null);
  return !tried.ok && tried.refusal.code === 'needs-reason' ? tried.refusal.sentence : null;
};

const answer = (controller: TimelineController, question: DayQuestion, day: DayNumber | null, reason: string): void => {
  switch (question.asks) {
    case 'start': if (day !== null) moveStartTo(controller, question.taskId, day); return;
    case 'deadline': void controller.perform(attempt(controller.session, editTasks, { ids: [question.taskId], patch: { deadline: day } })); return;
    case 'due': void controller.perform(dueAttempt(controller.session, question.milestoneId, day)); return;
    case 'reached': if (day !== null) void controller.perform(attempt(controller.session, reachMilestone, { id: question.milestoneId, day, overrideReason: reason }));
  }
};
