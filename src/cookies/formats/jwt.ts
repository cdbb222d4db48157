import { decodeBase64 } from '../../peel/base64.ts';
import { isRecord, parseJson } from '../../peel/json.ts';
import { type CompactToken, splitCompact } from '../../peel/jwt.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { type MacPair, macTester } from '../primitives/mac-tester.ts';
import { session } from '../primitives/session.ts';
import { tokenText } from '../primitives/wire.ts';

const DIGESTS = [
  ['HS256', 'sha256', 32],
  ['HS384', 'sha384', 48],
  ['HS512', 'sha512', 64],
] as const;

/** A signed JSON Web Token (RFC 7519), or one with algorithm `none`. Tokens signed with a private key have no key to test. */
export default defineFormat({
  id: 'jwt',
  framework: 'jwt',
  title: 'JSON Web Token',
  recognise(cookie) {
    const token = read(cookie);
    // Play's session is a JWT of its own making (play.ts).
    const isPlain = token && isRecord(token.claims) && !/^PLAY_/.test(cookie.name);
    return token && (isPlain ? 'certain' : 'firm');
  },
  decode(cookie) {
    const token = read(cookie);
    if (!token) return undefined;
    const { header, payload = '', claims } = token;
    const unsigned = String(header['alg']).toLowerCase() === 'none' || token.parts[2] === '';
    return session({
      protection: unsigned ? 'plain' : 'signed',
      serializer: claims === undefined ? 'text' : 'json',
      path: claims === undefined ? ['jwt'] : ['jwt', 'json'],
      payload: claims ?? payload,
      issuedAt: secondsIn(claims, 'iat'),
      expiresAt: secondsIn(claims, 'exp'),
    });
  },
  testers: DIGESTS.flatMap(([alg, digest, length]): readonly KeyTester[] => {
    const pairs = (cookie: ReceivedCookie) => pairOf(cookie, alg, length);
    return [
      macTester({ id: `jwt/${alg}`, digest, pairs }),
      // jwt.io's "secret base64 encoded", and what Java libraries expect.
      macTester({ id: `jwt/${alg}/base64`, salt: 'key from base64', digest, pairs, derive: decodedKey }),
    ];
  }),
  source: 'https://www.rfc-editor.org/rfc/rfc7515',
});

function read(cookie: ReceivedCookie): (CompactToken & { readonly claims: unknown }) | undefined {
  const token = splitCompact(tokenText(cookie));
  if (token?.kind !== 'jws') return undefined;
  return { ...token, claims: token.payload === undefined ? undefined : parseJson(token.payload) };
}

function pairOf(cookie: ReceivedCookie, alg: string, length: number): readonly MacPair[] | undefined {
  const token = read(cookie);
  if (token?.header['alg'] !== alg) return undefined;
  const [header, payload, signature] = token.parts;
  const mac = fromBase64(signature ?? '', 'url-bare');
  return mac?.length === length ? [{ message: `${header}.${payload}`, mac }] : undefined;
}

function decodedKey(key: Uint8Array): Uint8Array | undefined {
  return key.length >= 16 ? decodeBase64(Buffer.from(key).toString('latin1')) : undefined;
}

function secondsIn(claims: unknown, name: string): number | undefined {
  const value = isRecord(claims) ? claims[name] : undefined;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
