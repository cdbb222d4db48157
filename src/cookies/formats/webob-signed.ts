import { fromUtf8 } from '../../peel/bytes.ts';
import { parseJsonStructure } from '../../peel/json.ts';
import { fromAnyBase64 } from '../primitives/base64.ts';
import { DIGEST_BYTES } from '../primitives/crypto.ts';
import { session } from '../primitives/session.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { keyPair } from '../primitives/testers.ts';
import { wireValue } from '../primitives/wire.ts';
import pyramidSession from './pyramid-session.ts';

/** `hashalg`: the default first. */
const DIGESTS = ['sha512', 'sha256', 'sha1', 'sha384'] as const;

/** WebOb's `SignedCookieProfile` (Pyramid and what is built on it): URL-safe base64 of an HMAC and JSON. The key is the salt, which applications choose, and the secret. */
export default signedFormat({
  id: 'webob-signed',
  framework: 'webob',
  title: 'WebOb signed cookie',
  usedBy: ['pyramid'],
  read(cookie) {
    if (pyramidSession.recognise(cookie)) return undefined;
    const bytes = fromAnyBase64(wireValue(cookie), ['url', 'url-bare']);
    for (const digest of bytes ? DIGESTS : []) {
      const [mac, text] = [bytes?.subarray(0, DIGEST_BYTES[digest]), bytes?.subarray(DIGEST_BYTES[digest])];
      const payload =
        text?.[0] === BRACE || text?.[0] === BRACKET ? parseJsonStructure(fromUtf8(text) ?? '') : undefined;
      if (!mac || !text || !payload) continue;
      const decoded = session({ protection: 'signed', serializer: 'json', path: ['base64url', 'json'], payload });
      return { claims: [{ digest, mac, text }], decoded };
    }
    return undefined;
  },
  // A shorter digest and JSON are what other libraries join as well, but not with the space that Python writes behind a colon.
  confidence: (_, { claims: [claim] }) =>
    claim?.digest === 'sha512' || /^\{"[^"\\]{0,200}": /.test(String(claim?.text)) ? 'firm' : 'tentative',
  keys: [
    { form: 'raw' },
    {
      form: 'salted',
      derive(key) {
        const pair = keyPair(key);
        return pair && Buffer.concat([Buffer.from(pair[1]), pair[0]]);
      },
    },
  ],
  page: {
    looks: 'A name that the application chooses: one run of URL-safe base64, the end of which decodes to JSON.',
    keys: 'The secret and the salt of `SignedCookieProfile`; give them as `<secret>|<salt>`.',
    byHand: 'Decode it as URL-safe base64: 64 bytes of HMAC-SHA512 (by default), then JSON.',
    seenWith: 'WebOb 1.8.11',
  },
  source: 'https://github.com/Pylons/webob/blob/main/src/webob/cookies.py',
});

const BRACE = 0x7b;
const BRACKET = 0x5b;
