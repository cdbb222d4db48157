import { fromBase64 } from '../primitives/base64.ts';
import { readBase64Json } from '../primitives/base64-json.ts';
import { session } from '../primitives/session.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { cutLast, wireValue } from '../primitives/wire.ts';

/** AdonisJS signed cookies, the session's id among them: `s:`, base64url of `{"message","purpose"}`, a dot, HMAC-SHA256 under a hash of APP_KEY. */
export default signedFormat({
  id: 'adonis-signed',
  framework: 'adonis',
  title: 'AdonisJS signed cookie',
  read(cookie) {
    const [before, signature] = cutLast(wireValue(cookie), '.') ?? ['', ''];
    const text = before.startsWith('s:') ? before.slice(2) : '';
    const mac = fromBase64(signature, 'url-bare');
    const payload = readBase64Json(text, 'url');
    if (mac?.length !== 32 || !payload || !('message' in payload)) return undefined;
    const decoded = session({ protection: 'signed', serializer: 'json', path: ['base64url', 'json'], payload });
    return { claims: [{ digest: 'sha256', mac, text }], decoded };
  },
  confidence: () => 'certain',
  keys: [{ form: 'sha256', derive: { by: 'hash', digest: 'sha256', before: '' } }],
  page: {
    looks:
      '`adonis-session` and signed cookies of the application: `s:` (`s%3A`), URL-safe base64, a dot, 43 characters.',
    keys: '`APP_KEY` in `.env`; `config/app.ts` and, from version 7 on, `config/encryption.ts` read it.',
    byHand: 'Decode the part between `s:` and the last dot as URL-safe base64. The MAC key is SHA-256 of APP_KEY.',
    seenWith: 'AdonisJS 7.5.2 and 6.21.0',
  },
  source: 'https://github.com/adonisjs/encryption',
});
