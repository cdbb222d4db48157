import type { FieldError } from '../service/problem.ts';

/** What a schema says of one place, as far as it is needed here. */
export interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly expected?: string;
  readonly format?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly values?: readonly unknown[];
  readonly issues?: readonly Issue[];
}

/** The errors that a client gets for one issue, which may be about several unknown fields. `target` is the part of the request. */
export function fieldErrors(issue: Issue, target: string): FieldError[] {
  const places =
    issue.code === 'unrecognized_keys' && issue.keys !== undefined
      ? issue.keys.map((key) => ({ path: [...issue.path, key], detail: 'is not known here' }))
      : [{ path: issue.path, detail: detailOf(issue) }];
  return places.map(({ path, detail }) =>
    target === 'json' || target === 'form'
      ? { pointer: path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''), detail }
      : { parameter: path.map(String).join('.'), detail },
  );
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};
const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'must be a time in UTC, as in 2026-11-27T12:00:00Z',
  email: 'must be an email address',
};
/** The library's own words for a value that is not there. */
const MISSING = /received undefined$/;

/** In words that go on after the name of the place. What a schema says in words of its own stays. */
function detailOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return MISSING.test(issue.message) ? 'is required' : `must be ${TYPES[issue.expected ?? ''] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${(issue.values ?? [])
        .map(String)
        .join(', ')
        .replace(/, ([^,]*)$/, ' or $1')}`;
    case 'invalid_format':
      return FORMATS[issue.format ?? ''] ?? issue.message;
    case 'invalid_key':
      return issue.issues?.[0] === undefined ? issue.message : detailOf(issue.issues[0]);
    case 'too_small':
      return `must ${sizeOf(issue.origin)} at least ${counted(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `must ${sizeOf(issue.origin)} at most ${counted(issue.origin, issue.maximum)}`;
    default:
      return issue.message;
  }
}

const UNITS: Readonly<Record<string, string>> = { string: 'character', array: 'item' };

const sizeOf = (origin = ''): string => (UNITS[origin] === undefined ? 'be' : 'have');

function counted(origin = '', limit: number | bigint = 0): string {
  const unit = UNITS[origin];
  return unit === undefined ? `${limit}` : `${limit} ${unit}${Number(limit) === 1 ? '' : 's'}`;
}
