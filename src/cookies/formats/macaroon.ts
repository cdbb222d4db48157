import { equalBytes, fromUtf8 } from '../../peel/bytes.ts';
import { defineFormat } from '../format.ts';
import { hmac } from '../primitives/crypto.ts';
import { type Macaroon, readMacaroon } from '../primitives/macaroon.ts';
import { session } from '../primitives/session.ts';

/** Every library makes the first key from the root key so. */
const GENERATOR = 'macaroons-key-generator';

/** Macaroons of any library, in both binary forms: location, identifier and caveats are readable, and a chain of HMAC-SHA256 signs them. */
export default defineFormat({
  id: 'macaroon',
  framework: 'macaroon',
  title: 'macaroon',
  isGeneric: true,
  recognise: (cookie) => (readMacaroon(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = readMacaroon(cookie);
    return (
      found && session({ protection: 'signed', serializer: 'text', path: ['macaroon'], payload: payloadOf(found) })
    );
  },
  testers: [
    {
      id: 'macaroon/root',
      rounds: 0,
      cacheable: true,
      derive: (key) => (key.length === 0 ? undefined : hmac('sha256', Buffer.from(GENERATOR), key)),
      prepare(cookie) {
        const found = readMacaroon(cookie);
        if (!found || found.hasThirdParty) return undefined;
        return (key) => {
          const first = hmac('sha256', key, found.identifier);
          const last = found.caveats.reduce((signature, caveat) => hmac('sha256', signature, caveat), first);
          return equalBytes(last, found.signature) ? { digest: 'chained hmac-sha256' } : undefined;
        };
      },
    },
  ],
  page: {
    looks: 'Base64 that begins with `MDA` (version 1) or `AgE` (version 2).',
    keys: 'The root key of the service that made it.',
    byHand:
      'Decode the base64. Version 1 has lines of a length in four hexadecimal digits, a name and a value; version 2 has types and lengths as single bytes. Caveats can be added without the key, not removed.',
    seenWith: 'pymacaroons 0.13.0, macaroon 3.0.4 (npm)',
  },
  source: 'https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt',
});

function payloadOf({ location, identifier, caveats }: Macaroon) {
  const text = (bytes: Uint8Array): string => fromUtf8(bytes) ?? Buffer.from(bytes).toString('hex');
  return { ...(location && { location: text(location) }), identifier: text(identifier), caveats: caveats.map(text) };
}
