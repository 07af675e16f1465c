import { workspaceOf, emptyRows, type WorkspaceRows } from '../../shared/model';
import { beginDayPlanning, dayModelOf, recheckProposal } from '../../shared/planner';
import type { PlanMessage, PlanQuestion, PlanReply } from './plan.messages';
import { inSlices, type SliceClock, type Slices } from './planSlices';
import { tellingOf } from './planTelling';

const reply = (message: PlanReply): void => self.postMessage(message);

/** A message to itself comes after those that wait, and sooner than any timer. */
const clock: SliceClock = (() => {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return {
    now: () => performance.now(),
    later: (run) => {
      waiting.push(run);
      port2.postMessage(null);
    },
  };
})();

/** Always the same, so that the same plan gets the same answer. */
const seed = 20_261_123;

const held: { readonly rows: Record<string, unknown[]>; slices: Slices | null; isPaused: boolean } = { rows: {}, slices: null, isPaused: false };

// The rows come from this program's own page, table by table, as they lie in its memory.
const workspaceWith = (settings: WorkspaceRows['settings']) => workspaceOf({ ...emptyRows, calendars: [], ...(held.rows as Partial<WorkspaceRows>), settings });

const begin = ({ settings, request }: Extract<PlanQuestion, { kind: 'plan' }>): void => {
  const workspace = workspaceWith(settings);
  const search = beginDayPlanning(dayModelOf(workspace, request), seed);
  held.slices = inSlices(search, clock, tellingOf(workspace, request, search.best, reply));
  held.slices.run();
  // Told to wait while the plan was still on its way.
  if (held.isPaused) held.slices.pause();
};

self.addEventListener('message', ({ data }: MessageEvent<PlanMessage>) => {
  if (data.kind === 'rows') (held.rows[data.table] ??= []).push(...data.rows);
  else if (data.kind === 'plan') begin(data);
  else if (data.kind === 'recheck') reply({ kind: 'rechecked', proposal: recheckProposal(workspaceWith(data.settings), data.proposal, data.accepted) });
  else if (data.kind === 'pause') {
    held.isPaused = true;
    held.slices?.pause();
  } else {
    held.isPaused = false;
    held.slices?.resume();
  }
});
