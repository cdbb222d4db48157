interface Callable {
  readonly calls: readonly string[];
}

type ByName = ReadonlyMap<string, readonly Callable[]>;

const indexes = new WeakMap<readonly Callable[], ByName>();
const NONE: readonly never[] = [];

/** Of a table the rules whose paths end with the same name: most calls of a program have none. */
export function rulesFor<T extends Callable>(rules: readonly T[] | undefined, path: string): readonly T[] {
  if (rules === undefined) return NONE;
  const known = indexes.get(rules) as ReadonlyMap<string, readonly T[]> | undefined;
  const index = known ?? indexed(rules);
  if (known === undefined) indexes.set(rules, index);
  return index.get(lastOf(path)) ?? NONE;
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

function indexed<T extends Callable>(rules: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const rule of rules)
    for (const name of new Set(rule.calls.map(lastOf))) {
      const known = index.get(name);
      if (known === undefined) index.set(name, [rule]);
      else known.push(rule);
    }
  return index;
}
