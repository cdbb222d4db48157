import { isRecord } from '../../parse/record.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { readBase64Json } from '../primitives/base64-json.ts';
import { session } from '../primitives/session.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { cutLast, wireValue } from '../primitives/wire.ts';

/** Robyn's `configure_sessions`: JSON with the members `d` and `exp` in URL-safe base64, a dot, HMAC-SHA256 under a hash of the secret. */
export default signedFormat({
  id: 'robyn',
  framework: 'robyn',
  title: 'Robyn session',
  read(cookie) {
    const [text, signature] = cutLast(wireValue(cookie), '.') ?? ['', ''];
    const mac = fromBase64(signature, 'url-bare');
    const payload = readBase64Json(text, 'url');
    if (mac?.length !== 32 || !payload || !isRecord(payload['d']) || typeof payload['exp'] !== 'number')
      return undefined;
    const path = ['base64url', 'json'];
    const decoded = session({ protection: 'signed', serializer: 'json', path, payload, expiresAt: payload['exp'] });
    return { claims: [{ digest: 'sha256', mac, text }], decoded };
  },
  confidence: () => 'certain',
  keys: [{ form: 'sha256', salt: 'robyn.session', derive: { by: 'hash', digest: 'sha256', before: 'robyn.session' } }],
  page: {
    looks: '`session`: URL-safe base64 of `{"d":{…},"exp":…}`, a dot, 43 characters.',
    keys: '`configure_sessions(secret_key=…)`.',
    byHand: 'Decode the first part as URL-safe base64. The MAC key is SHA-256 of `robyn.session` and the secret.',
    seenWith: 'Robyn 0.88.0',
  },
  source: 'https://github.com/sparckles/Robyn/blob/main/robyn/session.py',
});
