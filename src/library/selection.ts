import type { Check } from '../model/check.ts';
import { categories } from '../model/terms.ts';
import { UsageError } from '../model/usage-error.ts';
import { didYouMean } from './nearest.ts';

interface Names {
  readonly only?: readonly string[] | undefined;
  readonly skip?: readonly string[] | undefined;
}

/**
 * Checks by id or by whole category. Throws UsageError, with `prefix` before the name of the setting, for a name that is neither: it is a mistake, and
 * no empty scan.
 */
export function selection({ only, skip }: Names, checks: readonly Check[], prefix = ''): (check: Check) => boolean {
  const known = new Set<string>([...categories, ...checks.map(({ id }) => id)]);
  const wanted = namesOf(only ?? [], known, `${prefix}only`);
  const unwanted = namesOf(skip ?? [], known, `${prefix}skip`);
  const within = (set: ReadonlySet<string>, { id, category }: Check): boolean => set.has(id) || set.has(category);
  return (check) => (wanted.size === 0 || within(wanted, check)) && !within(unwanted, check);
}

function namesOf(given: readonly string[], known: ReadonlySet<string>, setting: string): ReadonlySet<string> {
  const unknown = given.find((name) => !known.has(name));
  if (unknown === undefined) return new Set(given);
  throw new UsageError(
    'unknown-check',
    `${setting}: there is no check or category ${JSON.stringify(unknown)}; \`openbrick checks\` lists them${didYouMean(unknown, [...known])}`,
  );
}
