import { isAbsolute, relative } from 'node:path';
import { checks } from '../checks/index.ts';
import type { Suppression } from '../model/suppression.ts';
import { anywhere, globMatcher } from '../parse/path-globs.ts';
import { ruleById } from '../secrets/rule-by-id.ts';
import { fail } from './fail.ts';

const NAMES = ['fingerprint', 'check', 'rule', 'path', 'reason'] as const;
type Entry = Partial<Record<(typeof NAMES)[number], string>>;
const EXAMPLE = 'e.g. `- path: tests/**`, with `reason:` below it';

/** The `suppressions` of a configuration file; `where` names the file in messages. Throws UsageError for what is none. */
export function suppressionsFrom(value: unknown, where: string): Suppression[] {
  if (!Array.isArray(value)) throw fail('invalid-config', `${where}: \`suppressions\` takes a list, ${EXAMPLE}`);
  return value.map((each) => suppressionOf(entryOf(each, where), where));
}

function entryOf(value: unknown, where: string): Entry {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw fail('invalid-config', `${where}: each of \`suppressions\` is a mapping, ${EXAMPLE}`);
  for (const [name, text] of Object.entries(value)) {
    if (!NAMES.some((known) => known === name))
      throw fail('invalid-config', `${where}: a suppression has no ${JSON.stringify(name)}; take ${NAMES.join(', ')}`);
    if (typeof text !== 'string' || text === '')
      throw fail('invalid-config', `${where}: \`${name}\` of a suppression takes a text; put it in quotes`);
  }
  return value;
}

function suppressionOf({ path, ...entry }: Entry, where: string): Suppression {
  const { fingerprint, check, rule } = entry;
  if ([fingerprint, check, rule, path].every((each) => each === undefined))
    throw fail('invalid-config', `${where}: a suppression takes one of fingerprint, check, rule and path at least`);
  if (check !== undefined && !checks.some(({ id }) => id === check))
    throw fail(
      'unknown-check',
      `${where}: there is no check ${JSON.stringify(check)}; \`openbrick checks\` lists them`,
    );
  if (rule !== undefined && ruleById(rule) === undefined)
    throw fail('invalid-config', `${where}: there is no secret rule ${JSON.stringify(rule)}`);
  return { ...entry, ...(path !== undefined && { covers: coverOf(path) }) };
}

/** Files count from the working folder, paths of URLs from the root. */
function coverOf(glob: string): (place: string) => boolean {
  const matches = globMatcher(anywhere(glob));
  return (place) => {
    const below = isAbsolute(place) ? relative('', place) : place;
    return matches(slashed(place)) || (!below.startsWith('..') && matches(slashed(below)));
  };
}

const slashed = (path: string): string => `/${path.replaceAll('\\', '/')}`.replace(/^\/+/, '/');
