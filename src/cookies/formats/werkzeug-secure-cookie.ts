import { parseJson } from '../../peel/json.ts';
import { decodePercent } from '../../peel/percent.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { session } from '../primitives/session.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { wireValue } from '../primitives/wire.ts';

const VALUE = /^([A-Za-z0-9+/]{27}=)\?([^?]{1,16384})$/;
const MOST_ITEMS = 500;

/** Werkzeug's `SecureCookie`, now the package secure-cookie: HMAC-SHA1 in base64, `?`, then `name=<base64 of JSON>` joined by `&`. */
export default signedFormat({
  id: 'werkzeug-secure-cookie',
  framework: 'werkzeug',
  title: 'Werkzeug secure cookie',
  read(cookie) {
    const [, signature = '', data = ''] = VALUE.exec(wireValue(cookie)) ?? [];
    const mac = fromBase64(signature, 'std');
    const items = data.split('&', MOST_ITEMS).map(itemOf);
    if (!mac || items.includes(undefined)) return undefined;
    const payload = Object.fromEntries(items.flatMap((item) => (item ? [item] : [])));
    const expires = payload['_expires'];
    const decoded = session({
      protection: 'signed',
      serializer: 'json',
      path: ['base64', 'json'],
      payload,
      expiresAt: typeof expires === 'number' ? expires : undefined,
    });
    return { claims: [{ digest: 'sha1', mac, text: `|${data.replaceAll('&', '|')}` }], decoded };
  },
  confidence: () => 'certain',
  page: {
    looks: '`session`: 28 characters of base64, a question mark, `name=<base64>` pairs joined by `&`.',
    keys: '`secret_key` of `SecureCookie`, often the `SECRET_KEY` of the application.',
    byHand: 'Decode what follows each equals sign as base64: JSON (a pickle where `serialization_method` was changed).',
    seenWith: 'secure-cookie 0.2.0 with Werkzeug 2.0.3',
  },
  source: 'https://github.com/pallets-eco/secure-cookie/blob/main/src/secure_cookie/cookie.py',
});

/** Undefined for what is no base64 of JSON. */
function itemOf(item: string): readonly [string, unknown] | undefined {
  const [name = '', ...rest] = item.split('=');
  const bytes = fromBase64(rest.join('='), 'std');
  const value = bytes && parseJson(bytes.toString('utf8'));
  return value === undefined ? undefined : [decodePercent(name), value];
}
