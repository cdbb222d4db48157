import { defineFormat, type KeyTester } from '../format.ts';
import { openGcm, pbkdf2, roundsOf } from '../primitives/crypto.ts';
import { rubyOpened, rubySealed } from '../primitives/ruby.ts';
import { sealed } from '../primitives/session.ts';
import { opened } from '../primitives/testers.ts';
import { plainValue } from '../primitives/text.ts';

const SALT = 'authenticated encrypted cookie';
const PATH = ['base64', 'aes-256-gcm'];

/**
 * Rails 5.2 and later, `cookies.encrypted` and the session. 5.2 to 6.1 and 7.0 look alike outside: only the digest of PBKDF2
 * differs (`active_support.hash_digest_class`, and for the key generator `key_generator_hash_digest_class`).
 */
export default defineFormat({
  id: 'rails-encrypted-gcm',
  framework: 'rails',
  title: 'Rails encrypted cookie (AES-256-GCM)',
  recognise({ name, value }) {
    if (rubySealed(plainValue(value)) === undefined) return undefined;
    return name === 'rack.session' ? 'tentative' : 'certain';
  },
  decode({ value }) {
    return rubySealed(plainValue(value)) && sealed(PATH);
  },
  testers: (['sha256', 'sha1'] as const).map(gcmTester),
  page: {
    looks: '`_<app>_session`: three parts of base64 with `--`.',
    keys: '`secret_key_base` (`SECRET_KEY_BASE`, or `config/credentials.yml.enc` with `config/master.key`).',
    byHand:
      'Cipher text, iv and tag of AES-256-GCM. The key is PBKDF2 of the secret with the salt `authenticated encrypted cookie`, 1,000 rounds, SHA-256 since the defaults of 7.0. Inside: JSON with `_rails`.',
    seenWith: 'Rails 6.1.7.10 and 8.1.3.1',
  },
  source: 'https://github.com/rails/rails/blob/main/activesupport/lib/active_support/message_encryptor.rb',
});

function gcmTester(digest: 'sha1' | 'sha256'): KeyTester {
  const derivation = { digest, salt: SALT, rounds: 1000, length: 32 };
  return {
    id: `rails-encrypted-gcm/pbkdf2-${digest}`,
    rounds: roundsOf(derivation),
    cacheable: true,
    derive: (key) => pbkdf2(key, derivation),
    prepare(cookie) {
      const parts = rubySealed(plainValue(cookie.value));
      if (parts === undefined) return undefined;
      return (key) => {
        const bytes = openGcm(key, parts);
        return (
          bytes && opened({ salt: SALT, digest: `aes-256-gcm, pbkdf2-${digest}`, decoded: rubyOpened(bytes, PATH) })
        );
      };
    },
  };
}
