import { parseUrlencoded } from '../../peel/urlencoded.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { session } from '../primitives/session.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { wireValue } from '../primitives/wire.ts';

/** Jooby's signed session: HMAC-SHA256 in base64 without padding, a bar, the attributes as a form. */
export default signedFormat({
  id: 'jooby',
  framework: 'jooby',
  title: 'Jooby session',
  read(cookie) {
    const value = wireValue(cookie);
    const mac = value.charAt(43) === '|' ? fromBase64(value.slice(0, 43), 'std-bare') : undefined;
    const text = value.slice(44);
    const payload = mac && parseUrlencoded(text);
    if (!payload) return undefined;
    const decoded = session({ protection: 'signed', serializer: 'urlencoded', path: ['urlencoded'], payload });
    return { claims: [{ digest: 'sha256', mac, text }], decoded };
  },
  confidence: () => 'certain',
  page: {
    looks: '`jooby.sid`: 43 characters of base64, a bar, `name=value` pairs.',
    keys: 'The secret given to `SessionStore.signed(secret)`, often `session.secret` in `application.conf`.',
    byHand: 'The part after the bar is the session, as a form.',
    seenWith: 'Jooby 3.11.5',
  },
  source: 'https://github.com/jooby-project/jooby/blob/main/jooby/src/main/java/io/jooby/Cookie.java',
});
