import { decodeBase64 } from '../../peel/base64.ts';
import { fromUtf8 } from '../../peel/bytes.ts';
import { encodeHex } from '../../peel/hex.ts';
import { inflate } from '../../peel/inflate.ts';
import { parseJson } from '../../peel/json.ts';
import { walkPickle } from '../../peel/walk/pickle.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { contentOf } from '../primitives/content.ts';
import { openGcm, pbkdf2 } from '../primitives/crypto.ts';
import { hmacOver } from '../primitives/hmac-over.ts';
import { macTester } from '../primitives/mac-tester.ts';
import { sealed, session } from '../primitives/session.ts';
import { keyPair, opened } from '../primitives/testers.ts';
import { wireValue } from '../primitives/wire.ts';

/** Alone in the value it is the id of a session that the server keeps (beaker-id.ts). */
const BEAKER_ID = /^[0-9a-f]{32}$/;

/** A nonce is before encrypted content: 8 characters, since 1.13 base64 of 16 bytes. */
const ENCRYPTED = /^(?:[A-Za-z0-9+/]{22}==|[A-Za-z0-9+/]{8})[A-Za-z0-9+/]{20,16384}={0,2}$/;

/**
 * Beaker's cookie session: 40 hex digits of HMAC-SHA1(validate_key, rest), then base64 of pickle or of JSON through zlib, or, with `encrypt_key`, a nonce and
 * cipher text. Both keys together are written `<validate_key>|<encrypt_key>`.
 */
export default defineFormat({
  id: 'beaker',
  framework: 'beaker',
  title: 'Beaker session',
  recognise(cookie) {
    const found = split(cookie);
    if (!found) return undefined;
    if (content(found.message)) return 'certain';
    return /beaker/i.test(cookie.name) && !BEAKER_ID.test(found.message) && ENCRYPTED.test(found.message)
      ? 'firm'
      : undefined;
  },
  decode(cookie) {
    const found = split(cookie);
    if (!found) return undefined;
    const inner = content(found.message);
    if (!inner) return sealed(['base64']);
    return session({ protection: 'signed', ...inner });
  },
  testers: [
    { id: 'beaker/validate-and-encrypt-key', rounds: 0, cacheable: true, derive: bothKeys, prepare: prepareBoth },
    macTester({
      id: 'beaker/validate_key/sha1',
      digest: 'sha1',
      pairs(cookie) {
        const found = split(cookie);
        return found && [found];
      },
    }),
  ],
  page: {
    looks: '`beaker.session.id` or a name of the application: 40 hexadecimal digits, then base64.',
    keys: '`session.validate_key` and `session.encrypt_key` in the configuration (`development.ini`).',
    byHand:
      'Without `encrypt_key`, decode what follows the 40 digits: JSON after zlib, or a pickle (read it with `pickletools`, never load it).',
    seenWith: 'Beaker 1.11.0',
  },
  source: 'https://github.com/bbangert/beaker/blob/master/beaker/session.py',
});

/** Packed with the length of the first in front. */
function bothKeys(key: Uint8Array): Uint8Array | undefined {
  const [validate, encrypt] = keyPair(key) ?? [];
  if (!validate || !encrypt || validate.length > 255) return undefined;
  return Buffer.concat([Uint8Array.of(validate.length), validate, Buffer.from(encrypt)]);
}

function prepareBoth(cookie: ReceivedCookie): ReturnType<KeyTester['prepare']> {
  const found = split(cookie);
  if (!found || !ENCRYPTED.test(found.message)) return undefined;
  const macUnder = hmacOver('sha1', found.message);
  const hex = encodeHex(found.mac);
  return (packed) => {
    const [validate, encrypt] = [packed.subarray(1, 1 + (packed[0] ?? 0)), packed.subarray(1 + (packed[0] ?? 0))];
    if (macUnder(validate) !== hex) return undefined;
    const bytes = [24, 8].map((length) => openEncrypted(found.message, length, validate, encrypt)).find(Boolean);
    const decoded = bytes && contentOf(bytes, { protection: 'encrypted', path: ['base64', 'aes-256-gcm'] });
    return opened({ digest: 'hmac-sha1, aes-256-gcm', decoded });
  };
}

/** The nonce, as written, is the end of the salt; the key of AES-GCM is one round of PBKDF2-SHA1. */
function openEncrypted(message: string, nonceLength: number, validate: Uint8Array, encrypt: Uint8Array) {
  const bytes = decodeBase64(message.slice(nonceLength), 'standard');
  if (!bytes || bytes.length < 28) return undefined;
  const salt = Buffer.concat([validate, Buffer.from(message.slice(0, nonceLength))]);
  const key = pbkdf2(encrypt, { digest: 'sha1', salt, rounds: 1, length: 32 });
  return openGcm(key, { iv: bytes.subarray(0, 12), tag: bytes.subarray(12, 28), sealed: bytes.subarray(28) });
}

function split(cookie: ReceivedCookie) {
  const value = wireValue(cookie);
  if (!/^[0-9a-f]{40}[A-Za-z0-9+/]{4}/.test(value)) return undefined;
  return { mac: Buffer.from(value.slice(0, 40), 'hex'), message: value.slice(40) };
}

function content(text: string) {
  const bytes = decodeBase64(text, 'standard');
  const inflated = bytes && inflate(bytes, 1_048_576);
  const plain = inflated?.bytes ?? bytes;
  if (!plain) return undefined;
  const layers = inflated ? ['base64', 'zlib'] : ['base64'];
  const payload = parseJson(fromUtf8(plain) ?? '');
  if (typeof payload === 'object') return { serializer: 'json' as const, path: [...layers, 'json'], payload };
  const walked = walkPickle(plain);
  return walked && { serializer: 'pickle' as const, path: [...layers, 'pickle'], payload: walked.value };
}
