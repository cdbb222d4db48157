/**
 * The same pure reading of an object, made once for each object and kept as long as the object is. Results are shared: do not change them. For texts there
 * is `remembered`.
 */
export function oncePer<K extends object, T>(read: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly result: T }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.result;
    const result = read(key);
    known.set(key, { result });
    return result;
  };
}
