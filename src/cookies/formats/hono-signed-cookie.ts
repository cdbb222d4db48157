import { isPrintable } from '../../peel/bytes.ts';
import { parseJsonStructure } from '../../peel/json.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { macTester } from '../primitives/mac-tester.ts';
import { session } from '../primitives/session.ts';
import { cutLast, wireValue } from '../primitives/wire.ts';

/** Hono's `setSignedCookie`: the value, a dot, HMAC-SHA256 in standard base64 with its padding, all percent-encoded. */
export default defineFormat({
  id: 'hono-signed-cookie',
  framework: 'hono',
  title: 'Hono signed cookie',
  isGeneric: true,
  recognise: (cookie) => (read(cookie) ? 'firm' : undefined),
  decode(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    const json = parseJsonStructure(found.message);
    if (json) return session({ protection: 'signed', serializer: 'json', path: ['json'], payload: json });
    return session({ protection: 'signed', serializer: 'text', path: [], payload: found.message });
  },
  testers: [
    macTester({
      id: 'hono-signed-cookie/raw/sha256',
      digest: 'sha256',
      pairs(cookie) {
        const found = read(cookie);
        return found && [found];
      },
    }),
  ],
  page: {
    looks: 'A name of the application: the value, a dot, 44 characters of base64 that end in `=` (`%3D`).',
    keys: 'The secret given to `setSignedCookie`.',
    byHand: 'Decode the percent escapes: the value is before the last dot.',
    seenWith: 'Hono 4.13.19',
  },
  source: 'https://github.com/honojs/hono/blob/main/src/utils/cookie.ts',
});

function read(cookie: ReceivedCookie) {
  const [message, signature] = cutLast(wireValue(cookie), '.') ?? ['', ''];
  const mac = signature.length === 44 ? fromBase64(signature, 'std') : undefined;
  return mac && message !== '' && isPrintable(message) && !message.startsWith('s:') ? { message, mac } : undefined;
}
