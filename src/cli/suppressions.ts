import { isAbsolute, relative } from 'node:path';
import { checks } from '../checks/index.ts';
import type { Suppression } from '../model/suppression.ts';
import { isToken } from '../parse/field-syntax.ts';
import { anywhere, globMatcher } from '../parse/path-globs.ts';
import { ruleById } from '../secrets/rule-by-id.ts';
import type { Locate } from './config-place.ts';
import { fail } from './fail.ts';

/** What a suppression goes by: it needs one of these at least. */
const SELECTORS = ['fingerprint', 'check', 'rule', 'cookie', 'operation', 'path'] as const;
const NAMES = [...SELECTORS, 'reason', 'owner', 'expires'] as const;
type Name = (typeof NAMES)[number];
type Entry = Partial<Record<Name, string>>;
const EXAMPLE = 'e.g. `- path: tests/**`, with `reason:` below it';

/** The `suppressions` of a configuration file; `locate` says in messages where a part of them is. Throws UsageError for what is none. */
export function suppressionsFrom(value: unknown, locate: Locate): Suppression[] {
  if (!Array.isArray(value)) throw fail('invalid-config', `${locate()}: \`suppressions\` takes a list, ${EXAMPLE}`);
  return value.map((each, i) => {
    const inEach: Locate = (...path) => locate(i, ...path);
    return suppressionOf(entryOf(each, inEach), inEach);
  });
}

function entryOf(value: unknown, locate: Locate): Entry {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw fail('invalid-config', `${locate()}: each of \`suppressions\` is a mapping, ${EXAMPLE}`);
  for (const [name, text] of Object.entries(value)) {
    if (!isName(name))
      throw fail(
        'invalid-config',
        `${locate(name)}: a suppression has no ${JSON.stringify(name)}; use ${NAMES.join(', ')}`,
      );
    const problem = typeof text === 'string' && text.trim() !== '' ? PROBLEMS[name]?.(text) : noText(name, text);
    if (problem !== undefined)
      throw fail(name === 'check' ? 'unknown-check' : 'invalid-config', `${locate(name)}: ${problem}`);
  }
  return value;
}

function noText(name: Name, value: unknown): string {
  if (value === null || (typeof value === 'string' && value.trim() === ''))
    return `\`${name}\` of a suppression is empty`;
  return name === 'expires' ? NO_DATE : `\`${name}\` of a suppression takes a text; put it in quotes`;
}

const NO_DATE = '`expires` takes the last day on which the suppression counts, e.g. 2027-01-31';

const isName = (name: string): name is Name => NAMES.some((known) => known === name);

/** What is wrong with the text of a member; undefined where it can be used. */
const PROBLEMS: Readonly<Partial<Record<Name, (text: string) => string | undefined>>> = {
  check: (text) =>
    checks.some(({ id }) => id === text)
      ? undefined
      : `there is no check ${JSON.stringify(text)}; \`openbrick checks\` lists them`,
  rule: (text) => (ruleById(text) === undefined ? `there is no secret rule ${JSON.stringify(text)}` : undefined),
  operation: (text) => {
    const [method = '', path, ...rest] = text.split(' ');
    const isPair = path === undefined || (isToken(method) && /^[/*]/.test(path) && rest.length === 0);
    return isPair ? undefined : '`operation` takes a method and a path, `GET /users/{id}`, or an operation ID';
  },
  expires: (text) => (isDate(text) ? undefined : NO_DATE),
};

const isDate = (text: string): boolean => {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
};

function suppressionOf({ path, ...entry }: Entry, locate: Locate): Suppression {
  if (path === undefined && !SELECTORS.some((name) => name !== 'path' && entry[name] !== undefined))
    throw fail('invalid-config', `${locate()}: a suppression needs at least one of ${SELECTORS.join(', ')}`);
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
