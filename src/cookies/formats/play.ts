import { isRecord } from '../../parse/record.ts';
import { fromUtf8 } from '../../peel/bytes.ts';
import { parseJson } from '../../peel/json.ts';
import { splitCompact } from '../../peel/jwt.ts';
import { type DecodedSession, defineFormat, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import type { Digest } from '../primitives/crypto.ts';
import { type Claim, claimTester } from '../primitives/mac-tester.ts';
import { session } from '../primitives/session.ts';
import { plainValue } from '../primitives/text.ts';

const DIGESTS: Readonly<Record<string, Digest>> = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' };
const CLAIMS: ReadonlySet<string> = new Set(['data', 'exp', 'nbf', 'iat']);

/** Play 2.6 and later: a JWT with the session under the claim `data`; the key is `play.http.secret.key` as text. */
export default defineFormat({
  id: 'play',
  framework: 'play',
  title: 'Play session cookie',
  recognise(cookie) {
    if (claim(cookie) === undefined) return undefined;
    return /^PLAY_(?:SESSION|FLASH)$/.test(cookie.name) ? 'certain' : 'tentative';
  },
  decode(cookie) {
    return claim(cookie)?.decoded;
  },
  testers: [
    claimTester({
      id: 'play/jwt',
      claims(cookie) {
        const found = claim(cookie);
        return found ? [found] : [];
      },
    }),
  ],
  page: {
    looks: '`PLAY_SESSION`: a JSON Web Token.',
    keys: '`play.http.secret.key` in `conf/application.conf` (`APPLICATION_SECRET`).',
    byHand: 'Decode the second part as URL-safe base64: the session is under `data`.',
    seenWith: 'Play 3.0.11',
  },
  source: 'https://github.com/playframework/playframework/blob/main/core/play/src/main/scala/play/api/mvc/Cookie.scala',
});

function claim(cookie: ReceivedCookie): (Claim & { decoded: DecodedSession }) | undefined {
  const token = splitCompact(plainValue(cookie.value));
  const digest = DIGESTS[String(token?.header['alg'])];
  const [header = '', body = '', signature = ''] = token?.parts ?? [];
  const mac = fromBase64(signature, 'url-bare');
  const payload = parseJson(fromUtf8(fromBase64(body, 'url-bare') ?? new Uint8Array()) ?? '');
  if (digest === undefined || mac === undefined || !isRecord(payload) || !isRecord(payload['data'])) return undefined;
  if (!Object.keys(payload).every((name) => CLAIMS.has(name))) return undefined;
  const { iat, exp } = payload;
  const decoded = session({
    protection: 'signed',
    serializer: 'json',
    path: ['jwt', 'json'],
    payload,
    issuedAt: typeof iat === 'number' ? iat : undefined,
    expiresAt: typeof exp === 'number' ? exp : undefined,
  });
  return { digest, mac, text: `${header}.${body}`, decoded };
}
