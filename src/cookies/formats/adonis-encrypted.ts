import { hkdfSync } from 'node:crypto';
import { encodeHex } from '../../peel/hex.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { contentOf } from '../primitives/content.ts';
import { hash, openAead, openCbc } from '../primitives/crypto.ts';
import { hmacOver } from '../primitives/hmac-over.ts';
import { sealed } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

interface Reading {
  /** The driver's name in version 7. */
  readonly id: string;
  readonly isAead: boolean;
  readonly text: string;
  readonly sealedText: Buffer;
  readonly iv: Buffer;
  readonly tag: Buffer;
}

const VALUE =
  /^e:(?:([A-Za-z0-9_-]{1,64})\.)?(v1:)?([A-Za-z0-9_-]{1,16384})\.([A-Za-z0-9_-]{16,32})\.([A-Za-z0-9_-]{22,43})$/;

/** AdonisJS encrypted cookies, the session's data among them: version 6 with one key for everything, version 7 with a driver's name and a key for each. */
export default defineFormat({
  id: 'adonis-encrypted',
  framework: 'adonis',
  title: 'AdonisJS encrypted cookie',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    return found && sealed(['base64url', found.isAead ? 'aes-256-gcm' : 'aes-256-cbc']);
  },
  testers: [{ id: 'adonis-encrypted/sha256', rounds: 0, cacheable: true, derive: appKey, prepare }],
  page: {
    looks:
      'The session of the cookie store is named by its id; the value is `e:` (`e%3A`), in version 7 a driver name, then parts of URL-safe base64 with dots.',
    keys: '`APP_KEY` in `.env`.',
    byHand:
      'Key: SHA-256 of APP_KEY; version 7 makes one for each driver from it by HKDF. Inside is `{"message": …, "purpose": "<cookie name>"}`.',
    seenWith: 'AdonisJS 7.5.2 and 6.21.0',
  },
  source: 'https://github.com/adonisjs/encryption',
});

function appKey(key: Uint8Array): Uint8Array | undefined {
  return key.length === 0 ? undefined : hash('sha256', key);
}

function read(cookie: ReceivedCookie): Reading | undefined {
  const [, id = '', version, text = '', ivText = '', tagText = ''] = VALUE.exec(wireValue(cookie)) ?? [];
  const [sealedText, iv, tag] = [text, ivText, tagText].map((part) => fromBase64(part, 'url-bare'));
  if (!sealedText || !iv || !tag) return undefined;
  return { id, isAead: version !== undefined, text: `${text}.${ivText}`, sealedText, iv, tag };
}

function prepare(cookie: ReceivedCookie): ReturnType<KeyTester['prepare']> {
  const found = read(cookie);
  if (!found) return undefined;
  return found.isAead ? openerOfAead(found, cookie.name) : openerOfCbc(found);
}

function openerOfAead({ id, iv, tag, sealedText }: Reading, aad: string): ReturnType<KeyTester['prepare']> {
  return (key) => {
    for (const cipher of ['aes-256-gcm', 'chacha20-poly1305'] as const) {
      const own = Buffer.from(hkdfSync('sha256', key, '', `${cipher}:v1:${id}`, 32));
      const bytes = openAead(cipher, own, { iv, tag, sealed: sealedText, aad });
      if (bytes)
        return { digest: cipher, decoded: contentOf(bytes, { protection: 'encrypted', path: ['base64url', cipher] }) };
    }
    return undefined;
  };
}

/** Version 7 has a key for each message, made with its iv; version 6 the same key for cipher and MAC. */
function openerOfCbc({ id, text, iv, tag, sealedText }: Reading): ReturnType<KeyTester['prepare']> {
  const macUnder = hmacOver('sha256', text);
  const hex = encodeHex(tag);
  return (key) => {
    const own = id === '' ? undefined : Buffer.from(hkdfSync('sha256', key, iv, id, 64));
    const [cipherKey, macKey] = own ? [own.subarray(0, 32), own.subarray(32)] : [key, key];
    if (macUnder(macKey) !== hex) return undefined;
    const bytes = openCbc(cipherKey, iv, sealedText);
    const decoded = bytes && contentOf(bytes, { protection: 'encrypted', path: ['base64url', 'aes-256-cbc'] });
    return { digest: 'aes-256-cbc, hmac-sha256', ...(decoded && { decoded }) };
  };
}
