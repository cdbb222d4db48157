import { decodeBase64, isCanonicalBase64 } from '../../peel/base64.ts';
import { fromUtf8 } from '../../peel/bytes.ts';
import { parseJson } from '../../peel/json.ts';
import { walkPickle } from '../../peel/walk/pickle.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { macTester } from '../primitives/mac-tester.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

const SALT = 'pyramid.session.';
const MAC_BYTES = 64;

/**
 * Pyramid's SignedCookieSessionFactory: URL-safe base64 of HMAC-SHA512 and `[renewed, created, {…}]`, JSON since 2.0 and pickle before.
 * The key is the salt and the secret, one after the other.
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
  testers: [
    macTester({
      id: `pyramid-session/${SALT}/sha512`,
      salt: SALT,
      digest: 'sha512',
      derive: (key) => Buffer.concat([Buffer.from(SALT), key]),
      pairs(cookie) {
        const found = read(cookie);
        return found && [found];
      },
    }),
  ],
  source: 'https://github.com/Pylons/pyramid/blob/main/src/pyramid/session.py',
});

function read(cookie: ReceivedCookie) {
  const value = wireValue(cookie);
  const bytes = value.length > 92 && isCanonicalBase64(value) ? decodeBase64(value, 'url') : undefined;
  if (!bytes) return undefined;
  const message = bytes.subarray(MAC_BYTES);
  const text = message[0] === 0x5b ? fromUtf8(message) : undefined;
  const content = text === undefined ? walkPickle(message)?.value : parseJson(text);
  if (!Array.isArray(content) || content.length !== 3) return undefined;
  const [renewed, created, state] = content;
  if (typeof renewed !== 'number' || typeof created !== 'number') return undefined;
  const serializer = text === undefined ? ('pickle' as const) : ('json' as const);
  return { serializer, state, created: Math.floor(created), message, mac: bytes.subarray(0, MAC_BYTES) };
}
