import { inflateSync } from 'node:zlib';
import { equalBytes } from '../../peel/bytes.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { contentOf } from '../primitives/content.ts';
import { hmac, openCtr } from '../primitives/crypto.ts';
import { rackSealed } from '../primitives/rack-seal.ts';
import { sealed } from '../primitives/session.ts';

/** Bits of the two bytes in front: how much padding follows the times, and whether the content is deflated. */
const PADDING = 0x0fff;
const DEFLATED = 0x10;
const LARGEST = 1 << 20;

/** Roda's `sessions` plugin: URL-safe base64 of a version, a salt, an iv, AES-256-CTR and an HMAC-SHA256 over all of it and the cookie's name. JSON inside. */
export default defineFormat({
  id: 'roda',
  framework: 'roda',
  title: 'Roda session',
  recognise: (cookie) => (cookie.name === 'roda.session' && read(cookie) ? 'certain' : undefined),
  decode: (cookie) => (read(cookie) ? sealed(['base64url', 'aes-256-ctr']) : undefined),
  testers: [
    { id: 'roda/secret', rounds: 0, cacheable: true, derive: (key) => (key.length < 64 ? undefined : key), prepare },
  ],
  page: {
    looks: '`roda.session`: one run of URL-safe base64 that begins with `A`.',
    keys: '`plugin :sessions, secret: …`, 64 bytes or more, often `SESSION_SECRET`.',
    byHand:
      'The key is HMAC-SHA256 of bytes 2 to 33 under the first 32 bytes of the secret. Inside, two bytes of padding length and flags, two times of four bytes, padding, JSON.',
    seenWith: 'Roda 3.107.0',
  },
  source: 'https://github.com/jeremyevans/roda/blob/master/lib/roda/plugins/sessions.rb',
});

function read(cookie: ReceivedCookie) {
  const found = rackSealed(cookie);
  return found && found.version !== 2 ? found : undefined;
}

function prepare(cookie: ReceivedCookie): ReturnType<KeyTester['prepare']> {
  const found = read(cookie);
  if (!found) return undefined;
  const { bytes, version } = found;
  const [signed, mac] = [bytes.subarray(0, -32), bytes.subarray(-32)];
  const ivAt = version === 1 ? 33 : 1;
  return (secret) => {
    if (!equalBytes(hmac('sha256', secret.subarray(32), signed, cookie.name), mac)) return undefined;
    const first = secret.subarray(0, 32);
    const key = version === 1 ? hmac('sha256', first, bytes.subarray(1, 33)) : first;
    const plain = openCtr(key, bytes.subarray(ivAt, ivAt + 16), signed.subarray(ivAt + 16));
    const around = { protection: 'encrypted', path: ['base64url', 'aes-256-ctr'] } as const;
    return { digest: 'aes-256-ctr, hmac-sha256', ...(plain && { decoded: contentOf(content(plain), around) }) };
  };
}

function content(plain: Buffer): Uint8Array {
  const flags = plain.length < 10 ? 0 : plain.readUInt16LE(0);
  const data = plain.subarray(10 + (flags & PADDING));
  if (((flags >> 8) & DEFLATED) === 0) return data;
  try {
    return inflateSync(data, { maxOutputLength: LARGEST });
  } catch {
    return data;
  }
}
