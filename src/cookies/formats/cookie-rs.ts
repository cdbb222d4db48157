import { isRecord } from '../../parse/record.ts';
import { parseJson } from '../../peel/json.ts';
import { type DecodedSession, defineFormat, type Protection } from '../format.ts';
import { jarTesters, privateBytes, readings, signedValue } from '../primitives/cookie-rs.ts';
import { sealed, session } from '../primitives/session.ts';
import { looksLikeId, plainValue } from '../primitives/text.ts';

/** Signed and private jars of the Rust crate `cookie`: Rocket, axum-extra, tower-cookies, actix-web's own cookies. */
export default defineFormat({
  id: 'cookie-rs',
  framework: 'cookie-rs',
  title: 'cookie-rs signed or private cookie',
  isGeneric: true,
  usedBy: ['rocket', 'axum', 'tower-cookies', 'actix'],
  recognise(cookie) {
    const signed = readings(cookie).flatMap((value) => signedValue(value) ?? []);
    // `=` as 44th character, right before the value: hardly anything else glues a digest to its text. A mark behind it is one between parts of base64.
    if (signed.length > 0) return signed.some(({ text }) => /^[^:.|~-]/.test(text)) ? 'firm' : 'tentative';
    const isPrivate = privateBytes(plainValue(cookie.value)) !== undefined && !looksLikeId(cookie.value);
    return isPrivate ? 'tentative' : undefined;
  },
  decode(cookie) {
    const signed = readings(cookie).flatMap((value) => signedValue(value)?.text ?? [])[0];
    if (signed !== undefined && signed !== '') return readValue(signed, 'signed');
    return privateBytes(plainValue(cookie.value)) && sealed(['base64', 'aes-256-gcm']);
  },
  testers: jarTesters({ format: 'cookie-rs', read: readValue }),
  page: {
    looks: 'Signed: 44 characters of base64 that end in `=`, then the text. Private: one run of base64.',
    keys: 'The `Key` of the jar: at least 64 bytes, or 32 from which it is derived; in Rocket `secret_key` in `Rocket.toml` (`ROCKET_SECRET_KEY`).',
    byHand:
      'Signed: the text follows the first 44 characters. Private: nonce of 12 bytes, cipher text, tag of 16, AES-256-GCM under bytes 32 to 63 of the key with the name as additional data.',
    seenWith: 'cookie 0.16.0, axum-extra 0.12.6, tower-cookies 0.11.0, Rocket 0.5.2',
  },
  source: 'https://github.com/rwf2/cookie-rs/tree/master/src/secure',
});

function readValue(text: string, protection: Protection): DecodedSession {
  const around = protection === 'signed' ? [] : ['base64', 'aes-256-gcm'];
  const json = parseJson(text);
  if (!isRecord(json) && !Array.isArray(json)) {
    return session({ protection, serializer: 'text', path: around, payload: text });
  }
  return session({ protection, serializer: 'json', path: [...around, 'json'], payload: json });
}
