import { createContext, useContext } from 'react';

/** What the frame itself can do. */
export interface FrameCommands {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly openPalette: () => void;
  readonly openKeys: () => void;
}

export const FrameCommandsContext = createContext<FrameCommands | null>(null);

export const useFrameCommands = (): FrameCommands => {
  const commands = useContext(FrameCommandsContext);
  if (commands === null) throw new Error('Screen was used outside of the frame');
  return commands;
};
