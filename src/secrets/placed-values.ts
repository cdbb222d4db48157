/** Values that the structure of a document says to be secrets (`structures/`), judged as values under such names are. */

import type { NameRole } from './name-words.ts';
import { type NamedSecret, namedRules, namedSecret } from './names.ts';
import { textUnder } from './opaque.ts';
import type { SecretMatch } from './rule.ts';
import { placedIn } from './structures/index.ts';
import type { Placed } from './structures/structure.ts';

/** Names that say no more than the role. */
const NAMES: Readonly<Record<NameRole, string>> = {
  'api-key': 'api_key',
  secret: 'client_secret',
  token: 'access_token',
  password: 'password',
};

/** By start; `words` are those of `STRUCTURE_WORDS` that the text holds. */
export const placedValues = (text: string, words: ReadonlySet<string>): readonly SecretMatch[] => {
  const found: SecretMatch[] = [];
  for (const placed of placedIn(text, words)) {
    const secret = judged(placed);
    if (secret) found.push({ ...secret, ...placeOf(text, placed, secret.token) });
  }
  return found;
};

const judged = ({ name, role, value, isBase64 = false }: Placed): NamedSecret | undefined => {
  const text = (isBase64 ? decoded(value.text) : value.text)?.trim();
  if (text === undefined || text === '') return undefined;
  // What a program signs for itself is not given away by its name; by its place it is.
  if (role === 'token' && isSignedToken(text))
    return {
      rule: namedRules.token,
      token: text,
      checksum: 'none',
      kind: 'secret',
      confidence: 'firm',
      name,
      look: 'opaque',
    };
  const secret = (role === 'secret' ? asPassword(text) : undefined) ?? namedSecret(NAMES[role], text);
  return secret && { ...secret, name };
};

/** What the kind of a document says to be secret may be a password, which is shorter than a key. */
const asPassword = (text: string): NamedSecret | undefined => {
  const password = namedSecret(NAMES.password, text);
  return password?.look === 'opaque' ? { ...password, rule: namedRules.secret } : undefined;
};

/** Tools that encode twice are common. */
const decoded = (base64: string): string | undefined => {
  const once = textUnder(base64.replace(/\s/g, ''));
  return (once && textUnder(once)) ?? once;
};

/** A JSON Web Token (RFC 7519). */
const isSignedToken = (text: string): boolean =>
  /^eyJ[A-Za-z0-9_-]{10,4000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}$/.test(text);

const placeOf = (
  text: string,
  { value, isBase64 = false }: Placed,
  token: string,
): Pick<SecretMatch, 'start' | 'end' | 'path' | 'written'> => {
  const written = text.slice(value.start, value.end);
  const at = written.indexOf(token);
  if (at >= 0) return { start: value.start + at, end: value.start + at + token.length, path: [] };
  return { start: value.start, end: value.end, path: isBase64 ? ['base64'] : ['backslash'], written };
};
