import type { Command, CommandContext } from '../../shared/commands';
import type { HistoryEntry } from '../../shared/history';
import type { Change, DayNumber, Instant, Refusal, ResourceId, Result, ScenarioId, TaskId, Workspace } from '../../shared/model';
import type { SetAsideRecord } from '../../shared/ports';

/** A change that is on screen already; `saved` tells whether it reached storage. */
export interface AppliedChange {
  readonly change: Change;
  /** Resolves once the change is durable, or was taken back: then with the sentence the user is shown. Never rejects. */
  readonly saved: Promise<Result<Change>>;
}

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly pending: number }
  /** Changes were taken back because storage failed; `retry` does them again. */
  | { readonly kind: 'failed'; readonly refusal: Refusal; readonly takenBack: readonly string[] };

export interface HistoryState {
  /** Label of the change Undo would reverse; null: nothing. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

/** What views are told after the workspace changed, for announcements and glides. */
export interface ChangeEvent {
  readonly change: Change;
  readonly kind: 'do' | 'undo' | 'redo' | 'takenBack';
  readonly source: 'here' | 'otherWindow';
  /** Why it was taken back; only with `takenBack`. */
  readonly refusal?: Refusal;
}

/** The open workspace in memory. One a window. */
export interface Session {
  /** The present workspace, that of the open scenario where one is open; the same object until the next change. */
  workspace(): Workspace;
  /** The plan itself, whatever scenario is open. */
  plan(): Workspace;
  /** The scenario in which this window works; null: in the plan itself. */
  scenarioId(): ScenarioId | null;
  /** Works in a scenario from now on, or (null) in the plan. One that is archived or gone is not opened, and an open one is closed when it goes. */
  openScenario(id: ScenarioId | null): Promise<void>;
  /** Called after every change of workspace, save state or history state; answers how to stop. */
  subscribe(listener: () => void): () => void;
  onChange(listener: (event: ChangeEvent) => void): () => void;
  /** Runs a command, in the open scenario where one is open, shows its change at once and saves it in the background. */
  run<Input, R extends Refusal>(command: Command<Input, R>, input: Input): Result<AppliedChange, R | Refusal>;
  /** The same on the plan, whatever scenario is open: for what is done to scenarios themselves. */
  runOnPlan<Input, R extends Refusal>(command: Command<Input, R>, input: Input): Result<AppliedChange, R>;
  undo(): Promise<Result<Change>>;
  redo(): Promise<Result<Change>>;
  saveState(): SaveState;
  historyState(): HistoryState;
  /** Does again what a failing storage made us take back. */
  retry(): void;
  /** Gives up what was taken back: the save state leaves `failed`. */
  discardFailed(): void;
  /** Resolves when nothing waits to be saved. */
  settled(): Promise<void>;
  today(): DayNumber;
  /** For what is stamped outside the history, such as a calendar file. */
  now(): Instant;
  /** Context for dry runs of commands in previews. */
  commandContext(): CommandContext;
  /** At most `limit` entries before `seq` (null: from the newest), newest first. */
  historyBefore(seq: number | null, limit: number): Promise<readonly HistoryEntry[]>;
  /** Whether nothing stands in this workspace and nothing can be undone: the first run, or a start that was undone. */
  isUntouched(): boolean;
  /** Stored records that could not be read when the workspace was opened. */
  setAside(): readonly SetAsideRecord[];
  /** Every entry that touched the task or its bookings, or the person, their bookings and time off, newest first: answers "why did this move?". */
  historyOf(table: 'tasks' | 'resources', id: TaskId | ResourceId): Promise<readonly HistoryEntry[]>;
  close(): void;
}
