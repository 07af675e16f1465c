import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SessionProvider, useHistoryState, usePreference, useQuery, useSaveState, useToday, useWorkspace } from '../../src/renderer/hooks';
import { openPreferences, type Preferences, type Session } from '../../src/renderer/session';
import { taskId, type Task, type TaskId, type Workspace } from '../../src/shared/model';
import { monday } from '../support/builders';
import { memoryDisk, memoryStore } from '../support/memoryStore';
import { aSession, addMinute, addTask, valueOf } from '../support/testSession';

const taskOf = (workspace: Workspace, id: TaskId): Task | null => workspace.tasks.get(id) ?? null;
const weld = taskId('Weld');

describe('the session hooks', () => {
  let root: Root;
  let session: Session;
  let preferences: Preferences;
  beforeEach(async () => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    root = createRoot(document.createElement('div'));
    session = await aSession(memoryStore(memoryDisk()), 'a');
    preferences = await openPreferences({ readAll: () => Promise.resolve(new Map<string, unknown>([['scale', 'week'], ['hours', 'old']])), write: () => Promise.resolve(true) });
  });
  afterEach(() => {
    act(() => {
      root.unmount();
    });
    session.close();
  });

  /** What the hook answered at each render. */
  const answersOf = <T,>(useHook: () => T): readonly T[] => {
    const answers: T[] = [];
    const Probe = (): ReactElement | null => {
      answers.push(useHook());
      return null;
    };
    act(() => {
      root.render(<SessionProvider session={session} preferences={preferences}><Probe /></SessionProvider>);
    });
    return answers;
  };
  const run = async (title: string, command: typeof addTask): Promise<void> => {
    await act(async () => {
      valueOf(session.run(command, title));
      await session.settled();
    });
  };

  it('useWorkspace renders again at each change', async () => {
    const answers = answersOf(useWorkspace);
    await run('Weld', addTask);
    expect(answers.map(({ tasks }) => tasks.size)).toEqual([0, 1]);
  });

  it('useQuery renders again only when its answer is another one', async () => {
    const answers = answersOf(() => useQuery(taskOf, weld));
    await run('Paint', addTask);
    expect(answers).toEqual([null]);
    await run('Weld', addTask);
    await run('Paint', addMinute);
    await run('Weld', addMinute);
    expect(answers.map((task) => task?.effort)).toEqual([undefined, 0, 1]);
  });

  it('useSaveState and useHistoryState follow the session', async () => {
    const answers = answersOf(() => `${useSaveState().kind}, undo ${useHistoryState().undoLabel ?? 'nothing'}`);
    await run('Weld', addTask);
    expect([...new Set(answers)]).toEqual(['saved, undo nothing', 'saving, undo Add Weld', 'saved, undo Add Weld']);
  });

  it('usePreference answers what is stored, unless it is of another kind, and what was set', () => {
    const setters: ((next: number) => void)[] = [];
    const answers = answersOf(() => {
      const [scale] = usePreference('scale', 'day');
      const [hours, setHours] = usePreference('hours', 8);
      setters.push(setHours);
      return [scale, hours];
    });
    act(() => {
      setters[0]?.(6);
    });
    expect(answers).toEqual([['week', 8], ['week', 6]]);
  });

  it('useToday answers the day where the user sits', () => {
    expect(answersOf(useToday)).toEqual([monday]);
  });
});
