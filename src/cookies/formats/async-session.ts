import { fromLatin1 } from '../../peel/bytes.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** async-session's `CookieStore` (warp-sessions, axum-sessions): bincode of id, end and members in base64, not signed by itself. */
export default defineFormat({
  id: 'async-session',
  framework: 'async-session',
  title: 'async-session cookie',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const payload = read(cookie);
    return payload && session({ protection: 'plain', serializer: 'binary', path: ['base64', 'bincode'], payload });
  },
  testers: [],
  page: {
    looks: '`sid` or a name that the application chooses: base64 that begins with `LAAAAAAAAAB`.',
    keys: 'There is no key in the store itself; a framework may sign the cookie around it.',
    byHand: 'Decode the base64: each text follows its length in eight bytes, names and values in turn.',
    seenWith: 'async-session 3.0.0',
  },
  source: 'https://github.com/http-rs/async-session/blob/main/src/cookie_store.rs',
});

/** The id is base64 of 32 bytes: 44 characters. Then a flag and the end as text, then the members, which are JSON each. */
function read(cookie: ReceivedCookie): Readonly<Record<string, string>> | undefined {
  const bytes = fromBase64(wireValue(cookie), 'std');
  if (!bytes || bytes.length < 61 || bytes.readBigUInt64LE(0) !== 44n || (bytes[52] ?? 2) > 1) return undefined;
  let at = 53;
  const next = (): string => {
    const length = at + 8 <= bytes.length ? Number(bytes.readBigUInt64LE(at)) : 0;
    const text = fromLatin1(bytes.subarray(at + 8, at + 8 + Math.min(length, bytes.length)));
    at += 8 + text.length;
    return text;
  };
  if (bytes[52] === 1) next();
  at += 8;
  const members: [string, string][] = [];
  while (at < bytes.length && members.length < 500) members.push([next(), next()]);
  return Object.fromEntries(members);
}
