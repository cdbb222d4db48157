import { aeadFormat, gcmLayout } from '../primitives/aead-format.ts';
import { fromAnyBase64, fromBase64 } from '../primitives/base64.ts';
import { wireValue } from '../primitives/wire.ts';

/** A nonce of 16 bytes, a dot, cipher text with its tag. */
const VALUE = /^([\w-]{22})\.([\w-]{43,16384})$/;
/** The end in milliseconds and a dot, in front of the JSON. */
const DATE_AND_DOT = 9;
const KEY_BYTES = 32;

/** `EncryptedCookieStore` of Hattip: AES-256-GCM with a nonce of 16 bytes. */
export default aeadFormat({
  id: 'hattip-encrypted',
  framework: 'hattip',
  title: 'Hattip encrypted session',
  path: ['base64url', 'aes-256-gcm'],
  digest: 'aes-256-gcm',
  read(cookie) {
    const [, nonce = '', rest = ''] = VALUE.exec(wireValue(cookie)) ?? [];
    const [iv, bytes] = [fromBase64(nonce, 'url-bare'), fromBase64(rest, 'url-bare')];
    return iv && bytes && gcmLayout(Buffer.concat([iv, bytes]), iv.length);
  },
  confidence: () => 'tentative',
  keys: [
    {
      form: 'base64',
      derive(key) {
        if (key.length === KEY_BYTES) return key;
        const bytes = fromAnyBase64(Buffer.from(key).toString('latin1'), ['std', 'std-bare', 'url', 'url-bare']);
        return bytes?.length === KEY_BYTES ? bytes : undefined;
      },
    },
  ],
  content: (opened) => opened.subarray(DATE_AND_DOT),
  page: {
    looks: '`session`: 22 characters, a dot, 43 characters and more, all of URL-safe base64.',
    keys: 'The base64 given to `EncryptedCookieStore.generateKeysFromBase64`, 32 bytes.',
    byHand:
      'The first part is the nonce of AES-256-GCM, the second the cipher text with its tag. Inside are 8 characters of time, a dot, JSON.',
    seenWith: '@hattip/session 0.0.49',
  },
  source: 'https://github.com/hattipjs/hattip/tree/main/packages/middleware/session',
});
