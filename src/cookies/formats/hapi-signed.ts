import { encodeHex } from '../../peel/hex.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { contentOf } from '../primitives/content.ts';
import { pbkdf2 } from '../primitives/crypto.ts';
import { hmacOver } from '../primitives/hmac-over.ts';
import { wireValue } from '../primitives/wire.ts';

const VALUE = /^(.{1,16384})\.([0-9a-f]{64})\*([A-Za-z0-9_-]{43})$/s;

/** hapi's `server.state(name, { sign })`: the value, a dot, the salt in hexadecimal, an asterisk, and HMAC-SHA256 of a line of its own, the name and the value. */
export default defineFormat({
  id: 'hapi-signed',
  framework: 'hapi',
  title: 'hapi signed cookie',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    const bytes = fromBase64(found.value, 'std');
    const path = bytes ? ['base64'] : [];
    return contentOf(bytes ?? Buffer.from(found.value), { protection: 'signed', path });
  },
  testers: [
    {
      id: 'hapi-signed/pbkdf2-1',
      rounds: 0,
      cacheable: false,
      derive(key, cookie) {
        const found = read(cookie);
        return found && key.length > 0
          ? pbkdf2(key, { digest: 'sha1', salt: found.salt, rounds: 1, length: 32 })
          : undefined;
      },
      prepare(cookie) {
        const found = read(cookie);
        if (!found) return undefined;
        const macUnder = hmacOver('sha256', `hapi.signed.cookie.1\n${cookie.name}\n${found.value}`);
        const hex = encodeHex(found.mac);
        return (key) => (macUnder(key) === hex ? { digest: 'hmac-sha256 (pbkdf2-sha1 x 1)' } : undefined);
      },
    },
  ],
  page: {
    looks:
      'A name that the application chooses: the value, `.`, 64 hexadecimal digits, `*`, 43 characters of URL-safe base64.',
    keys: '`sign.password` of `server.state`.',
    byHand: 'The part before the last dot is the value, in base64 with the encoding `base64json`.',
    seenWith: '@hapi/hapi 21.4.10',
  },
  source: 'https://github.com/hapijs/statehood/blob/master/lib/index.js',
});

function read(cookie: ReceivedCookie) {
  const [, value, salt, signature = ''] = VALUE.exec(wireValue(cookie)) ?? [];
  const mac = fromBase64(signature, 'url-bare');
  return value === undefined || salt === undefined || !mac ? undefined : { value, salt, mac };
}
