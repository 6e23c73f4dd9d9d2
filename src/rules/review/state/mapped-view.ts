/** A map seen through a function, which is asked each time: nothing is kept. */
export function mappedView<Key, From, To>(
  source: ReadonlyMap<Key, From>,
  see: (key: Key, value: From) => To,
): ReadonlyMap<Key, To> {
  function* entries(): Generator<[Key, To], undefined, unknown> {
    for (const [key, value] of source) yield [key, see(key, value)];
    return undefined;
  }
  function* values(): Generator<To, undefined, unknown> {
    for (const [key, value] of source) yield see(key, value);
    return undefined;
  }
  const view: ReadonlyMap<Key, To> = {
    size: source.size,
    has: (key) => source.has(key),
    get: (key) => {
      const value = source.get(key);
      return value === undefined ? undefined : see(key, value);
    },
    keys: () => source.keys(),
    values,
    entries,
    forEach: (each) => {
      for (const [key, value] of source) each(see(key, value), key, view);
    },
    [Symbol.iterator]: entries,
  };
  return view;
}
