import { createDecipheriv } from 'node:crypto';
import { decodeBase64 } from '../../peel/base64.ts';
import { equalBytes } from '../../peel/bytes.ts';
import { inflate } from '../../peel/inflate.ts';
import { walkPickle } from '../../peel/walk/pickle.ts';
import { type DecodedSession, defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { hash, hmac } from '../primitives/crypto.ts';
import { sealed, session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/**
 * web2py with `session.connect(cookie_key=…)`: `hmac256:` hex HMAC-SHA256 `:` URL-safe base64 of IV and AES-CBC of a pickle. The MAC key is
 * SHA-256 of the cookie key, the AES key the cookie key padded to 32 bytes and cut there.
 */
export default defineFormat({
  id: 'web2py',
  framework: 'web2py',
  title: 'web2py session',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode: (cookie) => (read(cookie) ? sealed(['base64url', 'aes-cbc']) : undefined),
  testers: [keyTester()],
  page: {
    looks: '`session_data_<app>`: `hmac256:`, 64 hexadecimal digits, a colon, URL-safe base64.',
    keys: '`cookie_key` of `session.connect`.',
    byHand:
      'With the key, padded to 32 bytes: iv of 16 bytes and AES-CBC of a pickle. Read it with `pickletools`, never load it.',
    seenWith: 'web2py, from its source',
  },
  source: 'https://github.com/web2py/web2py/blob/master/gluon/utils.py',
});

function read(cookie: ReceivedCookie) {
  const [, mac = '', message = ''] =
    /^hmac256:([0-9a-f]{64}):([A-Za-z0-9_-]{40,16384}={0,2})$/.exec(wireValue(cookie)) ?? [];
  const bytes = mac === '' ? undefined : decodeBase64(message, 'url');
  return bytes && bytes.length % 16 === 0 ? { mac: Buffer.from(mac, 'hex'), message, bytes } : undefined;
}

function keyTester(): KeyTester {
  return {
    id: 'web2py/sha256',
    rounds: 0,
    cacheable: true,
    derive: (key) => Buffer.concat([hash('sha256', key), padded(key)]),
    prepare(cookie) {
      const found = read(cookie);
      if (!found) return undefined;
      return (keys) => {
        if (!equalBytes(hmac('sha256', keys.subarray(0, 32), found.message), found.mac)) return undefined;
        const decoded = openPickle(keys.subarray(32), found.bytes);
        return { digest: 'hmac-sha256, aes-256-cbc', ...(decoded && { decoded }) };
      };
    },
  };
}

/** web2py pads to the next multiple of 32, always by at least one byte. */
function padded(key: Uint8Array): Uint8Array {
  const fill = 32 - (key.length % 32);
  return Buffer.concat([key, Buffer.alloc(fill, fill)]).subarray(0, 32);
}

function openPickle(key: Uint8Array, bytes: Uint8Array): DecodedSession | undefined {
  const cipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([cipher.update(bytes.subarray(16)), cipher.final()]);
  const content = plain.subarray(0, plain.length - (plain.at(-1) ?? 0));
  const inflated = inflate(content, 1_048_576);
  const walked = walkPickle(inflated?.bytes ?? content);
  if (!walked) return undefined;
  const path = ['base64url', 'aes-cbc', ...(inflated ? ['zlib'] : []), 'pickle'];
  return session({ protection: 'encrypted', serializer: 'pickle', path, payload: walked.value });
}
