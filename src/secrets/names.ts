/** Secrets that only their name gives away: `api_key`, `client_secret`, `x-api-key`, `DB_PASSWORD`. */
import { isOfStorage, isTokenVariable, isWorkingDirectory, type NameRole, roleOf } from './name-words.ts';
import { PLACES, type ValuePlace } from './places.ts';
import type { SecretMatch, SecretRule } from './rule.ts';
import { lookOf } from './value-look.ts';

const OWASP = 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html';

const named = (role: NameRole, title: string, severity: SecretRule['severity']): SecretRule => ({
  id: `named-${role}`,
  provider: 'unknown',
  title,
  kind: 'secret',
  severity,
  generic: true,
  literals: [],
  pattern: /(?!)/,
  opens: 'What the service that issued it grants; its name says that it is a secret, its form does not say whose.',
  revoke: OWASP,
  source: OWASP,
  checked: '2026-11-20',
  examples: { match: [], ignore: [] },
});

/** What a named value is reported as. They have no literals: the engine does not run them. */
export const namedRules: Readonly<Record<NameRole, SecretRule>> = {
  'api-key': named('api-key', 'value named as an API key', 'medium'),
  secret: named('secret', 'value named as a secret', 'medium'),
  token: named('token', 'value named as a token', 'medium'),
  password: named('password', 'value named as a password', 'medium'),
};

/** A found value without its place in a text. */
export type NamedSecret = Omit<SecretMatch, 'start' | 'end' | 'path'> & Required<Pick<SecretMatch, 'name' | 'look'>>;

/**
 * Judges one entry of a structure by its last name, its value and the place of both (`places.ts`). Undefined unless the name
 * says secret and the value is one at such a place. A provider's own shape is not looked for: ask `findSecrets` first.
 */
export const namedSecret = (name: string, value: string, place: ValuePlace = 'file'): NamedSecret | undefined => {
  const role = roleOf(name);
  if (role === undefined) return undefined;
  const token = value.trim().replace(/^(?:bearer|token|apikey)[ +]/i, '');
  if (isWorkingDirectory(name, token)) return undefined;
  const look = lookOf(token, role, place);
  if (look !== 'opaque' && isOfStorage(name)) return undefined;
  const confidence = look && gradeOf(token, { role, look, place });
  return (
    look && confidence && { rule: namedRules[role], token, checksum: 'none', kind: 'secret', confidence, name, look }
  );
};

/** `token` alone most often names something else. */
const BARE_TOKEN = /^token$/i;

/** Whether `unknownToken` judges what such a name has. */
export const isUnknownToken = (name: string): boolean => BARE_TOKEN.test(name) || isTokenVariable(name);

/** Judges what a file sets under a name of `isUnknownToken`: only what a generator made, and tentative under `token` alone. */
export const unknownToken = (name: string, value: string): NamedSecret | undefined => {
  const isMade = /^[0-9a-f]{40,64}$/.test(value) || (/[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value));
  if (!isMade || value.length < SHORTEST_BARE_TOKEN || lookOf(value, 'token', 'file') !== 'opaque') return undefined;
  return {
    ...{ rule: namedRules.token, token: value, checksum: 'none', kind: 'secret' },
    ...{ confidence: BARE_TOKEN.test(name) ? 'tentative' : 'firm', name, look: 'opaque' },
  };
};
const SHORTEST_BARE_TOKEN = 24;

type Graded = Pick<NamedSecret, 'look'> & { readonly role: NameRole; readonly place: ValuePlace };

/** A SHA-256 is kept in place of a token, to see that it has not changed. */
const gradeOf = (token: string, { role, look, place }: Graded): SecretMatch['confidence'] | undefined =>
  role === 'token' && /^[0-9a-f]{64}$/.test(token) ? 'tentative' : PLACES[place][look];
