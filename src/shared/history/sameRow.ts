/** Whether two rows say the same: by identity, else field by field. Rows are plain data: numbers, texts, booleans, null, lists and objects of these. */
export const sameRow = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const fields = Object.entries(one);
  if (fields.length !== Object.keys(other).length) return false;
  const otherFields = new Map(Object.entries(other));
  return fields.every(([name, value]) => otherFields.has(name) && sameRow(value, otherFields.get(name)));
};
