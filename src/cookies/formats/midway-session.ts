import { type AeadParts, aeadFormat } from '../primitives/aead-format.ts';
import { pbkdf2 } from '../primitives/crypto.ts';
import { wireValue } from '../primitives/wire.ts';

const VALUE = /^enc::((?:[0-9a-f]{2}){102,16384})$/;
/** The count in the cookie is at most 99,999; 0.47 of it and 1,337 more are done. */
const MOST_ROUNDS = 48_336;

/** Midway's encrypted cookies: salt, vector, tag, a random count in five digits, and AES-256-GCM in hexadecimal. The key is PBKDF2-SHA512 of `keys`. */
export default aeadFormat({
  id: 'midway-session',
  framework: 'midway',
  title: 'Midway session',
  path: ['hex', 'aes-256-gcm'],
  digest: 'aes-256-gcm',
  read: (cookie) => read(wireValue(cookie)),
  confidence: () => 'certain',
  keys: [
    {
      form: 'pbkdf2',
      rounds: MOST_ROUNDS,
      cacheable: false,
      derive(key, cookie) {
        const found = read(wireValue(cookie));
        return found && pbkdf2(key, { digest: 'sha512', salt: found.salt, rounds: found.rounds, length: 32 });
      },
    },
  ],
  content: (opened) => {
    const text = Buffer.from(opened).toString('latin1');
    return /^[A-Za-z0-9+/]{4,16384}={0,2}$/.test(text) ? Buffer.from(text, 'base64') : opened;
  },
  page: {
    looks: '`MW_SESS`: `enc::` and hexadecimal digits.',
    keys: '`keys` in `src/config/config.default.ts`, the first of the list.',
    byHand:
      'Decode the hexadecimal digits: 64 bytes of salt, 16 of vector, 16 of tag, five digits, cipher text. PBKDF2-SHA512 with 0.47 times that number plus 1,337 rounds gives the key.',
    seenWith: '@midwayjs/cookies 1.3.0',
  },
  source: 'https://github.com/midwayjs/midway/blob/main/packages/cookies/src/keygrip.ts',
});

function read(value: string): (AeadParts & { readonly salt: Uint8Array; readonly rounds: number }) | undefined {
  const bytes = Buffer.from(VALUE.exec(value)?.[1] ?? '', 'hex');
  const count = bytes.toString('latin1', 96, 101);
  if (!/^[1-9][0-9]{4}$/.test(count)) return undefined;
  return {
    salt: bytes.subarray(0, 64),
    iv: bytes.subarray(64, 80),
    tag: bytes.subarray(80, 96),
    sealed: bytes.subarray(101),
    rounds: Math.floor(Number(count) * 0.47 + 1337),
  };
}
