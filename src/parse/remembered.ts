/** Names repeat: what was read from one is kept, within limits. */

/** Longer texts are read each time. */
const LONGEST = 100;

/** The same pure reading of a text with its latest results kept, at most so many. Results are shared: do not change them. */
export function remembered<T>(read: (text: string) => T, most = 4096): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const result = read(text);
    if (known.size >= most) known.clear();
    if (text.length <= LONGEST) known.set(text, result);
    return result;
  };
}
