import { decodeBase64 } from '../../peel/base64.ts';
import { fromLatin1, fromUtf8 } from '../../peel/bytes.ts';
import { parseJsonStructure } from '../../peel/json.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { macTester } from '../primitives/mac-tester.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** Version, then key version, time, name and value, each with its length in front, then the MAC of all that is before it. */
const V2 =
  /^2\|[0-9]{1,2}:([0-9]{1,9})\|[0-9]{1,2}:([0-9]{1,12})\|[0-9]{1,3}:([^|]{0,256})\|[0-9]{1,6}:([A-Za-z0-9+/=]{0,16384})\|/;
const V1 = /^([A-Za-z0-9+/=]{1,16384})\|([0-9]{1,12})\|([0-9a-f]{40})$/;

/** Tornado's `set_signed_cookie`: version 2 with HMAC-SHA256, version 1 with HMAC-SHA1 over name, value and time. The secret is the key as it is. */
export default defineFormat({
  id: 'tornado',
  framework: 'tornado',
  title: 'Tornado signed cookie',
  isGeneric: true,
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    const bytes = decodeBase64(found.value, 'standard') ?? new Uint8Array();
    const text = fromUtf8(bytes) ?? fromLatin1(bytes);
    const json = parseJsonStructure(text);
    return session({
      protection: 'signed',
      serializer: json ? 'json' : 'text',
      path: json ? ['base64', 'json'] : ['base64'],
      payload: json ?? text,
      issuedAt: found.signedAt,
    });
  },
  testers: (['sha256', 'sha1'] as const).map((digest) =>
    macTester({
      id: `tornado/raw/${digest}`,
      digest,
      pairs(cookie) {
        const found = read(cookie);
        return found?.digest === digest ? [found] : undefined;
      },
    }),
  ),
  page: {
    looks: '`2|1:0|10:…`: fields with their lengths, then 64 hexadecimal digits.',
    keys: '`cookie_secret` of the application.',
    byHand: "The fifth field is the value in base64; the fourth is the cookie's name, the third the time.",
    seenWith: 'Tornado 6.5.10 and 6.2',
  },
  source: 'https://github.com/tornadoweb/tornado/blob/master/tornado/web.py',
});

function read(cookie: ReceivedCookie) {
  const text = wireValue(cookie);
  const [message, , time, , value] = V2.exec(text) ?? [];
  const mac = message === undefined ? '' : text.slice(message.length);
  if (message !== undefined && value !== undefined && /^[0-9a-f]{64}$/.test(mac)) {
    return { value, signedAt: Number(time), message, mac: Buffer.from(mac, 'hex'), digest: 'sha256' as const };
  }
  const [, old, oldTime, oldMac] = V1.exec(text) ?? [];
  if (old === undefined || oldMac === undefined || !decodeBase64(old, 'standard')) return undefined;
  const signed = cookie.name + old + oldTime;
  return {
    value: old,
    signedAt: Number(oldTime),
    message: signed,
    mac: Buffer.from(oldMac, 'hex'),
    digest: 'sha1' as const,
  };
}
