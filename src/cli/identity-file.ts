import type { HeaderLine } from '../parse/header-lines.ts';
import { isRecord } from '../parse/record.ts';
import { credentialLines } from './credential-lines.ts';
import { fail } from './fail.ts';
import { readYaml } from './yaml-file.ts';

/** What one `--identity` says of an identity. */
export interface IdentityFile {
  readonly lines: readonly HeaderLine[];
  readonly role?: string;
  readonly groups: readonly string[];
}

const NAMES = ['headers', 'cookie', 'bearer', 'basic', 'role', 'groups'];

/** The identity in a YAML file: `headers`, `cookie`, `bearer` or `basic`, and `role` and `groups`. Throws UsageError, without the credentials. */
export function readIdentityFile(path: string): IdentityFile {
  const { value } = readYaml(path, 'invalid-credential');
  const wrong = (message: string) => fail('invalid-credential', `${path}: ${message}`);
  if (!isRecord(value)) throw wrong('an identity is a mapping, e.g. `headers:` with `Cookie: sid=…` below it');
  const unknown = Object.keys(value).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw wrong(`an identity has ${NAMES.join(', ')}; one member of the file is none of them`);
  const { headers, role, groups = [] } = value;
  if (role !== undefined && typeof role !== 'string') throw wrong('`role` takes a text');
  if (!isTexts(groups)) throw wrong('`groups` takes a list of texts');
  const lines = [...headerLines(headers, path), ...NAMED.flatMap((name) => namedLines(value[name], name, path))];
  if (lines.length === 0) throw wrong('it has no credentials: add `headers`, `cookie`, `bearer` or `basic`');
  return { lines, groups, ...(role !== undefined && { role }) };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** A mapping of names and values, or a list of lines. */
function headerLines(headers: unknown, path: string): HeaderLine[] {
  const where = `${path}: \`headers\``;
  if (headers === undefined) return [];
  if (isTexts(headers)) return headers.flatMap((line) => credentialLines(line, where));
  if (!isRecord(headers) || !Object.values(headers).every((value) => typeof value === 'string'))
    throw fail('invalid-credential', `${where} takes names with texts, or a list of \`Name: value\``);
  return Object.entries(headers).flatMap(([name, value]) => credentialLines(`${name}: ${value}`, where));
}

const NAMED = ['cookie', 'bearer', 'basic'] as const;

function namedLines(value: unknown, name: (typeof NAMED)[number], path: string): HeaderLine[] {
  if (value === undefined) return [];
  if (typeof value !== 'string') throw fail('invalid-credential', `${path}: \`${name}\` takes a text`);
  return credentialLines(`${name}: ${value}`, `${path}: \`${name}\``);
}
