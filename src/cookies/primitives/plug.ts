import { walkEtf } from '../../peel/walk/etf.ts';
import type { Plain } from '../../peel/walk/plain.ts';
import type { DecodedSession, KeyTester, Protection } from '../format.ts';
import { pbkdf2, roundsOf } from './crypto.ts';
import { session } from './session.ts';
import { keyPair } from './testers.ts';

/** The key generator of Plug by its defaults. */
const GENERATOR = { digest: 'sha256', rounds: 1000, length: 32 } as const;
const ROUNDS = roundsOf({ ...GENERATOR, salt: '' });

const plugKey = (base: Uint8Array, salt: string): Buffer => pbkdf2(base, { ...GENERATOR, salt });

/** `Plug.Session.COOKIE` refuses a shorter `secret_key_base` (lib/plug/session/cookie.ex). */
const SHORTEST_BASE = 64;

/**
 * Ways to a key: `secret_key_base` with a salt that documentation shows, or, since the salt of a session is in each
 * project's `endpoint.ex`, the pair `<secret_key_base>|<salt>`.
 */
export const saltedKeys = (salts: readonly string[]): readonly SaltedKey[] => [
  { form: 'pair', rounds: ROUNDS, accepts: (key) => keyPair(key) !== undefined, derive: pairKey },
  ...salts.map((salt) => ({
    form: salt.replaceAll(' ', '+'),
    salt,
    rounds: ROUNDS,
    accepts: (key: Uint8Array) => key.length >= SHORTEST_BASE,
    derive: (key: Uint8Array) => plugKey(key, salt),
  })),
];

interface SaltedKey extends Pick<KeyTester, 'rounds'> {
  /** Last part of the tester's id. */
  readonly form: string;
  readonly salt?: string;
  readonly accepts: (key: Uint8Array) => boolean;
  readonly derive: (key: Uint8Array) => Uint8Array | undefined;
}

const pairKey = (key: Uint8Array): Uint8Array | undefined => {
  const pair = keyPair(key);
  return pair && plugKey(...pair);
};

/** The term in a cookie; tokens of `Plug.Crypto` and `Phoenix.Token` wrap theirs in `{data, signed at (ms), max age}`. */
export const plugSession = (
  bytes: Uint8Array,
  protection: Protection,
  outside: readonly string[],
): DecodedSession | undefined => {
  const walk = walkEtf(bytes);
  if (walk === undefined) return undefined;
  const token = tokenParts(walk.value);
  return session({
    protection,
    serializer: 'etf',
    path: [...outside, 'etf'],
    payload: token === undefined ? walk.value : token.data,
    issuedAt: token?.signedAt,
    expiresAt: token?.expiresAt,
  });
};

const tokenParts = (value: Plain) => {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return undefined;
  const [data = null, signed, maxAge] = value;
  // Milliseconds of this century; a pair of anything else is no token.
  if (typeof signed !== 'number' || signed < 1e12 || signed > 4e12) return undefined;
  const signedAt = Math.floor(signed / 1000);
  return { data, signedAt, expiresAt: typeof maxAge === 'number' ? signedAt + maxAge : undefined };
};
