import { defineFormat } from '../format.ts';
import { readSecurecookie, securecookieTesters } from '../primitives/securecookie.ts';

/** goth's `gothic`: the provider's session, with its access token, in gzip inside a gob string inside a securecookie. */
export default defineFormat({
  id: 'gothic',
  framework: 'goth',
  title: 'goth login session',
  recognise: (cookie) => (cookie.name === '_gothic_session' && readSecurecookie(cookie, '') ? 'certain' : undefined),
  decode: (cookie) => readSecurecookie(cookie, '')?.decoded,
  testers: securecookieTesters('gothic'),
  page: {
    looks: '`_gothic_session`: base64 as gorilla writes it.',
    keys: '`SESSION_SECRET`; without it goth signs with an empty key and only logs a warning.',
    byHand:
      'Decode the base64, decode the part between the bars; in it find the gzip (`1f 8b`) and unpack it: JSON with `AccessToken`.',
    seenWith: 'goth 1.82.0',
  },
  source: 'https://github.com/markbates/goth/blob/master/gothic/gothic.go',
});
