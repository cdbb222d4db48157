import { isRecord } from '../../parse/record.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { readBase64Json } from '../primitives/base64-json.ts';
import { session } from '../primitives/session.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { wireValue } from '../primitives/wire.ts';

/** better-auth's cookie cache in its default form `compact`: base64url of JSON whose member `signature` is over the rest. */
export default signedFormat({
  id: 'better-auth-data',
  framework: 'better-auth',
  title: 'better-auth session data',
  read(cookie) {
    const payload = readBase64Json(wireValue(cookie), 'url');
    const { session: data, expiresAt, signature } = payload ?? {};
    const mac = typeof signature === 'string' ? fromBase64(signature, 'url-bare') : undefined;
    if (mac?.length !== 32 || !isRecord(data) || typeof expiresAt !== 'number') return undefined;
    const text = JSON.stringify({ ...data, expiresAt });
    const path = ['base64url', 'json'];
    const ends = { expiresAt: Math.floor(expiresAt / 1000) };
    const decoded = session({ protection: 'signed', serializer: 'json', path, payload, readable: data, ...ends });
    return { claims: [{ digest: 'sha256', mac, text }], decoded };
  },
  confidence: () => 'certain',
  page: {
    looks:
      '`better-auth.session_data`, cut into `.0`, `.1` when long: base64url of `{"session":{…},"expiresAt":…,"signature":"…"}`.',
    keys: '`BETTER_AUTH_SECRET` or `AUTH_SECRET`. The whole user, with every additional field, can be read.',
    byHand:
      'Put the pieces together and decode them as URL-safe base64. The signature is HMAC-SHA256 of the JSON of `session` with `expiresAt` added.',
    seenWith: 'better-auth 1.7.25',
  },
  source: 'https://www.better-auth.com/docs/concepts/session-management#cookie-cache',
});
