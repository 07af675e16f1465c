/** Pieces that may be laid, the first by `isBefore` at the front. */
export interface PieceHeap {
  readonly push: (piece: number) => void;
  /** Asked only where there is one. */
  readonly pop: () => number;
  readonly isEmpty: () => boolean;
}

/** A binary heap with room for so many pieces. */
export const pieceHeap = (room: number, isBefore: (one: number, other: number) => boolean): PieceHeap => {
  const heap = new Int32Array(room);
  let size = 0;
  const push = (piece: number): void => {
    let at = size;
    size += 1;
    while (at > 0 && isBefore(piece, heap[(at - 1) >> 1] ?? 0)) {
      heap[at] = heap[(at - 1) >> 1] ?? 0;
      at = (at - 1) >> 1;
    }
    heap[at] = piece;
  };
  const pop = (): number => {
    const first = heap[0] ?? 0;
    size -= 1;
    const piece = heap[size] ?? 0;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isBefore(heap[child + 1] ?? 0, heap[child] ?? 0)) child += 1;
      if (!isBefore(heap[child] ?? 0, piece)) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = piece;
    return first;
  };
  return { push, pop, isEmpty: () => size === 0 };
};
