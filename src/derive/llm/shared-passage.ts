/** Text in one form: marks and spaces of models differ from reply to reply. */
const plain = (text: string): string =>
  text
    .slice(0, MAX_TEXT)
    .replace(/[\s`*_>#"]{1,1000}/g, ' ')
    .trim();

const MAX_TEXT = 10_000;

/**
 * A passage of `least` characters or more that two of the texts share and none of `others` has, as long as it is the same in both. Undefined
 * where there is none.
 */
export function sharedPassage(
  texts: readonly string[],
  { least, others }: { readonly least: number; readonly others: readonly string[] },
): string | undefined {
  const elsewhere = new Set(others.flatMap((text) => windowsOf(plain(text), least)));
  const known = new Map<string, { readonly text: string; readonly at: number }>();
  for (const text of texts.map(plain)) {
    const windows = windowsOf(text, least);
    for (const [at, window] of windows.entries()) {
      const there = elsewhere.has(window) ? undefined : known.get(window);
      if (there !== undefined) return text.slice(at, at + common(text.slice(at), there.text.slice(there.at))).trim();
    }
    for (const [at, window] of windows.entries()) if (!known.has(window)) known.set(window, { text, at });
  }
  return undefined;
}

const windowsOf = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));

function common(one: string, two: string): number {
  let length = 0;
  while (length < one.length && one[length] === two[length]) length++;
  return length;
}
