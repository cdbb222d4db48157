const same = (text: string): string => text;

/** A copy of a JSON value with every text in it changed, and the names of its members where `changeName` is given. */
export function mapTexts(value: unknown, change: (text: string) => string, changeName = same): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change, changeName));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, each]) => [changeName(name), mapTexts(each, change, changeName)]);
  return Object.fromEntries(members);
}
