import { equalBytes } from '../../peel/bytes.ts';
import { aeadFormat } from '../primitives/aead-format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { hmac, openCtr, pbkdf2, roundsOf } from '../primitives/crypto.ts';
import { wireValue } from '../primitives/wire.ts';

/** AES key, MAC key and nonce come from the secret and the salt in the cookie together. */
const KEY = { digest: 'sha256', rounds: 1000, length: 80 } as const;

/** Emmett's `SessionManager.cookies`: salt, HMAC-SHA256 and AES-256-CTR of a pickle, each in base64, with colons between. */
export default aeadFormat({
  id: 'emmett',
  framework: 'emmett',
  title: 'Emmett session',
  path: ['base64url', 'aes-256-ctr'],
  digest: 'aes-256-ctr, hmac-sha256',
  read(cookie) {
    const parts = wireValue(cookie).split(':', 4);
    const [iv, tag, sealed] = parts.map((part) => fromBase64(part, 'url'));
    return parts.length === 3 && iv?.length === 32 && tag?.length === 32 && sealed ? { iv, tag, sealed } : undefined;
  },
  confidence: ({ name }) => (name.startsWith('emt_session') ? 'certain' : 'firm'),
  keys: [
    {
      form: 'pbkdf2',
      rounds: roundsOf({ ...KEY, salt: '' }),
      cacheable: false,
      derive(key, cookie) {
        const salt = fromBase64(wireValue(cookie).split(':', 1)[0] ?? '', 'url');
        return salt && pbkdf2(key, { ...KEY, salt });
      },
    },
  ],
  open(key, { tag, sealed }) {
    if (!equalBytes(hmac('sha256', key.subarray(32, 64), sealed), tag)) return undefined;
    return openCtr(key.subarray(0, 32), key.subarray(64), sealed);
  },
  page: {
    looks: '`emt_session_data_<app>`: three parts of URL-safe base64 with colons between; the first two are 32 bytes.',
    keys: '`SessionManager.cookies("<key>")` in the pipeline of the application.',
    byHand:
      'PBKDF2-SHA256 of the key, the first part as salt, 1,000 rounds, 80 bytes: AES-256-CTR key, HMAC key, nonce. The MAC is over the third part. Inside is a pickle: never load it, list it with `python -m pickletools`.',
    seenWith: 'Emmett 2.8.2',
  },
  source: 'https://github.com/emmett-framework/core/blob/main/emmett_core/cryptography/symmetric.py',
});
