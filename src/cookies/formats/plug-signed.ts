import { defineFormat, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { type Claim, claimTester } from '../primitives/mac-tester.ts';
import { plugSession, saltedKeys } from '../primitives/plug.ts';
import { plainValue } from '../primitives/text.ts';
import { cutLast } from '../primitives/wire.ts';

/** base64url of `HS256`. */
const MARK = 'SFMyNTY.';

/** From the documentation of Plug.Session.COOKIE and Phoenix.Token. */
const SALTS = ['cookie store signing salt', 'user auth', 'user socket'];

/** Plug and Phoenix, signed: `HS256.<term>.<HMAC-SHA256>`; the term is readable, compressed or not. */
export default defineFormat({
  id: 'plug-signed',
  framework: 'phoenix',
  title: 'Plug signed session',
  recognise(cookie) {
    return claim(cookie) && 'certain';
  },
  decode(cookie) {
    return claim(cookie)?.decoded;
  },
  testers: saltedKeys(SALTS).map(({ form, ...way }) =>
    claimTester({
      id: `plug-signed/${form}`,
      ...way,
      claims(cookie) {
        const found = claim(cookie);
        return found ? [found] : [];
      },
    }),
  ),
  page: {
    looks: '`_<app>_key`: begins with `SFMyNTY.` (`HS256`).',
    keys: '`secret_key_base` in `config/*.exs` or the environment, with `signing_salt` of the endpoint.',
    byHand: 'Decode the second part as URL-safe base64: an Erlang term (`\\x83` in front), compressed or not.',
    seenWith: 'plug_crypto 2.1.1 of Phoenix',
  },
  source: 'https://github.com/elixir-plug/plug_crypto/blob/main/lib/plug/crypto/message_verifier.ex',
});

function claim(cookie: ReceivedCookie): Claim | undefined {
  const value = plainValue(cookie.value);
  const [text = '', signature = ''] = (value.startsWith(MARK) && cutLast(value, '.')) || [];
  const mac = fromBase64(signature, 'url-bare');
  const bytes = fromBase64(text.slice(MARK.length), 'url-bare');
  const decoded = bytes && plugSession(bytes, 'signed', ['base64url']);
  return mac?.length === 32 && decoded ? { digest: 'sha256', mac, text, decoded } : undefined;
}
