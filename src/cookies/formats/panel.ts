import { defineFormat, type ReceivedCookie } from '../format.ts';
import tornado from './tornado.ts';

/** The names that Panel's OAuth and password login sets, all of them on one response. */
const NAMES = /^(?:user|id_token|access_token|refresh_token|is_guest|oauth_expiry)$/;

/** Panel and Bokeh: Tornado's signed cookies with the user and the OAuth tokens, readable unless `--oauth-encryption-key` is set. */
export default defineFormat({
  ...tornado,
  id: 'panel',
  framework: 'panel',
  title: 'Panel login cookie',
  isGeneric: false,
  recognise: (cookie) =>
    NAMES.test(cookie.name) && hasCompany(cookie) && tornado.recognise(cookie) ? 'firm' : undefined,
  testers: tornado.testers.map((tester) => ({ ...tester, id: tester.id.replace('tornado', 'panel') })),
  page: {
    looks: '`user`, `access_token`, `id_token`, `refresh_token` together, each `2|1:0|10:…` as Tornado writes it.',
    keys: '`--cookie-secret` or `PANEL_COOKIE_SECRET`; tokens are sealed only with `--oauth-encryption-key`.',
    byHand:
      'Take the fifth field between the bars and decode it as base64: it contains the token. `gAAAA…` inside is a Fernet token, sealed with the encryption key.',
    seenWith: 'Panel 1.10.0',
  },
  source: 'https://github.com/holoviz/panel/blob/main/panel/auth.py',
});

/** Other Tornado applications call a cookie `user` too. */
function hasCompany({ name, siblings }: ReceivedCookie): boolean {
  return [...siblings.keys()].some((other) => other !== name && NAMES.test(other));
}
