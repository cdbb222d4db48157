import { parseJsonStructure } from '../../peel/json.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { session } from '../primitives/session.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { wireValue } from '../primitives/wire.ts';

const VALUE = /^([\w-]{43})\.(([\w-]{8})\.(\{.{1,16384}\}))$/s;

/** `SignedCookieStore` of Hattip: HMAC-SHA256, the end in milliseconds as little-endian bytes, JSON. */
export default signedFormat({
  id: 'hattip-session',
  framework: 'hattip',
  title: 'Hattip session',
  read(cookie) {
    const [, signature = '', text = '', end = '', json = ''] = VALUE.exec(wireValue(cookie)) ?? [];
    const [mac, date] = [fromBase64(signature, 'url-bare'), fromBase64(end, 'url-bare')];
    const payload = parseJsonStructure(json);
    if (!mac || date?.length !== 6 || !payload) return undefined;
    const expiresAt = Math.floor(date.readUIntLE(0, 6) / 1000);
    return {
      claims: [{ digest: 'sha256', mac, text }],
      decoded: session({ protection: 'signed', serializer: 'json', path: ['json'], payload, expiresAt }),
    };
  },
  confidence: () => 'certain',
  page: {
    looks: '`session`: 43 characters, a dot, 8 characters, a dot, JSON (percent-encoded).',
    keys: 'The secrets given to `SignedCookieStore.generateKeysFromSecrets`.',
    byHand: 'Undo the percent escapes; the JSON follows the second dot.',
    seenWith: '@hattip/session 0.0.49',
  },
  source: 'https://github.com/hattipjs/hattip/tree/main/packages/middleware/session',
});
