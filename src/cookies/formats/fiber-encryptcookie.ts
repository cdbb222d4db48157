import { parseJsonStructure } from '../../peel/json.ts';
import { type DecodedSession, defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { openGcm } from '../primitives/crypto.ts';
import { sealed, session } from '../primitives/session.ts';
import { opened } from '../primitives/testers.ts';
import { looksLikeId, plainValue, randomBase64, utf8OrLatin1 } from '../primitives/text.ts';

const NONCE = 12;
const TAG = 16;
const PATH = ['base64', 'aes-gcm'];

/** Fiber's encryptcookie: base64 of nonce, cipher text and tag of AES-GCM; since v3 the cookie's name is authenticated with it. */
export default defineFormat({
  id: 'fiber-encryptcookie',
  framework: 'fiber',
  title: 'Fiber encrypted cookie',
  recognise(cookie) {
    return reading(cookie) && !looksLikeId(cookie.value) ? 'tentative' : undefined;
  },
  decode(cookie) {
    return reading(cookie) && sealed(PATH);
  },
  testers: [tester('v3', (name) => name), tester('v2', () => '')],
  page: {
    looks: 'Any name: one run of base64. Other libraries write the same form.',
    keys: '`Key` of `encryptcookie.New`: base64 of 16, 24 or 32 bytes.',
    byHand: 'Nonce of 12 bytes, cipher text, tag of 16: AES-GCM. Since version 3 the name is additional data.',
    seenWith: 'the source of Fiber 3 and 2; Fiber 3.1.0 and 2.52.15',
  },
  source: 'https://github.com/gofiber/fiber/blob/main/middleware/encryptcookie/utils.go',
});

function reading(cookie: ReceivedCookie): Buffer | undefined {
  const bytes = randomBase64(plainValue(cookie.value), ['std']);
  return bytes && bytes.length > NONCE + TAG ? bytes : undefined;
}

/** The configured key is base64 of 16, 24 or 32 bytes. */
function fiberKey(key: Uint8Array): Uint8Array | undefined {
  const bytes = fromBase64(Buffer.from(key).toString('latin1'), 'std');
  return bytes && [16, 24, 32].includes(bytes.length) ? bytes : undefined;
}

function tester(version: string, aadOf: (name: string) => string): KeyTester {
  return {
    id: `fiber-encryptcookie/${version}`,
    rounds: 0,
    cacheable: true,
    derive: fiberKey,
    prepare(cookie) {
      const bytes = reading(cookie);
      if (bytes === undefined) return undefined;
      const parts = {
        iv: bytes.subarray(0, NONCE),
        sealed: bytes.subarray(NONCE, -TAG),
        tag: bytes.subarray(-TAG),
        aad: aadOf(cookie.name),
      };
      return (key) => {
        const text = openGcm(key, parts);
        return text && opened({ digest: `aes-${key.length * 8}-gcm`, decoded: content(text) });
      };
    },
  };
}

function content(bytes: Uint8Array): DecodedSession {
  const text = utf8OrLatin1(bytes);
  const json = parseJsonStructure(text);
  if (json === undefined) return session({ protection: 'encrypted', serializer: 'text', path: PATH, payload: text });
  return session({ protection: 'encrypted', serializer: 'json', path: [...PATH, 'json'], payload: json });
}
