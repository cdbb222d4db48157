/** Shorter texts are read again faster than they are compared. */
const LONG = 16_384;
/** Servers answer many paths with one page, between others. */
const MOST_KEPT = 4;

/** A reading of texts that is made once for equal long ones that come after each other. */
export function forRecentTexts<T>(read: (text: string) => T): (text: string) => T {
  const known: { readonly text: string; readonly result: T }[] = [];
  return (text) => {
    if (text.length < LONG) return read(text);
    const before = known.find((each) => each.text === text);
    if (before !== undefined) return before.result;
    const result = read(text);
    known.unshift({ text, result });
    known.length = Math.min(known.length, MOST_KEPT);
    return result;
  };
}
