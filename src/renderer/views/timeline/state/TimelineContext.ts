import { createContext, useContext } from 'react';
import type { TimelineController } from './controller';

export const ControllerContext = createContext<TimelineController | null>(null);

/** The timeline's controller: never re-renders by itself. */
export const useController = (): TimelineController => {
  const controller = useContext(ControllerContext);
  if (controller === null) throw new Error('useController was used outside of the timeline');
  return controller;
};
