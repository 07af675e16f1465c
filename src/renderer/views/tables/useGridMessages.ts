import { useCallback } from 'react';
import { useAnnounce, useNotify } from '../frame';

/** Says what a grid has to say: what stands beside a cell already is announced only, the rest is shown as well, a change with Undo. */
export const useGridMessages = (): ((message: string, shown: 'beside' | 'nowhere' | 'asChange') => void) => {
  const notify = useNotify();
  const announce = useAnnounce();
  return useCallback(
    (message, shown) => {
      if (shown === 'beside') announce(message);
      else if (shown === 'asChange') notify({ message, tone: 'good', undo: 'offer' });
      else notify({ message });
    },
    [notify, announce],
  );
};
