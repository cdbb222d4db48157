import { fromUtf8 } from '../../peel/bytes.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { fromAnyBase64 } from '../primitives/base64.ts';
import { session } from '../primitives/session.ts';
import { plainValue } from '../primitives/text.ts';

/**
 * Symfony `REMEMBERME`: class, base64 of the user, expiry and a hash, joined by colons; up to 5.2 the whole once more in base64.
 * The hash is over the user's password hash as well, so that the secret alone cannot be tested.
 */
export default defineFormat({
  id: 'symfony-remember-me',
  framework: 'symfony',
  title: 'Symfony remember-me cookie',
  recognise(cookie) {
    if (reading(cookie) === undefined) return undefined;
    return cookie.name === 'REMEMBERME' ? 'certain' : 'firm';
  },
  decode(cookie) {
    const found = reading(cookie);
    if (found === undefined) return undefined;
    const { payload, expiresAt, path } = found;
    return session({ protection: 'signed', serializer: 'text', path, payload, expiresAt });
  },
  testers: [],
  page: {
    looks: '`REMEMBERME`: a class with dots, base64 of the user, seconds, a hash, with colons.',
    keys: '`APP_SECRET` (`kernel.secret`). The hash covers the stored password, so the secret alone cannot be tested.',
    byHand: 'The second part is the user in base64, the third the expiry. Up to 5.2 the whole is base64 once more.',
    seenWith: 'Symfony, from its source',
  },
  source:
    'https://github.com/symfony/symfony/blob/7.3/src/Symfony/Component/Security/Http/RememberMe/RememberMeDetails.php',
});

function reading(cookie: ReceivedCookie) {
  const text = plainValue(cookie.value);
  const direct = details(text);
  if (direct !== undefined) return { ...direct, path: [] };
  const bytes = fromAnyBase64(text, ['std', 'std-bare']);
  const inside = bytes && details(fromUtf8(bytes) ?? '');
  return inside && { ...inside, path: ['base64'] };
}

/** `App.Entity.User:<base64 user>:<seconds>:<hash>`; the base64 may have `-_~` for `+/=`. */
function details(text: string) {
  const [entity = '', user64 = '', expires = '', hash = '', token] = text.split(':', 6);
  // The persistent kind has a series and a token in place of the hash.
  if (
    text.split(':', 6).length > 5 ||
    (token !== undefined && !/^[\w=~+/-]{20,200}$/.test(token)) ||
    !/^[A-Za-z_][\w.\\]{0,200}$/.test(entity)
  )
    return undefined;
  if (!/^[0-9]{9,11}$/.test(expires) || !/^[\w=~+/-]{20,200}$/.test(hash)) return undefined;
  const bytes = fromAnyBase64(user64.replaceAll('-', '+').replaceAll('_', '/').replaceAll('~', '='), ['std']);
  const user = bytes && fromUtf8(bytes);
  return user === undefined ? undefined : { payload: { class: entity, user }, expiresAt: Number(expires) };
}
