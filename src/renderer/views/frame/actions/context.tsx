import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useHost } from '../../../hooks';
import { type Action, isEnabled } from './action';
import { actionsWhileOwned, outcomeOf, ownsKeys, strokeOf } from './keys';
import { type ActionRegistry, openRegistry } from './registry';

const RegistryContext = createContext<ActionRegistry | null>(null);

const useRegistry = (): ActionRegistry => {
  const registry = useContext(RegistryContext);
  if (registry === null) throw new Error('useActions was used outside of the frame');
  return registry;
};

/** How long the second key of a sequence may take. */
const sequencePatience = 1500;

/** Listens to keys for as long as the frame is there. */
const useKeys = (registry: ActionRegistry): void => {
  const platform = useHost().keyboard;
  useEffect(() => {
    let waiting: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const stroke = strokeOf(event, platform);
      if (stroke === null) return;
      const isOwned = ownsKeys(event.target, stroke);
      const actions = isOwned ? actionsWhileOwned(registry.all(), event.target) : registry.all();
      const outcome = outcomeOf(stroke, isOwned ? null : waiting, actions);
      clearTimeout(timer);
      waiting = outcome.kind === 'wait' ? outcome.strokes : null;
      if (outcome.kind === 'nothing') return;
      event.preventDefault();
      if (outcome.kind === 'run') outcome.action.run();
      else timer = setTimeout(() => (waiting = null), sequencePatience);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [registry, platform]);
};

/** Actions asked for by the menu of the desktop edition. */
const useMenuRequests = (registry: ActionRegistry): void => {
  const host = useHost();
  useEffect(
    () =>
      host.onMenuRequest(({ actionId }) => {
        const action = registry.byId(actionId);
        if (action !== null && isEnabled(action)) action.run();
      }),
    [host, registry],
  );
};

export const ActionsProvider = ({ children }: { readonly children: ReactNode }) => {
  const [registry] = useState(openRegistry);
  useKeys(registry);
  useMenuRequests(registry);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
};

/**
 * Offers actions to the palette, the keys and the list of keys for as long as the component is there.
 * The list may be made anew at every render: what counts is what was rendered last.
 */
export const useActions = (actions: readonly Action[]): void => {
  const registry = useRegistry();
  const owner = useRef(Symbol('actions'));
  useLayoutEffect(() => registry.put(owner.current, actions));
  useEffect(() => {
    const { current } = owner;
    return () => registry.remove(current);
  }, [registry]);
};

/** Every action on offer now, newest owner first. */
export const useAllActions = (): readonly Action[] => {
  const registry = useRegistry();
  useSyncExternalStore(registry.subscribe, registry.version);
  return registry.all();
};
