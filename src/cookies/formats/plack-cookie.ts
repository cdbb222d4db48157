import { decodeHex } from '../../peel/hex.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { contentOf } from '../primitives/content.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { plainValue } from '../primitives/text.ts';

const VALUE = /^([0-9]{9,11}):([A-Za-z0-9+/]{4,16384}={0,2}):([0-9a-f]{40})$/;

/** `Plack::Middleware::Session::Cookie`: seconds, base64 of Storable, HMAC-SHA1 of the two in hexadecimal, with colons between. */
export default signedFormat({
  id: 'plack-cookie',
  framework: 'plack',
  title: 'Plack cookie session',
  read(cookie) {
    const [, time = '', data = '', hex = ''] = VALUE.exec(plainValue(cookie.value)) ?? [];
    const [bytes, mac] = [fromBase64(data, 'std'), decodeHex(hex)];
    if (!bytes || !mac) return undefined;
    const decoded = contentOf(bytes, { protection: 'signed', path: ['base64', 'storable'], issuedAt: Number(time) });
    const texts = [`${time}:${data}`, data];
    return { claims: texts.map((text) => ({ digest: 'sha1', mac, text })), decoded };
  },
  confidence: () => 'certain',
  page: {
    looks: '`plack_session`: 10 digits, a colon, base64 that begins with `BQ`, a colon, 40 hexadecimal digits.',
    keys: '`enable "Session::Cookie", secret => …`; without a secret older versions did not sign.',
    byHand:
      'Decode the middle as base64: Storable, which `Storable::thaw` loads with its objects; texts in it can be read.',
    seenWith: 'Plack::Middleware::Session 0.33',
  },
  source: 'https://github.com/plack/Plack-Middleware-Session/blob/master/lib/Plack/Middleware/Session/Cookie.pm',
});
