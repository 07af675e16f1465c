import { useCallback } from 'react';
import { useAnnounce, useNotify } from '../frame';

/** Says what a grid has to say: what stands beside a cell already is announced only, the rest is shown as well. */
export const useGridMessages = (): ((message: string, shown: 'beside' | 'nowhere') => void) => {
  const notify = useNotify();
  const announce = useAnnounce();
  return useCallback((message, shown) => { if (shown === 'beside') announce(message); else notify({ message }); }, [notify, announce]);
};
