import { isRecord } from '../../parse/record.ts';
import { parseJsonStructure } from '../../peel/json.ts';
import { splitCompact } from '../../peel/jwt.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { readBase64Json } from '../primitives/base64-json.ts';
import { macTester } from '../primitives/mac-tester.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/**
 * `@supabase/ssr`: `base64-` and URL-safe base64 of the session (older versions: its JSON), not signed. It holds the access token, whose signing
 * key (the project's JWT secret) can be tested, and sometimes a token of the sign-in provider.
 */
export default defineFormat({
  id: 'supabase-ssr',
  framework: 'supabase',
  title: 'Supabase session',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    const { payload, path } = found;
    const expiresAt = typeof payload['expires_at'] === 'number' ? payload['expires_at'] : undefined;
    return session({ protection: 'plain', serializer: 'json', path, payload, expiresAt });
  },
  testers: [
    macTester({
      id: 'supabase-ssr/access_token/HS256',
      salt: 'the access token inside',
      digest: 'sha256',
      pairs(cookie) {
        const token = splitCompact(String(read(cookie)?.payload['access_token']));
        const mac = fromBase64(token?.parts[2] ?? '', 'url-bare');
        if (token?.header['alg'] !== 'HS256' || !mac) return undefined;
        return [{ message: `${token.parts[0]}.${token.parts[1]}`, mac }];
      },
    }),
  ],
  page: {
    looks: '`sb-<project>-auth-token`: begins with `base64-`; cut into `.0`, `.1` when long.',
    keys: 'The cookie is not signed. The access token in it is signed with the JWT secret of the project, or a private key.',
    byHand: 'Decode what follows `base64-` as URL-safe base64: JSON with `access_token`, `refresh_token` and the user.',
    seenWith: '@supabase/ssr 0.12.7',
  },
  source: 'https://github.com/supabase/ssr/blob/main/src/cookies.ts',
});

function read(cookie: ReceivedCookie) {
  const value = wireValue(cookie);
  const packed = value.startsWith('base64-');
  const payload = packed ? readBase64Json(value.slice(7), 'url') : namedJson(cookie.name, value);
  if (!payload || !('access_token' in payload || /^sb-.{1,60}-auth-token/.test(cookie.name))) return undefined;
  return { payload, path: packed ? ['base64url', 'json'] : ['json'] };
}

function namedJson(name: string, value: string) {
  const json = /^sb-.{1,60}-auth-token/.test(name) ? parseJsonStructure(value) : undefined;
  return isRecord(json) ? json : undefined;
}
