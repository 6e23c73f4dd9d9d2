/**
 * Whether two pieces of plain data say the same, in whatever order their keys stand. A key that is `undefined` says nothing.
 *
 * @example
 * sameData({ a: [1, 2], b: undefined }, { a: [1, 2] }) // => true
 */
export function sameData(first: unknown, second: unknown): boolean {
  if (Object.is(first, second)) return true;
  if (typeof first !== 'object' || typeof second !== 'object' || first === null || second === null) return false;
  if (Array.isArray(first) !== Array.isArray(second)) return false;
  const one = new Map(said(first));
  const other = said(second);
  return one.size === other.length && other.every(([key, value]) => one.has(key) && sameData(one.get(key), value));
}

function said(data: object): readonly (readonly [string, unknown])[] {
  return Object.entries(data).filter(([, value]) => value !== undefined);
}
