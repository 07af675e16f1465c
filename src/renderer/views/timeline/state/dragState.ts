import type { DayNumber, DependencyType, MilestoneId, TaskId } from '../../../../shared/model';
import type { Trial } from './trial';

/** What is in the hand. */
export type DragSubject =
  | { readonly kind: 'move'; readonly taskId: TaskId; /** Its first day. */ readonly from: DayNumber }
  | { readonly kind: 'edge'; readonly taskId: TaskId; readonly edge: 'start' | 'end'; /** The day at that end. */ readonly from: DayNumber }
  | { readonly kind: 'link'; readonly taskId: TaskId; readonly edge: 'start' | 'end' }
  | { readonly kind: 'due'; readonly milestoneId: MilestoneId; readonly from: DayNumber };

export type DragTarget = { readonly kind: 'day'; readonly day: DayNumber } | { readonly kind: 'bar'; readonly taskId: TaskId; readonly edge: 'start' | 'end' };

export type DragState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'dragging';
      readonly subject: DragSubject;
      /** null: nowhere, or where it was. */
      readonly target: DragTarget | null;
      readonly trial: Trial | null;
      /** What it would do to milestones and the end, once that is known. */
      readonly effect: readonly string[] | null;
    };
export type Dragging = Extract<DragState, { phase: 'dragging' }>;

export const idle: DragState = { phase: 'idle' };

export const sameTarget = (a: DragTarget | null, b: DragTarget | null): boolean =>
  a === b || (a !== null && b !== null && (a.kind === 'day' ? b.kind === 'day' && a.day === b.day : b.kind === 'bar' && a.taskId === b.taskId && a.edge === b.edge));

/** The type of a dependency drawn from one end of a bar to an end of another. */
export const typeBetween = (from: 'start' | 'end', to: 'start' | 'end'): DependencyType => (from === 'end' ? (to === 'start' ? 'FS' : 'FF') : to === 'start' ? 'SS' : 'SF');
