/** Longer than any name that is suggested. */
const LONGEST = 80;

/** ` (Did you mean flask?)` for a misspelt name; empty where no name is near. */
export function didYouMean(written: string, names: readonly string[]): string {
  const word = written.toLowerCase().slice(0, LONGEST);
  const allowed = Math.min(2, Math.floor(word.length / 3));
  const near = names
    .map((name) => ({ name, edits: editsBetween(word, name.toLowerCase()) }))
    .filter(({ edits }) => edits <= allowed)
    .sort((a, b) => a.edits - b.edits);
  return near[0] === undefined ? '' : ` (Did you mean ${near[0].name}?)`;
}

/** How many letters must be added, removed, replaced or swapped with their neighbour (optimal string alignment). */
function editsBetween(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + cost,
          isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
