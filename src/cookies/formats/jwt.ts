import { isRecord } from '../../parse/record.ts';
import { decodeBase64 } from '../../peel/base64.ts';
import { defineFormat } from '../format.ts';
import { decodeJwt, jwtTesters, readJwt } from '../primitives/jwt.ts';

/** A signed JSON Web Token (RFC 7519), or one with algorithm `none`. Tokens signed with a private key have no key to test. */
export default defineFormat({
  id: 'jwt',
  framework: 'jwt',
  title: 'JSON Web Token',
  isGeneric: true,
  recognise(cookie) {
    const token = readJwt(cookie);
    // Play's session is a JWT of its own making (play.ts).
    const isPlain = token && isRecord(token.claims) && !/^PLAY_/.test(cookie.name);
    return token && (isPlain ? 'certain' : 'firm');
  },
  decode: decodeJwt,
  testers: [
    ...jwtTesters('jwt'),
    // jwt.io's "secret base64 encoded", and what Java libraries expect.
    ...jwtTesters('jwt/base64', decodedKey, 'key from base64'),
  ],
  page: {
    looks: 'Three parts with dots; the first two decode to JSON.',
    keys: 'The secret for `HS256`, `HS384` or `HS512`, often `JWT_SECRET`. Tokens of other algorithms have no secret to test.',
    byHand: 'Decode the first two parts as URL-safe base64: header and claims.',
    seenWith: 'PyJWT 2.15.1 and 2.6.0',
  },
  source: 'https://www.rfc-editor.org/rfc/rfc7515',
});

function decodedKey(key: Uint8Array): Uint8Array | undefined {
  return key.length >= 16 ? decodeBase64(Buffer.from(key).toString('latin1')) : undefined;
}
