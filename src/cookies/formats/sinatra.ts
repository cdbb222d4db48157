import { defineFormat, type KeyTester } from '../format.ts';
import { openGcm } from '../primitives/crypto.ts';
import { rubyOpened, rubySealed } from '../primitives/ruby.ts';
import { sealed } from '../primitives/session.ts';
import { opened } from '../primitives/testers.ts';
import { plainValue } from '../primitives/text.ts';

const PATH = ['base64', 'aes-256-gcm'];

/** Sinatra 3, `Rack::Protection::EncryptedCookie`: AES-256-GCM under the first 32 bytes of the secret, Marshal inside. */
export default defineFormat({
  id: 'sinatra',
  framework: 'sinatra',
  title: 'Sinatra session cookie',
  recognise({ name, value }) {
    if (rubySealed(plainValue(value)) === undefined) return undefined;
    return name === 'rack.session' ? 'certain' : 'tentative';
  },
  decode({ value }) {
    return rubySealed(plainValue(value)) && sealed(PATH);
  },
  testers: [
    gcmTester('hex', (key) => {
      const text = Buffer.from(key).toString('latin1');
      return /^[0-9a-fA-F]{64,512}$/.test(text) ? Buffer.from(text.slice(0, 64), 'hex') : undefined;
    }),
    gcmTester('raw', (key) => (key.length >= 32 ? key.subarray(0, 32) : undefined)),
  ],
  page: {
    looks: '`rack.session`: three parts of base64 with `--`.',
    keys: '`session_secret`.',
    byHand: "Cipher text, iv and tag of AES-256-GCM under the first 32 bytes of the secret; inside is Ruby's Marshal.",
    seenWith: 'Sinatra 3.0.5',
  },
  source: 'https://github.com/sinatra/sinatra/blob/v3.0.5/rack-protection/lib/rack/protection/encrypted_cookie.rb',
});

function gcmTester(form: string, derive: KeyTester['derive']): KeyTester {
  return {
    id: `sinatra/${form}`,
    rounds: 0,
    cacheable: true,
    derive,
    prepare(cookie) {
      const parts = rubySealed(plainValue(cookie.value));
      if (parts === undefined) return undefined;
      return (key) => {
        const bytes = openGcm(key, parts);
        return bytes && opened({ digest: 'aes-256-gcm', decoded: rubyOpened(bytes, PATH) });
      };
    },
  };
}
