import { decodeBase64, isCanonicalBase64 } from '../../peel/base64.ts';
import { fromUtf8 } from '../../peel/bytes.ts';
import { parseJson } from '../../peel/json.ts';
import { walkPickle } from '../../peel/walk/pickle.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { DIGEST_BYTES } from '../primitives/crypto.ts';
import { macTester } from '../primitives/mac-tester.ts';
import { session } from '../primitives/session.ts';
import { keyPair } from '../primitives/testers.ts';
import { wireValue } from '../primitives/wire.ts';

const SALT = 'pyramid.session.';
/** `hashalg`: the default first. */
const DIGESTS = ['sha512', 'sha256', 'sha1', 'sha384'] as const;

/**
 * Pyramid's SignedCookieSessionFactory: URL-safe base64 of an HMAC, SHA-512 unless configured otherwise, and `[renewed, created, {…}]`, JSON since 2.0
 * and pickle before. The key is the salt and the secret, one after the other.
 */
export default defineFormat({
  id: 'pyramid-session',
  framework: 'pyramid',
  title: 'Pyramid session',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    const { serializer, state, created } = found;
    return session({
      protection: 'signed',
      serializer,
      path: ['base64url', serializer],
      payload: state,
      issuedAt: created,
    });
  },
  testers: [...DIGESTS.map((digest) => tester(digest, SALT)), ...DIGESTS.map((digest) => tester(digest))],
  page: {
    looks: '`session`: one run of URL-safe base64.',
    keys: 'The secret of `SignedCookieSessionFactory` and its salt.',
    byHand:
      'Decode it as URL-safe base64: 64 bytes of HMAC-SHA512, then JSON (since 2.0) or a pickle of two times and the session.',
    seenWith: 'Pyramid 2.0',
  },
  source: 'https://github.com/Pylons/pyramid/blob/main/src/pyramid/session.py',
});

/** Without a salt: one that the user gives with the key, as `<secret>|<salt>`. */
function tester(digest: (typeof DIGESTS)[number], salt?: string): KeyTester {
  const made = macTester({
    id: `pyramid-session/${salt ?? 'own-salt'}/${digest}`,
    digest,
    ...(salt !== undefined && { salt }),
    derive(key) {
      const [secret, own] = salt === undefined ? (keyPair(key) ?? []) : [key, salt];
      return secret && own !== undefined ? Buffer.concat([Buffer.from(own), secret]) : undefined;
    },
    pairs(cookie) {
      const found = read(cookie);
      return found?.digest === digest ? [found] : undefined;
    },
  });
  return salt === undefined ? { ...made, isUnusual: true } : made;
}

function read(cookie: ReceivedCookie) {
  const value = wireValue(cookie);
  const bytes = value.length > SHORTEST && isCanonicalBase64(value) ? decodeBase64(value, 'url') : undefined;
  if (!bytes) return undefined;
  for (const digest of DIGESTS) {
    const size = DIGEST_BYTES[digest];
    const content = contentOf(bytes.subarray(size));
    if (content) return { ...content, digest, message: bytes.subarray(size), mac: bytes.subarray(0, size) };
  }
  return undefined;
}

/** Base64 of the shortest MAC and of the shortest list. */
const SHORTEST = 44;

function contentOf(message: Uint8Array) {
  const text = message[0] === 0x5b ? fromUtf8(message) : undefined;
  if (text === undefined && message[0] !== 0x80) return undefined;
  const content = text === undefined ? walkPickle(message)?.value : parseJson(text);
  if (!Array.isArray(content) || content.length !== 3) return undefined;
  const [renewed, created, state] = content;
  if (typeof renewed !== 'number' || typeof created !== 'number') return undefined;
  const serializer = text === undefined ? ('pickle' as const) : ('json' as const);
  return { serializer, state, created: Math.floor(created) };
}
