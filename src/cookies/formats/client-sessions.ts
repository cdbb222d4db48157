import { equalBytes } from '../../peel/bytes.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { contentOf } from '../primitives/content.ts';
import { hmac, openCbc } from '../primitives/crypto.ts';
import { macTester } from '../primitives/mac-tester.ts';
import { sealed } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

const VALUE = /^([\w-]{22})\.([\w-]{22,16384})\.([0-9]{12,14})\.([0-9]{1,14})\.([\w-]{43})$/;
const PATH = ['base64url', 'aes-256-cbc'] as const;
const MAC_LABEL = 'cookiesession-signature';

const signature = macTester({
  id: 'client-sessions/secret',
  digest: 'sha256',
  derive: { by: 'hmac', digest: 'sha256', text: MAC_LABEL },
  pairs(cookie) {
    const found = read(cookie);
    return found && [found];
  },
});

/** The key that signs, then the one that encrypts. */
const opening: KeyTester = {
  ...signature,
  derive: (key) =>
    key.length === 0
      ? undefined
      : Buffer.concat([hmac('sha256', key, MAC_LABEL), hmac('sha256', key, 'cookiesession-encryption')]),
  prepare(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    return (keys) => {
      if (!equalBytes(hmac('sha256', keys.subarray(0, 32), found.message), found.mac)) return undefined;
      const plain = openCbc(keys.subarray(32), found.iv, found.sealedText);
      const content = plain?.subarray(plain.indexOf('=') + 1);
      const decoded = content && contentOf(content, { protection: 'encrypted', path: PATH, ...found.times });
      return { digest: 'aes-256-cbc, hmac-sha256', ...(decoded && { decoded }) };
    };
  },
  sign: (cookie, keys) => signature.sign?.(cookie, keys.subarray(0, 32)) ?? [],
};

/**
 * Mozilla's client-sessions: initialisation vector, cipher text, time and duration in milliseconds, HMAC-SHA256. Both keys are HMACs of a label under the
 * secret; inside are the cookie's name, an equals sign, and JSON.
 */
export default defineFormat({
  id: 'client-sessions',
  framework: 'express',
  title: 'client-sessions cookie',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    return found && sealed(PATH, found.times);
  },
  testers: [opening],
  page: {
    looks:
      'Five parts with dots, of which the third and fourth are numbers: the time and the duration in milliseconds.',
    keys: '`secret` of `sessions({…})`.',
    byHand:
      'The key is HMAC-SHA256 of `cookiesession-encryption` under the secret. Open the second part with AES-256-CBC; the first part is the initialisation vector.',
    seenWith: 'client-sessions 0.8.0',
  },
  source: 'https://github.com/mozilla/node-client-sessions/blob/master/lib/client-sessions.js',
});

function read(cookie: ReceivedCookie) {
  const [, first = '', second = '', created = '', duration = '', last = ''] = VALUE.exec(wireValue(cookie)) ?? [];
  const [iv, sealedText, mac] = [first, second, last].map((part) => fromBase64(part, 'url-bare'));
  if (!iv || !sealedText || !mac) return undefined;
  const issuedAt = Math.floor(Number(created) / 1000);
  const dot = Buffer.from('.');
  const message = Buffer.concat([iv, dot, sealedText, dot, Buffer.from(`${created}.${duration}`)]);
  return {
    iv,
    sealedText,
    mac,
    message,
    times: { issuedAt, expiresAt: issuedAt + Math.floor(Number(duration) / 1000) },
  };
}
