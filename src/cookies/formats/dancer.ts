import { createCipheriv } from 'node:crypto';
import { encodeHex } from '../../peel/hex.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { contentOf } from '../primitives/content.ts';
import { hmac, openCbc } from '../primitives/crypto.ts';
import { hmacOver } from '../primitives/hmac-over.ts';
import { sealed } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

const VALUE = /^([A-Za-z0-9_-]{1,64})~([0-9]{0,12})~([A-Za-z0-9_-]{1,16384})~([A-Za-z0-9_-]{43})(~2)?$/;

/** Dancer and Dancer2 with cookie sessions (`Session::Storage::Secure`): salt, end, AES-256-CBC of Sereal, HMAC-SHA256, with tildes between. */
export default defineFormat({
  id: 'dancer',
  framework: 'dancer',
  title: 'Dancer cookie session',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    return (
      found && sealed(['base64url', 'aes-256-cbc'], found.expiresAt === undefined ? {} : { expiresAt: found.expiresAt })
    );
  },
  testers: [
    { id: 'dancer/secret', rounds: 0, cacheable: true, derive: (key) => (key.length === 0 ? undefined : key), prepare },
  ],
  page: {
    looks: '`dancer.session`: a salt, seconds, URL-safe base64, 43 characters and `2`, with tildes between.',
    keys: '`secret_key` under `engines: session: Cookie` (Dancer2) or `session_cookie_key` (Dancer) in `config.yml`.',
    byHand:
      'HMAC-SHA256 of the salt under the secret is the key of both; the iv is the salt encrypted in ECB mode. Inside is Sereal, whose texts can be read.',
    seenWith: 'Dancer2 0.400001 with Session::Storage::Secure 1.001',
  },
  source: 'https://github.com/dagolden/Session-Storage-Secure/blob/master/lib/Session/Storage/Secure.pm',
});

function read(cookie: ReceivedCookie) {
  const [, salt = '', ends = '', text = '', signature = '', second] = VALUE.exec(wireValue(cookie)) ?? [];
  const [sealedText, mac] = [fromBase64(text, 'url-bare'), fromBase64(signature, 'url-bare')];
  // The older protocol has a number for a salt, as it is.
  const saltBytes = second === undefined ? Buffer.from(salt) : fromBase64(salt, 'url-bare');
  if (!sealedText || mac?.length !== 32 || !saltBytes) return undefined;
  const expiresAt = ends === '' ? undefined : Number(ends);
  return { salt: saltBytes, sealedText, mac, text: `${ends}~${text}`, expiresAt, isSecond: second !== undefined };
}

function prepare(cookie: ReceivedCookie): ReturnType<KeyTester['prepare']> {
  const found = read(cookie);
  if (!found) return undefined;
  const macUnder = hmacOver('sha256', found.text);
  const hex = encodeHex(found.mac);
  return (secret) => {
    const key = hmac('sha256', secret, found.salt);
    if (macUnder(key) !== hex) return undefined;
    const plain = found.isSecond ? openCbc(key, ivOf(key, found.salt), found.sealedText) : undefined;
    const decoded = plain && contentOf(plain, { protection: 'encrypted', path: ['base64url', 'aes-256-cbc'] });
    return { digest: 'hmac-sha256, aes-256-cbc', ...(decoded && { decoded }) };
  };
}

/** The salt's first block, encrypted for itself. */
function ivOf(key: Uint8Array, salt: Uint8Array): Buffer {
  return createCipheriv('aes-256-ecb', key, null).update(salt.subarray(0, 16));
}
