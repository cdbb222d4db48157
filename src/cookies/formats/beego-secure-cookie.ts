import { decodeHex } from '../../peel/hex.ts';
import { fromAnyBase64 } from '../primitives/base64.ts';
import { contentOf } from '../primitives/content.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { wireValue } from '../primitives/wire.ts';

const VALUE = /^([A-Za-z0-9_-]{1,16384}={0,2})\|([0-9]{16,20})\|([0-9a-f]{40,64})$/;

/** Beego's `SetSecureCookie`: base64url, a bar, nanoseconds, a bar, HMAC-SHA256 (SHA-1 before version 2) of the first two in hexadecimal. */
export default signedFormat({
  id: 'beego-secure-cookie',
  framework: 'beego',
  title: 'Beego secure cookie',
  read(cookie) {
    const [, value = '', time = '', hex = ''] = VALUE.exec(wireValue(cookie)) ?? [];
    const [bytes, mac] = [fromAnyBase64(value, ['url', 'url-bare']), decodeHex(hex)];
    if (!bytes || (mac?.length !== 32 && mac?.length !== 20)) return undefined;
    const issuedAt = Math.floor(Number(time.slice(0, 10)));
    const decoded = contentOf(bytes, { protection: 'signed', path: ['base64url'], issuedAt });
    return { claims: [{ digest: mac.length === 32 ? 'sha256' : 'sha1', mac, text: value + time }], decoded };
  },
  confidence: () => 'certain',
  page: {
    looks: 'A name that the application chooses: URL-safe base64, `|`, 19 digits, `|`, 64 hexadecimal digits.',
    keys: 'The secret given to `SetSecureCookie(secret, name, value)` in the code.',
    byHand: 'Decode the part before the first bar as URL-safe base64.',
    seenWith: 'Beego 2 (2026-03-09)',
  },
  source: 'https://github.com/beego/beego/blob/develop/server/web/context/context.go',
});
