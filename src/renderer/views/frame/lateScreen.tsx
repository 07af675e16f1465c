import { type ComponentType, useEffect, useState } from 'react';
import { LoadingState } from '../../widgets';

/** A screen whose code is not there from the start. */
export type LateScreen = ComponentType & {
  /** Fetches the code before it is asked for: the screen is drawn at once then. */
  readonly fetch: () => Promise<void>;
};

/**
 * React's own lazy shows an empty place for a third of a second wherever code was not used before, even when it is there
 * within a frame. Code that does not arrive is told by the boundary around the screen, which asks for it anew when it is opened again.
 */
export const lateScreen = (name: string, load: () => Promise<ComponentType>): LateScreen => {
  let code: ComponentType | null = null;
  let coming: Promise<ComponentType> | null = null;
  const fetched = async (): Promise<ComponentType> => {
    try {
      code = await load();
      return code;
    } catch (problem) {
      coming = null;
      throw problem;
    }
  };
  const asked = (): Promise<ComponentType> => (coming ??= fetched());
  const Screen: ComponentType = () => {
    const [Shown, show] = useState(() => code);
    useEffect(() => {
      if (Shown !== null) return undefined;
      let isAwaited = true;
      asked().then(
        (there) => { if (isAwaited) show(() => there); },
        (problem: unknown) => { if (isAwaited) show(() => { throw problem; }); },
      );
      return () => { isAwaited = false; };
    }, [Shown]);
    return Shown === null ? <LoadingState label={`Opening ${name}`} /> : <Shown />;
  };
  return Object.assign(Screen, { fetch: async () => { await asked(); } });
};
