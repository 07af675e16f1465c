import { useSyncExternalStore } from 'react';
import type { DayNumber } from '../../shared/model';
import { useSession } from './useSession';

const halfMinute = 30_000;

const subscribe = (listener: () => void): (() => void) => {
  const timer = setInterval(listener, halfMinute);
  document.addEventListener('visibilitychange', listener);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', listener);
  };
};

/** Today where the user sits; turns over at midnight, and when a sleeping computer wakes. */
export const useToday = (): DayNumber => useSyncExternalStore(subscribe, useSession().today);
