/** Lists of numbers of different lengths as two arrays: list `i` lies from `from[i]` to `from[i + 1]`, excluded. */
export interface PackedLists {
  readonly from: Int32Array;
  readonly values: Int32Array;
}

/** Packs lists whose entries are `width` numbers each; `from` counts entries. */
export const packed = (lists: readonly (readonly number[])[], width = 1): PackedLists => {
  const from = new Int32Array(lists.length + 1);
  let total = 0;
  lists.forEach((list, index) => {
    total += list.length;
    from[index + 1] = total / width;
  });
  const values = new Int32Array(total);
  let at = 0;
  for (const list of lists) {
    values.set(list, at);
    at += list.length;
  }
  return { from, values };
};
