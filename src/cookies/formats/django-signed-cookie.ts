import { equalBytes, isPrintable } from '../../peel/bytes.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { createScreen } from '../lanes/screen.ts';
import { hash, hmac } from '../primitives/crypto.ts';
import { readDjangoPayload, splitDjango } from '../primitives/django-signing.ts';
import { session } from '../primitives/session.ts';
import { keyPair } from '../primitives/testers.ts';
import { wireValue } from '../primitives/wire.ts';

/** `django.http.cookies` is before SECRET_KEY for everything signed through `get_cookie_signer`. */
const PREFIX = 'django.http.cookies';

/** The salt holds the cookie's name, so a derived key serves one name only. Changed by CVE-2026-6873 in 5.2.15 and 6.0.6. */
const SALTS = {
  v2: (name: string) => `django.http.cookies.v2:0:${name}`,
  v1: (name: string) => name,
} as const;

const tester = (version: keyof typeof SALTS, digest: 'sha256' | 'sha1'): KeyTester => ({
  id: `django-signed-cookie/${version}/${digest}`,
  rounds: 0,
  cacheable: false,
  derive: (key, cookie) => hash(digest, before(version, cookie), key),
  prepare(cookie) {
    const signed = signedWith(digest, cookie);
    if (!signed) return undefined;
    const opened = { salt: SALTS[version](cookie.name), digest: `hmac-${digest}` };
    return (key) => (equalBytes(hmac(digest, key, signed.text), signed.mac) ? opened : undefined);
  },
  // Each cookie has its own salt: one screen after the other.
  screen(cookies) {
    const screens = cookies.flatMap((cookie) => {
      const signed = signedWith(digest, cookie);
      const screen = signed && createScreen([signed], { by: 'hash', digest, before: before(version, cookie) });
      return screen ? [screen] : [];
    });
    if (screens.length === 0 || screens.length < cookies.length) return undefined;
    return {
      work: screens[0]?.work ?? 0,
      find: (keys) => screens.flatMap(({ find }, of) => find(keys).map(({ place }) => ({ of, place }))),
    };
  },
});

const before = (version: keyof typeof SALTS, { name }: ReceivedCookie): string =>
  `${SALTS[version](name)}signer${PREFIX}`;

const signedWith = (digest: 'sha256' | 'sha1', cookie: ReceivedCookie) => {
  const signed = splitDjango(wireValue(cookie));
  return signed?.digest === digest ? signed : undefined;
};

/** The `salt` argument of `set_signed_cookie`, which the user gives with the key: `<secret>|<salt>`. */
const ownSalt: KeyTester = {
  id: 'django-signed-cookie/own-salt',
  rounds: 0,
  isUnusual: true,
  cacheable: false,
  derive: (key) => (keyPair(key) ? key : undefined),
  prepare(cookie) {
    const signed = splitDjango(wireValue(cookie));
    if (!signed) return undefined;
    const { digest, text, mac } = signed;
    return (key) => {
      const [secret = key, own = ''] = keyPair(key) ?? [];
      const salts = [`django.http.cookies.v2:${own.length}:${own}${cookie.name}`, `${cookie.name}${own}`];
      const salt = salts.find((each) =>
        equalBytes(hmac(digest, hash(digest, `${each}signer${PREFIX}`, secret), text), mac),
      );
      return salt === undefined ? undefined : { salt, digest: `hmac-${digest}` };
    };
  },
};

/** `HttpResponse.set_signed_cookie`: the value in clear, the time, the signature. The extra `salt` argument is not guessed. */
export default defineFormat({
  id: 'django-signed-cookie',
  framework: 'django',
  title: 'Django signed cookie',
  recognise(cookie) {
    const signed = read(cookie);
    if (signed?.signedAt === undefined || readDjangoPayload(signed.value)) return undefined;
    return 'firm';
  },
  decode(cookie) {
    const signed = read(cookie);
    if (signed?.signedAt === undefined) return undefined;
    const { value, signedAt } = signed;
    return session({ protection: 'signed', serializer: 'text', path: [], payload: value, issuedAt: signedAt });
  },
  testers: [tester('v2', 'sha256'), tester('v1', 'sha256'), tester('v2', 'sha1'), tester('v1', 'sha1'), ownSalt],
  page: {
    looks: 'A name of the application: the value in clear text, a colon, the time, a colon, the signature.',
    keys: '`SECRET_KEY` in `settings.py`.',
    byHand: "Everything before the last two colons is the value. The salt of the key holds the cookie's name.",
    seenWith: 'Django 5.2.17 and 3.2.25',
  },
  source: 'https://github.com/django/django/blob/main/django/http/response.py',
});

function read(cookie: ReceivedCookie) {
  const signed = splitDjango(wireValue(cookie));
  return signed && isPrintable(signed.value) ? signed : undefined;
}
