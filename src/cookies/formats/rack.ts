import { decodePercent } from '../../peel/percent.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { type Claim, claimTester } from '../primitives/mac-tester.ts';
import { rubyContent, rubySession, rubySigned } from '../primitives/ruby.ts';
import { plainValue } from '../primitives/text.ts';

const NAME = 'rack.session';

/** Rack 1 and 2, `Rack::Session::Cookie`: Marshal, JSON or compressed JSON in base64, signed with the secret as it is, or not signed. */
export default defineFormat({
  id: 'rack',
  framework: 'rack',
  title: 'Rack session cookie',
  recognise(cookie) {
    const decoded = signedReading(cookie)?.decoded ?? unsignedReading(cookie);
    if (decoded === undefined) return undefined;
    if (cookie.name === NAME) return 'certain';
    return decoded.protection === 'signed' || decoded.serializer === 'marshal' ? 'tentative' : undefined;
  },
  decode(cookie) {
    return signedReading(cookie)?.decoded ?? unsignedReading(cookie);
  },
  testers: [
    claimTester({
      id: 'rack/raw',
      claims(cookie) {
        const found = signedReading(cookie);
        return found ? [found] : [];
      },
    }),
  ],
  page: {
    looks: '`rack.session`: base64, `--`, 40 hexadecimal digits.',
    keys: '`secret` of `Rack::Session::Cookie`; in Sinatra `session_secret`.',
    byHand: "Decode what is before `--` as base64: Ruby's Marshal or JSON. Never load Marshal of others.",
    seenWith: 'Rack 2.2.22',
  },
  source: 'https://github.com/rack/rack/blob/2-2-stable/lib/rack/session/cookie.rb',
});

function signedReading(cookie: ReceivedCookie): (Claim & { decoded: ReturnType<typeof rubySession> }) | undefined {
  const signed = rubySigned(plainValue(cookie.value));
  const content = signed && rubyContent(signed.bytes);
  if (signed === undefined || content === undefined || content.enveloped) return undefined;
  return { ...signed, decoded: rubySession(content, 'signed', ['base64']) };
}

function unsignedReading(cookie: ReceivedCookie) {
  const bytes = fromBase64(decodePercent(cookie.value).replace(/\n/g, ''), 'std');
  const content = bytes && rubyContent(bytes);
  if (content === undefined || typeof content.payload !== 'object') return undefined;
  return rubySession(content, 'plain', ['base64']);
}
