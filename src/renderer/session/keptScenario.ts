import { quotedTitle, scenarioGoneWords, scenarioId, type Scenario } from '../../shared/model';
import type { Session } from './contract';

// A matter of the window: what the browser keeps of one is there when it is loaded again, and not in another one.
const key = 'loadline.scenario';

/** What a window remembers of itself; answers null where the browser forbids it. */
export type WindowMemory = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

const keptIn = (memory: WindowMemory): { readonly id: string; readonly name: string } | null => {
  try {
    const kept = JSON.parse(memory()?.getItem(key) ?? 'null') as unknown;
    return typeof kept === 'object' && kept !== null && 'id' in kept && 'name' in kept && typeof kept.id === 'string' && typeof kept.name === 'string' ? { id: kept.id, name: kept.name } : null;
  } catch {
    return null;
  }
};

const keep = (memory: WindowMemory, scenario: Scenario | null): void => {
  try {
    if (scenario === null) memory()?.removeItem(key);
    else memory()?.setItem(key, JSON.stringify({ id: scenario.id, name: scenario.name }));
  } catch {
    // Forbidden or full: the window opens in the plan next time.
  }
};

const missedWords = (name: string, scenario: Scenario | undefined): string =>
  scenario?.archived === false ? `Scenario ${quotedTitle(name)} could not be opened again. You see the plan itself.` : scenarioGoneWords(name, scenario);

/** Opens the scenario in which this window worked when it was loaded last, and remembers from now on which one it is. Answers a sentence where that one cannot be opened any more, else the empty text. */
export const reopenScenario = async (session: Session, memory: WindowMemory): Promise<string> => {
  const kept = keptIn(memory);
  const present = (): Scenario | null => session.plan().scenarios.get(session.scenarioId() ?? scenarioId('')) ?? null;
  // Its code may not arrive; then the plan is there all the same.
  if (kept !== null) await session.openScenario(scenarioId(kept.id)).catch(() => undefined);
  let known = present();
  if (known === null) keep(memory, null);
  session.subscribe(() => {
    const now = present();
    if (now?.id === known?.id && now?.name === known?.name) return;
    known = now;
    keep(memory, now);
  });
  return kept === null || known !== null ? '' : missedWords(kept.name, session.plan().scenarios.get(scenarioId(kept.id)));
};
