import { equalBytes } from '../../peel/bytes.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { hmac, openCbc, pbkdf2, roundsOf } from '../primitives/crypto.ts';
import { rubyOpened, rubySigned } from '../primitives/ruby.ts';
import { sealed } from '../primitives/session.ts';
import { opened } from '../primitives/testers.ts';
import { plainValue } from '../primitives/text.ts';

const MAC_SALT = 'signed encrypted cookie';
const MAC_KEY = 64;
const PATH = ['base64', 'aes-256-cbc'];

/** Rails 4.0 to 5.1, `cookies.encrypted` and the session: AES-256-CBC inside a signed message. */
export default defineFormat({
  id: 'rails-encrypted-cbc',
  framework: 'rails',
  title: 'Rails encrypted cookie (AES-256-CBC)',
  recognise(cookie) {
    return reading(cookie) && 'certain';
  },
  decode(cookie) {
    return reading(cookie) && sealed(PATH);
  },
  testers: (['sha1', 'sha256'] as const).map(cbcTester),
  page: {
    looks: '`_<app>_session`: base64 of two parts with `--`, then `--` and 40 hexadecimal digits.',
    keys: '`secret_key_base` in `config/secrets.yml`.',
    byHand:
      'The keys are PBKDF2-SHA1 of the secret with the salts `encrypted cookie` and `signed encrypted cookie`, 1,000 rounds; AES-256-CBC.',
    seenWith: 'Rails 6.1.7.10 in the mode of 5.1',
  },
  source: 'https://github.com/rails/rails/blob/5-1-stable/activesupport/lib/active_support/message_encryptor.rb',
});

function cbcTester(digest: 'sha1' | 'sha256'): KeyTester {
  const macKey = { digest, salt: MAC_SALT, rounds: 1000, length: MAC_KEY };
  const cipherKey = { digest, salt: 'encrypted cookie', rounds: 1000, length: 32 };
  return {
    id: `rails-encrypted-cbc/pbkdf2-${digest}`,
    rounds: roundsOf(macKey),
    cacheable: true,
    // The raw key travels behind the MAC key: the other one is derived only where the MAC is right.
    derive: (key) => Buffer.concat([pbkdf2(key, macKey), key]),
    prepare(cookie) {
      const found = reading(cookie);
      if (found === undefined) return undefined;
      return (keys) => {
        if (!equalBytes(hmac(found.digest, keys.subarray(0, MAC_KEY), found.text), found.mac)) return undefined;
        const key = pbkdf2(keys.subarray(MAC_KEY), cipherKey);
        const bytes = openCbc(key, found.iv, found.inside);
        const decoded = bytes && rubyOpened(bytes, PATH);
        return opened({ salt: MAC_SALT, digest: `aes-256-cbc, hmac-${found.digest}`, decoded });
      };
    },
  };
}

/** `base64( base64(cipher text)--base64(iv) )--hex`. */
function reading(cookie: ReceivedCookie) {
  const signed = rubySigned(plainValue(cookie.value));
  const parts = signed?.bytes.toString('latin1').split('--', 3);
  if (signed === undefined || parts?.length !== 2) return undefined;
  const [inside, iv] = parts.map((part) => fromBase64(part, 'std'));
  return inside && iv?.length === 16 && inside.length % 16 === 0 ? { ...signed, inside, iv } : undefined;
}
