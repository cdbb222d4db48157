import { UsageError } from '../model/usage-error.ts';
import { isRecord } from '../parse/record.ts';

/** Callers in JavaScript can pass anything: what a function cannot work with is refused in one line that names the argument and what it takes. */
const refuse = (name: string, takes: string, value: unknown): UsageError =>
  new UsageError('invalid-argument', `${name} takes ${takes}, not ${kindOf(value)}`);

/** What a value is, without anything of its content: it may be a secret. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Uint8Array) return 'bytes';
  if (value instanceof Promise) return 'a promise (is an await missing?)';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

export function text(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw refuse(name, 'a text', value);
}

export function bytes(value: unknown, name: string): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw refuse(name, 'bytes (a Uint8Array or Buffer)', value);
}

export function listOf<T>(value: readonly T[], name: string, takes: string, fits: (item: T) => boolean): readonly T[] {
  const list: unknown = value;
  if (!Array.isArray(list)) throw refuse(name, takes, value);
  const wrong = value.findIndex((item) => !fits(item));
  if (wrong === -1) return value;
  throw refuse(`${name}[${wrong}]`, takes, value[wrong]);
}

/** A list of texts, or nothing. */
export const texts = (value: readonly string[] | undefined, name: string): readonly string[] =>
  value === undefined ? [] : listOf(value, name, 'a list of texts', isText);

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isKey = (value: unknown): value is string | Uint8Array => isText(value) || value instanceof Uint8Array;

/** Settings are an object, where there are any. */
export function settingsOf<T extends object>(value: T, name = 'settings'): T {
  if (isRecord(value)) return value;
  throw refuse(name, 'an object', value);
}

/** An absolute http or https URL. */
export function webUrl(value: string | URL, name: string): URL {
  const given: unknown = value;
  if (!isText(given) && !(given instanceof URL)) throw refuse(name, 'an http or https URL', given);
  const written = String(given);
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new UsageError('invalid-url', `${name} takes an absolute http or https URL, such as https://api.example.com`);
}

/** What has these members, such as the report of a scan; of what a scan returns, the right part is named. */
export function partOf<T>(
  value: T,
  name: string,
  { part, member }: { part: 'report' | 'recording'; member: string },
): T {
  if (isRecord(value) && member in value) return value;
  const hint = isRecord(value) && part in value ? `; pass its \`${part}\`` : '';
  throw new UsageError('invalid-argument', `${name} takes the ${part} of a scan, not ${kindOf(value)}${hint}`);
}
