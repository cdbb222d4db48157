import { isPrintable } from '../../peel/bytes.ts';
import { decodeHex } from '../../peel/hex.ts';
import { contentOf } from '../primitives/content.ts';
import { sealed } from '../primitives/session.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { hexKey } from '../primitives/testers.ts';
import { cutLast, wireValue } from '../primitives/wire.ts';

const SEALED = /^[0-9a-f]{32}\/[0-9a-f]{32,16384}:[0-9a-f]{64}$/;

/** Ktor's `SessionTransportTransformerMessageAuthentication`: the session, a slash, HMAC-SHA256 in hexadecimal. What it signs may itself be encrypted. */
export default signedFormat({
  id: 'ktor-signed',
  framework: 'ktor',
  title: 'Ktor signed session',
  read(cookie) {
    const [text, hex] = cutLast(wireValue(cookie), '/') ?? ['', ''];
    const mac = /^[0-9a-f]{64}$/.test(hex) ? decodeHex(hex) : undefined;
    if (!mac || text === '' || !isPrintable(text)) return undefined;
    const decoded = SEALED.test(text)
      ? sealed(['hex', 'aes-128-cbc'])
      : contentOf(Buffer.from(text), { protection: 'signed', path: [] });
    return { claims: [{ digest: 'sha256', mac, text }], decoded };
  },
  confidence: () => 'firm',
  keys: [{ form: 'raw' }, { form: 'hex', salt: 'key from hexadecimal', derive: hexKey }],
  page: {
    looks:
      'A name that the application chooses, `user_session` in the guide: JSON or `name=%23s…` pairs, `%2F`, 64 hexadecimal digits.',
    keys: '`SessionTransportTransformerMessageAuthentication(hex("…"))`; the guide publishes `6819b57a326945c1968f45236589`.',
    byHand: 'Undo the percent escapes; the part before the last slash is the session.',
    seenWith: 'Ktor 3.5.2',
  },
  source: 'https://ktor.io/docs/server-sessions.html#sign_session',
});
