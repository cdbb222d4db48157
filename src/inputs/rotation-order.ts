/** Files of rotated logs in the order in which they were written: `access.log.2.gz`, `access.log.1`, `access.log`. */

interface Rotated {
  /** Equal for the files of one set. */
  readonly set: string;
  /** Higher for older files. */
  readonly age: number;
}

const COMPRESSED = /\.(?:gz|zst|bz2)$/i;

/** Sets stay where their first file is; other files keep their place. */
export function rotationOrder(paths: readonly string[]): string[] {
  const rotated = paths.map((path) => ({ path, ...rotationOf(path) }));
  const firsts = new Map<string, number>();
  rotated.forEach(({ set }, at) => {
    if (!firsts.has(set)) firsts.set(set, at);
  });
  return rotated
    .map((each, at) => ({ ...each, at }))
    .sort((a, b) => (firsts.get(a.set) ?? 0) - (firsts.get(b.set) ?? 0) || b.age - a.age || a.at - b.at)
    .map(({ path }) => path);
}

/** By a number (`.1`) or a date (`-20261127`, `-2026-11-27`) at the end or before the extension; the file without one is the newest. */
function rotationOf(path: string): Rotated {
  const plain = path.replace(COMPRESSED, '');
  const number = /^(.{1,4000})\.(\d{1,4})$/.exec(plain);
  if (number) return { set: number[1] ?? '', age: Number(number[2]) };
  const date = /^(.{1,4000})[-.](\d{4})-?(\d{2})-?(\d{2})(\.log)?$/.exec(plain);
  if (!date) return { set: plain, age: 0 };
  const [, base = '', year, month, day, extension = ''] = date;
  return { set: base + extension, age: 99_999_999 - Number(`${year}${month}${day}`) };
}
