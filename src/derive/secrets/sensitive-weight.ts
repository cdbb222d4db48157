import type { Observation } from '../../model/check.ts';
import type { Sensitive } from './sensitive-names.ts';

/** Forms of stored passwords: PHC strings, modular crypt, Django's and Werkzeug's. */
const HASH =
  /^(?:\$(?:2[abxy]|argon2(?:id|i|d)|scrypt|pbkdf2(?:-sha\d{1,3})?|[156y])\$|pbkdf2_sha\d{1,3}\$|pbkdf2:sha\d{1,3}|scrypt:\d|bcrypt(?:_sha256)?\$|argon2\$|\{SSHA)/;

export const isPasswordHash = (value: unknown): boolean => typeof value === 'string' && HASH.test(value);

const SEVERITY = {
  'a password hash': 'high',
  'a password': 'high',
  'a key': 'medium',
  'a secret': 'medium',
  'an identity number': 'medium',
  'an internal flag': 'low',
} as const satisfies Record<Sensitive, string>;

/** A sensitive property that a response has: what it is, and what is observed of it. */
export interface SensitiveMember {
  readonly what: Sensitive;
  readonly observation: Observation;
}

/** The observations with what they are worth: the passwords of several users, given to an unauthenticated client, are critical. */
export function weighed(members: readonly SensitiveMember[], isAnonymous: boolean): Observation[] {
  const items = members.filter(({ what, observation }) => isPassword(what) && isOfItem(observation));
  const isOfMany = isAnonymous && new Set(items.map(({ observation }) => observation.at.pointer)).size > 1;
  return members.map(({ what, observation }) => ({
    ...observation,
    severity: isOfMany && isPassword(what) && isOfItem(observation) ? 'critical' : SEVERITY[what],
    ...(isPassword(what) && { harm: 'passwords' as const }),
  }));
}

const isPassword = (what: Sensitive): boolean => what === 'a password hash' || what === 'a password';

const isOfItem = ({ at }: Observation): boolean => /\/\d{1,9}(?=\/|$)/.test(at.pointer ?? '');
