/**
 * Puts together what has a key in common, also through others: a list for each group, in the order of first appearance. Every item
 * has at least one key.
 */
export function groupsBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): T[][] {
  const holder = new Map<string, number>();
  const leader = items.map((_, i) => i);
  items.forEach((item, i) => {
    for (const key of keysOf(item)) {
      const known = holder.get(key);
      if (known === undefined) holder.set(key, i);
      else join(leader, known, i);
    }
  });
  const groups = new Map<number, T[]>();
  items.forEach((item, i) => {
    const first = leaderOf(leader, i);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [item]);
    else group.push(item);
  });
  return [...groups.values()];
}

/** The earlier of two groups takes in the other. */
function join(leader: number[], a: number, b: number): void {
  const [first, second] = [leaderOf(leader, a), leaderOf(leader, b)];
  leader[Math.max(first, second)] = Math.min(first, second);
}

/** Shortens the way on each search, so that long chains stay cheap. */
function leaderOf(leader: number[], of: number): number {
  let at = of;
  for (let next = leader[at] ?? at; next !== at; next = leader[at] ?? at) {
    leader[at] = leader[next] ?? next;
    at = next;
  }
  return at;
}
