/** Slots that wait to be worked out again, each at most once, the first by `isBefore` at the front (a binary heap). */
export interface SlotQueue {
  push(slot: number): void;
  /** -1: nothing waits. */
  pop(): number;
}

export const slotQueue = (room: number, isBefore: (one: number, other: number) => boolean): SlotQueue => {
  const heap: number[] = [];
  const waits = new Uint8Array(room);
  const at = (index: number): number => heap[index] ?? -1;
  const swap = (one: number, other: number): void => {
    const held = at(one);
    heap[one] = at(other);
    heap[other] = held;
  };
  const rise = (start: number): void => {
    for (let index = start; index > 0;) {
      const parent = (index - 1) >> 1;
      if (!isBefore(at(index), at(parent))) return;
      swap(index, parent);
      index = parent;
    }
  };
  const sink = (): void => {
    for (let index = 0; ;) {
      const left = 2 * index + 1;
      const right = left + 1;
      if (left >= heap.length) return;
      const child = right < heap.length && isBefore(at(right), at(left)) ? right : left;
      if (!isBefore(at(child), at(index))) return;
      swap(index, child);
      index = child;
    }
  };
  return {
    push: (slot) => {
      if (waits[slot] === 1) return;
      waits[slot] = 1;
      heap.push(slot);
      rise(heap.length - 1);
    },
    pop: () => {
      const first = heap[0];
      const last = heap.pop();
      if (first === undefined || last === undefined) return -1;
      waits[first] = 0;
      if (heap.length > 0) {
        heap[0] = last;
        sink();
      }
      return first;
    },
  };
};
