import { fixedSession, type Identity, isIdentityName } from '../model/identity.ts';
import { credentialLines, withOneCookieHeader } from './credential-lines.ts';
import { fail } from './fail.ts';
import { type IdentityFile, readIdentityFile } from './identity-file.ts';
import * as values from './values.ts';

/** The identities of `--identity NAME=…`; one that is named several times has the headers of all. Throws UsageError, without the credentials. */
export function identitiesFrom(given: readonly string[] = []): Identity[] {
  const named = new Map<string, IdentityFile[]>();
  for (const text of given) {
    const [name, part] = identityPart(text);
    named.set(name, [...(named.get(name) ?? []), part]);
  }
  return [...named].map(([name, parts]) => identityOf(name, parts));
}

function identityPart(text: string): [string, IdentityFile] {
  const [, name, rest = ''] = /^([^=:\s]{1,200})=(.{1,200000})$/s.exec(text) ?? [];
  if (name === undefined) throw fail('invalid-credential', `${OPTION} takes NAME='Header: value' or NAME=@file.yml`);
  if (!isIdentityName(name))
    throw fail(
      'invalid-credential',
      `${OPTION}: a name has up to 40 letters, digits, \`.\`, \`_\`, \`@\` and \`-\`, and is not anonymous, given, unknown or unauthenticated`,
    );
  if (rest.startsWith('@')) return [name, readIdentityFile(rest.slice(1))];
  const where = `${OPTION} ${name}`;
  return [name, { lines: credentialLines(values.fromEnvironment(rest, where), where), groups: [] }];
}

const OPTION = '--identity';

function identityOf(name: string, parts: readonly IdentityFile[]): Identity {
  const role = parts.find((part) => part.role !== undefined)?.role;
  const lines = withOneCookieHeader(parts.flatMap((part) => part.lines));
  return {
    name,
    ...(role !== undefined && { role }),
    groups: [...new Set(parts.flatMap(({ groups }) => groups))],
    session: fixedSession(lines),
  };
}
