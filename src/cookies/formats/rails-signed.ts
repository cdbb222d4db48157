import { defineFormat, type ReceivedCookie } from '../format.ts';
import { pbkdf2, roundsOf } from '../primitives/crypto.ts';
import { claimTester } from '../primitives/mac-tester.ts';
import { rubyContent, rubySession, rubySigned } from '../primitives/ruby.ts';
import { plainValue } from '../primitives/text.ts';

const SALT = 'signed cookie';

/**
 * Rails 4 and later, `cookies.signed`: the key comes from `secret_key_base` by PBKDF2, with SHA-1 up to the defaults of 6.1 and
 * with SHA-256 since those of 7.0. The digest of the signature is recognised by its length.
 */
export default defineFormat({
  id: 'rails-signed',
  framework: 'rails',
  title: 'Rails signed cookie',
  recognise(cookie) {
    const found = reading(cookie);
    if (found === undefined) return undefined;
    if (found.content.enveloped) return 'certain';
    // Without the envelope, Marshal under these names is more often Rack's or Rails 3's.
    const other = found.content.serializer === 'marshal' && /^(?:rack\.session|_.{1,200}_session)$/.test(cookie.name);
    return other || cookie.name === 'rack.session' ? 'tentative' : 'firm';
  },
  decode(cookie) {
    const found = reading(cookie);
    return found && rubySession(found.content, 'signed', ['base64']);
  },
  testers: (['sha1', 'sha256'] as const).map((digest) => {
    const derivation = { digest, salt: SALT, rounds: 1000, length: 64 };
    return claimTester({
      id: `rails-signed/pbkdf2-${digest}`,
      salt: SALT,
      rounds: roundsOf(derivation),
      derive: (key) => pbkdf2(key, derivation),
      claims(cookie) {
        const found = reading(cookie);
        return found ? [{ ...found.signed, decoded: rubySession(found.content, 'signed', ['base64']) }] : [];
      },
    });
  }),
  page: {
    looks: 'A name of the application: base64, `--`, 40 or 64 hexadecimal digits.',
    keys: '`secret_key_base`.',
    byHand: 'Decode what is before `--` as base64: JSON with `_rails`; its `message` is base64 of the value.',
    seenWith: 'Rails 6.1.7.10 and 8.1.3.1',
  },
  source: 'https://github.com/rails/rails/blob/main/actionpack/lib/action_dispatch/middleware/cookies.rb',
});

function reading(cookie: ReceivedCookie) {
  const signed = rubySigned(plainValue(cookie.value));
  const content = signed && rubyContent(signed.bytes);
  return signed && content && { signed, content };
}
