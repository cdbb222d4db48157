import { defineFormat, type ReceivedCookie } from '../format.ts';
import { claimTester } from '../primitives/mac-tester.ts';
import { rubyContent, rubySession, rubySigned } from '../primitives/ruby.ts';
import { plainValue } from '../primitives/text.ts';

/** Rails up to 3: Marshal, signed with HMAC-SHA1 under `secret_token` as it is. */
export default defineFormat({
  id: 'rails-3',
  framework: 'rails',
  title: 'Rails 3 session cookie',
  recognise(cookie) {
    const found = reading(cookie);
    if (found === undefined) return undefined;
    // Rails 4 and later write the same outside; an application's session keeps the name `_<app>_session`.
    return /^_.{1,200}_session$/.test(cookie.name) ? 'firm' : 'tentative';
  },
  decode(cookie) {
    return reading(cookie)?.decoded;
  },
  testers: [
    claimTester({
      id: 'rails-3/raw',
      claims(cookie) {
        const found = reading(cookie);
        return found ? [found] : [];
      },
    }),
  ],
  page: {
    looks: '`_<app>_session`: base64, `--`, 40 hexadecimal digits.',
    keys: '`secret_token` in `config/initializers/secret_token.rb`.',
    byHand: "Decode what is before `--` as base64: Ruby's Marshal. Never load it.",
    seenWith: 'the MessageVerifier of Rails 6.1.7.10',
  },
  source: 'https://github.com/rails/rails/blob/3-2-stable/activesupport/lib/active_support/message_verifier.rb',
});

function reading(cookie: ReceivedCookie) {
  const signed = rubySigned(plainValue(cookie.value));
  const content = signed && rubyContent(signed.bytes);
  if (signed === undefined || content?.serializer !== 'marshal' || content.enveloped) return undefined;
  return { ...signed, decoded: rubySession(content, 'signed', ['base64']) };
}
