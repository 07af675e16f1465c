import { createContext, useContext } from 'react';
import type { MilestoneTies } from '../../../../shared/model';
import type { BoardWindow, Edges } from '../../../../shared/queries/board';
import type { BoardController } from './controller';
import type { LaneSizes } from './laneSizes';

export interface BoardView {
  readonly window: BoardWindow;
  readonly columns: Edges;
  readonly sizes: LaneSizes;
  readonly today: number;
  /** Minutes across the day scale. */
  readonly axis: number;
  /** What the milestones wait for; another object only when milestones change. */
  readonly ties: MilestoneTies;
}

export const ControllerContext = createContext<BoardController | null>(null);
export const BoardViewContext = createContext<BoardView | null>(null);

const present = <T>(value: T | null): T => {
  if (value === null) throw new Error('A piece of the board was used outside of the board');
  return value;
};

/** The board's stores and gestures; never another one, so reading it never draws anything again. */
export const useController = (): BoardController => present(useContext(ControllerContext));

/** Days, columns and sizes as laid out now. */
export const useBoardView = (): BoardView => present(useContext(BoardViewContext));
