import { fromBase64 } from '../primitives/base64.ts';
import { reference } from '../primitives/session.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { bareName, cutLast, wireValue } from '../primitives/wire.ts';

/** better-auth: a random token of 32 characters, a dot, HMAC-SHA256 in base64 with its padding, all percent-encoded. */
export default signedFormat({
  id: 'better-auth-token',
  framework: 'better-auth',
  title: 'better-auth session token',
  read(cookie) {
    const [text, signature] = cutLast(wireValue(cookie), '.') ?? ['', ''];
    const mac = signature.length === 44 ? fromBase64(signature, 'std') : undefined;
    if (!mac || !/^[A-Za-z0-9]{1,64}$/.test(text)) return undefined;
    return { claims: [{ digest: 'sha256', mac, text }], decoded: reference(['signed']) };
  },
  confidence: ({ name }) =>
    /^better-auth\./.test(bareName(name)) ? 'certain' : /\.session_token$/.test(name) ? 'firm' : undefined,
  page: {
    looks:
      '`better-auth.session_token`, with `__Secure-` before it on HTTPS: 32 letters and digits, a dot, 44 characters of base64.',
    keys: '`BETTER_AUTH_SECRET` or `AUTH_SECRET`; without them older versions took a published default.',
    byHand:
      'There is nothing inside: the session is in the database. The MAC is over the token alone, so that it tests the secret.',
    seenWith: 'better-auth 1.7.25',
  },
  source: 'https://github.com/better-auth/better-auth/blob/main/packages/better-auth/src/cookies/index.ts',
});
