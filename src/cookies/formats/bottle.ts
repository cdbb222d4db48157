import { decodeBase64 } from '../../peel/base64.ts';
import { fromUtf8 } from '../../peel/bytes.ts';
import { parseJson } from '../../peel/json.ts';
import { walkPickle } from '../../peel/walk/pickle.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { macTester } from '../primitives/mac-tester.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** Bottle's signed cookie: `!base64(HMAC)?base64(pickle of [name, value])`, HMAC-MD5 up to 0.12 and HMAC-SHA256 from 0.13, over the base64 text. */
export default defineFormat({
  id: 'bottle',
  framework: 'bottle',
  title: 'Bottle signed cookie',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    const { serializer, content } = found;
    const pair = Array.isArray(content) && content.length === 2 && content[0] === cookie.name;
    const payload = pair ? content[1] : content;
    return session({ protection: 'signed', serializer, path: ['base64', serializer], payload });
  },
  testers: (['sha256', 'md5', 'sha1', 'sha512'] as const).map((digest) =>
    macTester({
      id: `bottle/raw/${digest}`,
      digest,
      pairs(cookie) {
        const found = read(cookie);
        return found?.mac.length === LENGTHS[digest] ? [found] : undefined;
      },
    }),
  ),
  page: {
    looks: '`!`, base64, `?`, base64, in double quotes.',
    keys: 'The `secret` of `response.set_cookie(…, secret=…)` and `request.get_cookie`.',
    byHand:
      'Decode what follows the `?`: a pickle (0.12) or JSON (0.13) of name and value. Read a pickle with `pickletools`, never load it.',
    seenWith: 'Bottle 0.12 and 0.13',
  },
  source: 'https://github.com/bottlepy/bottle/blob/master/bottle.py',
});

const LENGTHS = { md5: 16, sha1: 20, sha256: 32, sha512: 64 } as const;

function read(cookie: ReceivedCookie) {
  const [, signature = '', message = ''] =
    /^!([A-Za-z0-9+/]{20,88}={0,2})\?([A-Za-z0-9+/]{4,16384}={0,2})$/.exec(wireValue(cookie)) ?? [];
  const mac = fromBase64(signature, 'std');
  const bytes = decodeBase64(message, 'standard');
  if (!mac || !bytes || message === '') return undefined;
  const walked = walkPickle(bytes);
  if (walked) return { message, mac, serializer: 'pickle' as const, content: walked.value };
  const json = parseJson(fromUtf8(bytes) ?? '');
  return json === undefined ? undefined : { message, mac, serializer: 'json' as const, content: json };
}
