import { createDecipheriv } from 'node:crypto';
import { isPrintable } from '../../peel/bytes.ts';
import { decodeHex, encodeHex } from '../../peel/hex.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { contentOf } from '../primitives/content.ts';
import { hmac } from '../primitives/crypto.ts';
import { claimTester } from '../primitives/mac-tester.ts';
import { sealed } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

const HEX = /^([0-9a-fA-F]{40})-(.{1,16384})$/s;
const BASE64 = /^([A-Za-z0-9_-]{43})-(.{1,16384})$/s;
/** The time it ends, in milliseconds, where sessions end. */
const EXPIRY = /^[0-9]{13}-/;

/** pekko-http-session and akka-http-session: a MAC over `x` and the session, a hyphen, the time it ends, then the session, or all of it in AES-ECB. */
export default defineFormat({
  id: 'pekko-http-session',
  framework: 'pekko',
  title: 'pekko-http-session cookie',
  recognise(cookie) {
    if (!read(cookie)) return undefined;
    return /^_(?:sessiondata|refreshtoken)$/.test(cookie.name) ? 'certain' : undefined;
  },
  decode(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    if (found.sealedText) return sealed(['hex', 'aes-128-ecb']);
    return contentOf(Buffer.from(found.text.slice(1)), { protection: 'signed', path: [] });
  },
  testers: [
    claimTester({
      id: 'pekko-http-session/secret',
      claims(cookie) {
        const found = read(cookie);
        return found && !found.sealedText ? [{ digest: found.digest, mac: found.mac, text: found.text }] : [];
      },
    }),
    { id: 'pekko-http-session/encrypted', rounds: 0, cacheable: true, derive: (key) => key, prepare },
  ],
  page: {
    looks:
      '`_sessiondata`: 40 hexadecimal digits or 43 characters of base64, a hyphen, 13 digits, a hyphen, `x` and the session.',
    keys: '`pekko.http.session.server-secret`, 64 characters or more; the examples publish one.',
    byHand:
      'The part after `x` is the session. When it is all hexadecimal digits it is AES in ECB mode under the first 16 bytes of the secret.',
    seenWith: 'pekko-http-session (source)',
  },
  source: 'https://github.com/softwaremill/pekko-http-session',
});

function read(cookie: ReceivedCookie) {
  const value = wireValue(cookie);
  const [, hex, afterHex] = HEX.exec(value) ?? [];
  const [, base64, afterBase64] = hex === undefined ? (BASE64.exec(value) ?? []) : [];
  const mac = hex === undefined ? fromBase64(base64 ?? '', 'url-bare') : decodeHex(hex);
  const rest = afterHex ?? afterBase64 ?? '';
  const digest = mac?.length === 20 ? 'sha1' : 'sha256';
  const text = rest.replace(EXPIRY, '');
  const sealedText = /^(?:[0-9a-fA-F]{32}){1,512}$/.test(rest) ? decodeHex(rest) : undefined;
  if (!mac || (!sealedText && !(text.startsWith('x') && isPrintable(text)))) return undefined;
  return { mac, text, digest, sealedText } as const;
}

function prepare(cookie: ReceivedCookie): ReturnType<KeyTester['prepare']> {
  const found = read(cookie);
  if (!found?.sealedText) return undefined;
  const { sealedText, digest, mac } = found;
  return (key) => {
    const text = openEcb(key, sealedText)?.toString('utf8').replace(EXPIRY, '');
    if (text === undefined || encodeHex(hmac(digest, key, text)) !== encodeHex(mac)) return undefined;
    const decoded = contentOf(Buffer.from(text.slice(1)), { protection: 'encrypted', path: ['hex', 'aes-128-ecb'] });
    return { digest: `aes-128-ecb, hmac-${digest}`, decoded };
  };
}

/** The key is the first 16 bytes of the secret, zeros behind a shorter one. */
function openEcb(secret: Uint8Array, sealedText: Uint8Array): Buffer | undefined {
  const key = Buffer.alloc(16);
  key.set(secret.subarray(0, 16));
  try {
    const cipher = createDecipheriv('aes-128-ecb', key, null);
    return Buffer.concat([cipher.update(sealedText), cipher.final()]);
  } catch {
    return undefined;
  }
}
