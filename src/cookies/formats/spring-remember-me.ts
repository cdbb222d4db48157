import { fromUtf8 } from '../../peel/bytes.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { fromAnyBase64 } from '../primitives/base64.ts';
import { reference, session } from '../primitives/session.ts';
import { plainValue } from '../primitives/text.ts';

/** Hex digits of the digests that Spring Security signs with. */
const HEX_OF: Readonly<Record<string, number>> = { MD5: 32, SHA256: 64 };

/**
 * Spring Security remember-me: base64 of user, expiry in milliseconds, since 5.8 the algorithm, and a hash, joined by colons. The hash is
 * over the user's password as well, so that the key alone cannot be tested. The persistent kind is two random parts.
 */
export default defineFormat({
  id: 'spring-remember-me',
  framework: 'spring',
  title: 'Spring remember-me cookie',
  recognise(cookie) {
    const found = reading(cookie);
    if (found === undefined) return undefined;
    return cookie.name === 'remember-me' || found.kind === 'hash' ? 'certain' : 'tentative';
  },
  decode(cookie) {
    const found = reading(cookie);
    if (found === undefined || found.kind === 'persistent') return found && reference(['base64']);
    const { payload, expiresAt } = found;
    return session({ protection: 'signed', serializer: 'text', path: ['base64'], payload, expiresAt });
  },
  testers: [],
  page: {
    looks: '`remember-me`: base64 of parts with colons.',
    keys: '`key` of `rememberMe()`. The hash covers the stored password, so the key alone cannot be tested.',
    byHand:
      'Decode it as base64: user, expiry in milliseconds, since 5.8 the algorithm, and the hash. Two random parts are the persistent kind.',
    seenWith: 'Spring Security 7.1.2',
  },
  source: 'https://docs.spring.io/spring-security/reference/servlet/authentication/rememberme.html',
});

function reading(cookie: ReceivedCookie) {
  const bytes = fromAnyBase64(plainValue(cookie.value), ['std', 'std-bare']);
  const parts = (bytes && fromUtf8(bytes))?.split(':', 5).map(decoded) ?? [];
  const hash = parts.at(-1) ?? '';
  if (parts.length === 2) return persistent(parts);
  const [user = '', expiry = '', algorithm = 'MD5'] = parts.slice(0, -1);
  if (parts.length < 3 || parts.length > 4 || !/^[0-9]{12,14}$/.test(expiry)) return undefined;
  if (!/^[0-9a-f]{32,64}$/.test(hash) || HEX_OF[algorithm] !== hash.length) return undefined;
  return { kind: 'hash', payload: { user, algorithm }, expiresAt: Math.floor(Number(expiry) / 1000) } as const;
}

/** Series and token, 16 random bytes each in base64. */
function persistent(parts: readonly string[]) {
  const random = parts.every((part) => fromAnyBase64(part, ['std'])?.length === 16);
  return random ? ({ kind: 'persistent' } as const) : undefined;
}

/** Each part is urlencoded. */
function decoded(part: string): string {
  return plainValue(part);
}
