import { walkJavaSerialized } from '../../peel/walk/java-serialized.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromAnyBase64 } from '../primitives/base64.ts';
import { openCbc, openGcm } from '../primitives/crypto.ts';
import { sealed, session } from '../primitives/session.ts';
import { aesKey, opened } from '../primitives/testers.ts';
import { looksRandom, plainValue } from '../primitives/text.ts';

const IV = 16;
const PATH = ['base64', 'aes'];

/**
 * Apache Shiro `rememberMe`: base64 of a 16-byte iv and AES-CBC (up to 1.4.1) or AES-GCM of a Java object stream. CBC carries no
 * signature: a key is right when padding and the stream's magic both come out, by chance once in 2^32 keys.
 */
export default defineFormat({
  id: 'shiro',
  framework: 'shiro',
  title: 'Shiro rememberMe cookie',
  recognise(cookie) {
    return reading(cookie) && 'firm';
  },
  decode(cookie) {
    return reading(cookie) && sealed(PATH);
  },
  testers: [
    tester('gcm', (key, bytes) =>
      openGcm(key, { iv: bytes.subarray(0, IV), sealed: bytes.subarray(IV, -16), tag: bytes.subarray(-16) }),
    ),
    tester('cbc', (key, bytes) => openCbc(key, bytes.subarray(0, IV), bytes.subarray(IV))),
  ],
  page: {
    looks: '`rememberMe`: one run of base64 of 16 bytes and a multiple of 16.',
    keys: '`cipherKey` of `CookieRememberMeManager`; old versions have one that is published.',
    byHand: 'With the key: iv of 16 bytes, AES-CBC or AES-GCM of a Java object stream. Never load it.',
    seenWith: 'Apache Shiro 1.4.1 and later, from its source',
  },
  source: 'https://shiro.apache.org/static/1.4.2/apidocs/org/apache/shiro/mgt/AbstractRememberMeManager.html',
});

function reading({ name, value }: ReceivedCookie): Buffer | undefined {
  if (name !== 'rememberMe') return undefined;
  const bytes = fromAnyBase64(plainValue(value), ['std', 'std-bare']);
  return bytes && bytes.length >= 48 && looksRandom(bytes) ? bytes : undefined;
}

function tester(mode: string, open: (key: Uint8Array, bytes: Buffer) => Buffer | undefined): KeyTester {
  return {
    id: `shiro/aes-${mode}`,
    rounds: 0,
    cacheable: true,
    derive: (key) => aesKey(key, [16, 24, 32]),
    prepare(cookie) {
      const bytes = reading(cookie);
      if (bytes === undefined) return undefined;
      return (key) => {
        const plain = open(key, bytes);
        const java = plain && walkJavaSerialized(plain);
        if (java === undefined) return undefined;
        const path = ['base64', `aes-${mode}`, 'java'];
        const decoded = session({ protection: 'encrypted', serializer: 'java', path, payload: java.value });
        return opened({ digest: `aes-${key.length * 8}-${mode}`, decoded });
      };
    },
  };
}
