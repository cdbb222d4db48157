import { decodeHex } from '../../peel/hex.ts';
import { unquote } from '../../peel/quotes.ts';
import { parseUrlencoded } from '../../peel/urlencoded.ts';
import { type DecodedSession, defineFormat, type ReceivedCookie } from '../format.ts';
import { type Claim, claimTester } from '../primitives/mac-tester.ts';
import { session } from '../primitives/session.ts';
import { plainValue } from '../primitives/text.ts';

/** Play up to 2.5: 40 hex of HMAC-SHA1, a dash, and the session as `name=value&…`. */
export default defineFormat({
  id: 'play-legacy',
  framework: 'play',
  title: 'Play session cookie (urlencoded)',
  recognise(cookie) {
    if (claims(cookie).length === 0) return undefined;
    return cookie.name === 'PLAY_SESSION' ? 'certain' : 'firm';
  },
  decode(cookie) {
    return claims(cookie)[0]?.decoded;
  },
  testers: [claimTester({ id: 'play-legacy/hmac-sha1', claims })],
  page: {
    looks: '`PLAY_SESSION`: 40 hexadecimal digits, a dash, `name=value` with `&`.',
    keys: '`application.secret` (`play.crypto.secret`) in `conf/application.conf`.',
    byHand: 'Everything behind the first dash is the session.',
    seenWith: 'the source of Play 2.5',
  },
  source:
    'https://github.com/playframework/playframework/blob/2.5.x/framework/src/play/src/main/scala/play/api/mvc/Http.scala',
});

/** The signature is over the urlencoded text, which servers and proxies may have escaped once more. */
function claims({ value }: ReceivedCookie): readonly (Claim & { decoded: DecodedSession })[] {
  return [...new Set([unquote(value), plainValue(value)])].flatMap((text) => {
    const mac = /^[0-9a-f]{40}-/.test(text) ? decodeHex(text.slice(0, 40)) : undefined;
    const payload = parseUrlencoded(text.slice(41));
    if (mac === undefined || payload === undefined) return [];
    const decoded = session({ protection: 'signed', serializer: 'urlencoded', path: ['urlencoded'], payload });
    return [{ digest: 'sha1' as const, mac, text: text.slice(41), decoded }];
  });
}
